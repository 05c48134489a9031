// Checks a run that is over: bench/faults/check FOLDER. The database is up; psql finds it by PGHOST, PGPORT, PGUSER, PGDATABASE.
import { readFileSync, writeFileSync } from "node:fs";
import { check, recoveries } from "./lib/checker.mjs";
import { History } from "./lib/history.mjs";
import { report } from "./lib/report.mjs";
import { Session } from "./lib/shell.mjs";

const [root, folder] = process.argv.slice(2);
const history = History.read(`${folder}/history.jsonl`);
const provider = JSON.parse(readFileSync(`${folder}/provider.json`, "utf8"));
const session = new Session();
const results = await check({ history, provider, ask: (question) => session.ask(question), root });
session.close();
const shownAtMost = 5;
for (const { name, broken, figure } of results) {
  console.log(`${broken.length ? "FAIL" : "ok  "} ${name}${figure ? ` (${figure})` : ""}${broken.length ? `: ${broken.length}` : ""}`);
  for (const detail of broken.slice(0, shownAtMost)) console.log(`       ${detail}`);
}
const failed = results.filter(({ broken }) => broken.length).length;
writeFileSync(`${folder}/report.md`, report({ history, results, recoveries: recoveries(history) }));
console.log(`\n${results.length - failed} held, ${failed} broken; report in ${folder}/report.md`);
process.exitCode = failed ? 1 : 0;
