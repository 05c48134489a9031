// A run in words and figures, for docs/reliability.md.
const seconds = (ms) => (ms === null ? "–" : `${(ms / 1000).toFixed(0)} s`);

export function report({ history, results, recoveries }) {
  const run = history[0], asked = history.filter((line) => line.t === "ask"), answers = history.filter((line) => line.t === "answer");
  const placed = answers.filter((line) => line.op === "order" && line.status === 201).length;
  const statuses = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  const lines = [
    `Seed ${run.seed}, plan ${run.plan}, commit ${history.find((line) => line.commit)?.commit ?? "?"}, ${run.startedAt.slice(0, 16)}Z, ${run.nodes} nodes, ${run.rate} orders a second for ${run.seconds} s.`,
    "", `${asked.length} requests (${asked.filter((line) => line.attempt > 1).length} of them repeats), ${placed} answers 201 to orders, ${history.filter((line) => line.t === "lost").length} answers lost, ${history.filter((line) => line.t === "gave-up").length} given up.`,
    `Answers by status: ${Object.entries(statuses).map(([status, count]) => `${status} × ${count}`).join(", ")}.`, "",
    "| broken | node | at | for | orders prompt meanwhile | orders at full speed after | payments |", "|---|---|---|---|---|---|---|",
    ...recoveries.map((fault) => `| ${fault.name} | ${fault.node} | ${seconds(fault.at)} | ${seconds(fault.repairedAt === null ? null : fault.repairedAt - fault.at)} | ${fault.during ?? "–"} % | ${seconds(fault.orders)} | ${seconds(fault.payments)} |`),
    "", "| checked | broken | |", "|---|---|---|", ...results.map(({ name, broken, figure }) => `| ${name} | ${broken.length} | ${figure} |`), "",
  ];
  return lines.join("\n");
}
