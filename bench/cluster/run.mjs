// Breaks a cluster on purpose and looks whether anything acknowledged is missing. Called by bench/cluster/run.
import { randomUUID } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { endsOverNodes, limitsOverNodes, Listener, signOutWhileDead, waitingRoomOverNodes } from "./both.mjs";
import { balancer, call, check, cluster, data, newCustomer, node, note, patience, root, run, seconds, sql, tally, until } from "./tools.mjs";

const customerCount = Number(process.env.CUSTOMERS ?? 100);
const pictures = `${data}/pictures`;

// --- orders: each customer buys one ticket a session; whatever was not answered is sent again with its key

const acknowledged = [], refusals = new Map();
let retried = 0, troubles = [];
async function order(base, customer, session, level) {
  const key = randomUUID();
  const body = { session, items: [{ level, holder: customer.holder }], channel: "WEB" };
  for (let attempt = 1; attempt <= 8; attempt++) {
    try {
      const answer = await call(attempt === 1 ? base : balancer, "/orders", { token: customer.token, body, key });
      if (answer.status === 201 || answer.status === 200) {
        const placed = { number: answer.body.number, token: customer.token, session, position: answer.body.items[0].seat.position };
        acknowledged.push(placed);
        return placed;
      }
      if (answer.status < 500 && answer.status !== 429) {
        refusals.set(answer.body.code ?? answer.status, (refusals.get(answer.body.code ?? answer.status) ?? 0) + 1);
        return null;
      }
      troubles.push(answer.status);
    } catch (broken) { // the key makes the repetition harmless
      troubles.push(broken.cause?.code ?? broken.name);
    }
    retried++;
    await pause(250 * attempt);
  }
  troubles.push("gave up");
  return null;
}
const work = []; // every customer with every session, taken from the end
async function buyers({ count, base, each, stop }) {
  await Promise.all(Array.from({ length: count }, async (_, i) => {
    while (!stop.now) {
      const task = work.pop();
      if (!task) return;
      await order(base(i), task.customer, task.session, task.level);
      await pause(each);
    }
  }));
}
/** Lets buyers buy while something is done, and answers with what it did and the orders meanwhile. */
async function whileBuying({ count = 6, base = () => balancer, each = 300 }, act) {
  troubles = [];
  const stop = { now: false }, before = acknowledged.length, left = work.length;
  const buying = buyers({ count, base, each, stop });
  try {
    const result = await act();
    return { result, get orders() { return acknowledged.length - before; }, troubles, idle: left > 0 && work.length === 0 };
  } finally {
    stop.now = true;
    await buying;
  }
}

// --- what the nodes say of themselves

const jobNode = (kind) => sql(`select coalesce(node, '') || ' ' || state from operations_job_run where kind = '${kind}' order by id desc limit 1`);
const nodeOfJob = (kind) => Number(/^node-(\d)@/.exec(jobNode(kind))?.[1] ?? 0);
function firings() { // every time the timer that clears first answers fired, as node and minute, out of the nodes' logs
  return [1, 2].flatMap((n) => {
    try {
      return readFileSync(`${data}/node-${n}/server/log/server.log`, "utf8").split("\n")
        .filter((line) => line.includes("clears first answers")).map((line) => ({ n, minute: line.slice(0, 16) }));
    } catch { return []; }
  }).sort((a, b) => (a.minute < b.minute ? -1 : 1));
}

// --- the run: two nodes, one of them dies while it loads the demo Games

mkdirSync(pictures, { recursive: true });
const upMillis = await cluster("up", "2");
note(`two nodes, balancer, PostgreSQL and simulators up in ${seconds(upMillis)}`);
const { found: onSale } = await until("sessions on sale in the demo Games", patience.sale, async () => {
  const items = (await call(balancer, "/sessions?limit=100")).body.items ?? [];
  const sale = items.filter((item) => item.saleState === "ON_SALE" && item.remaining > 200);
  return sale.length >= 4 && sale;
}, 1000);
const loader = nodeOfJob("demo-games"), other = 3 - loader;
note(`the demo Games: ${jobNode("demo-games")}`);
if (loader && jobNode("demo-games").endsWith("RUNNING")) {
  await cluster("kill", String(loader));
  const { millis } = await until("the other node takes the job", patience.job, () => nodeOfJob("demo-games") === other, 250);
  check("a job whose node is killed goes on at the other", jobNode("demo-games").endsWith("RUNNING"), `${seconds(millis)} after the kill`);
} else {
  check("a job whose node is killed goes on at the other", false, "the demo Games were complete too early");
}

// one node is left: it is doubled under load
const customers = [];
for (let n = 0; n < customerCount; n++) customers.push(await newCustomer());
for (const session of onSale) {
  const detail = (await call(balancer, `/sessions/${session.number}`)).body;
  const level = detail.levels?.filter((one) => one.remaining > 50).at(-1)?.level;
  if (level) for (const customer of customers) work.push({ customer, session: session.number, level });
}
work.sort(() => Math.random() - 0.5);
note(`${customers.length} customers, ${work.length} orders to place`);
const doubling = await whileBuying({ each: 1000 }, () => cluster("start", String(loader)));
check("a second node serves within a minute of being asked for", doubling.result < 60_000, seconds(doubling.result));
check("the first is untouched meanwhile", doubling.troubles.length === 0 && doubling.orders > 0, `${doubling.orders} orders, troubles: ${doubling.troubles.join(" ") || "none"}`);

// availability of one node's order at the other node
const lags = [];
for (let i = 0; i < 10 && work.length; i++) {
  const from = 1 + (i % 2), at = node(3 - from);
  const task = work.pop();
  const before = (await call(at, `/sessions/${task.session}/availability`)).body;
  const placed = await order(node(from), task.customer, task.session, task.level);
  if (!placed) continue;
  const { millis } = await until("the other node shows the seat as gone", patience.other, async () => {
    const change = (await call(at, `/sessions/${task.session}/availability?since=${before.version}`)).body;
    return change.taken?.includes(Number(placed.position));
  });
  lags.push(millis);
}
check("the other node shows a sold seat within a second", lags.length > 3 && Math.max(...lags) < 1000, `${lags.join(", ")} ms`);

// staff at work
const { chromium } = createRequire(`${root}/clients/package.json`)("playwright-core");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
async function staff(login, width = 1440) {
  const page = await (await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN" })).newPage();
  page.setDefaultTimeout(patience.other);
  await page.goto(`${balancer}/backoffice/login.xhtml`);
  await page.fill("#name", login);
  await page.fill("input[type=password]", "Demo-Games-2026");
  await page.click("#enter");
  await page.waitForURL(/index/);
  return page;
}
const servedBy = async (page) => Number(/node-(\d)~/.exec((await page.context().cookies()).find((cookie) => cookie.name === "JSESSIONID")?.value ?? "")?.[1] ?? 0);
const administrator = await staff("fang.yuan"), onPhone = await staff("fang.yuan", 390), service = await staff("he.wenjing");
const picture = async (name, wide = administrator, narrow = onPhone) => {
  await wide.screenshot({ path: `${pictures}/${name}-1440.png`, fullPage: true });
  await narrow.screenshot({ path: `${pictures}/${name}-390.png`, fullPage: true });
};
for (const page of [administrator, onPhone]) await page.goto(`${balancer}/backoffice/operations/nodes.xhtml`);
await administrator.waitForTimeout(4000);
await picture("nodes-two");

// kill -9 of the node they work on, in the middle of a form, while orders are placed on both
const locked = customers[0];
await service.goto(`${balancer}/backoffice/account/customers.xhtml?contact=${locked.phone}`);
await service.click("#rows a");
await service.waitForURL(/customer\.xhtml/);
await service.click("#unmask");
await service.getByText(locked.phone).waitFor();
await service.fill("#reason", "集群测试");
const dies = await servedBy(service), lives = 3 - dies;
const listeners = [...new Set(work.map((task) => task.session))].slice(0, 10).map((session, n) => new Listener(session, n));
await Promise.all(listeners.map((listener) => listener.begin()));
const { result: killed } = await whileBuying({ count: 8, base: (i) => node(1 + (i % 2)), each: 150 }, async () => {
  await pause(1500);
  const before = acknowledged.length, killedAt = performance.now();
  await cluster("kill", String(dies));
  const { millis: goneMillis } = await until("orders after the kill", patience.other, () => acknowledged.length > before + 8);
  note(`orders went on ${goneMillis} ms after the kill`);
  await service.click("#lock"); // asks whether it is meant: the page is still the one that the dead node made
  await service.locator(".ui-confirm-dialog .ui-confirmdialog-yes:visible, .ui-confirmdialog-yes:visible").first().click();
  const went = await Promise.race([
    service.locator("#unlock").waitFor().then(() => "locked"),
    service.waitForURL(/login|expired/).then(() => "signed out"),
  ]).catch((late) => late.name);
  return { went, millis: Math.round(performance.now() - killedAt) };
});
check("a form begun on the dead node is finished on the other, nobody signs in again", killed.went === "locked" && /customer\.xhtml/.test(service.url()), `${killed.went}, ${killed.millis} ms after the kill`);
const lockedAt = performance.now();
await until("the locked account is refused", patience.other, async () => (await call(node(lives), "/holders", { token: locked.token })).status === 401);
note(`its account is refused ${Math.round(performance.now() - lockedAt)} ms later`);
await administrator.waitForTimeout(4000);
await picture("nodes-silent");
const agreed = await Promise.all(listeners.map((listener) => listener.agrees(lives)));
const silences = listeners.flatMap((listener) => listener.silences), lost = listeners.flatMap((listener) => listener.lost);
check("who listens through the balancer goes on where he was when the node of his stream dies", agreed.every(Boolean) && lost.length === 0 && silences.length > 0,
  `${listeners.length} listened, ${silences.length} streams broke, silent for ${silences.join(", ")} ms, ${agreed.filter(Boolean).length} know what the other node says ${lost.join("; ")}`);
listeners.forEach((listener) => listener.end());
const others = customers.slice(1);
const valid = await Promise.all(others.map(async (customer) => (await call(node(lives), "/holders", { token: customer.token })).status === 200));
check("every sign-in made at either node is valid", valid.every(Boolean), `${valid.filter(Boolean).length} of ${valid.length}`);
await until("the page says that the node is gone", patience.other, () => administrator.locator(".chip-node-SILENT").count(), 500).catch(() => null);
await picture("nodes-dead");
check("the administrator's page lives on by itself", await administrator.locator("#list\\:rows_data tr").count() === 2 && /nodes/.test(administrator.url()), `${await administrator.locator("#list\\:rows_data tr").allInnerTexts().then((rows) => rows.map((row) => row.replace(/\s+/g, " ").slice(0, 60)).join(" | "))}`);

// what the dead node had sent to its own broker, and what it left to seal
const { millis: settled } = await until("all events are digested", patience.events, () => sql("select count(*) from events_outbox") === "0", 250).catch(() => ({ millis: -1 }));
check("every event is digested without the dead node", settled >= 0, `${seconds(settled)} after the looks at the page`);
const { millis: sealed } = await until("all audit entries are sealed", patience.events, () => sql("select count(*) from audit_entry e where not exists (select 1 from audit_link l where l.entry_id = e.id)") === "0", 250).catch(() => ({ millis: -1 }));
check("the audit trail goes on being sealed", sealed >= 0, seconds(sealed));
const missing = [];
for (const one of acknowledged) {
  if (one.token === locked.token) continue;
  const seen = await call(balancer, `/orders/${one.number}`, { token: one.token });
  if (seen.status !== 200) missing.push(one.number);
}
check("every acknowledged order is there", missing.length === 0, `${acknowledged.length} orders, ${retried} requests repeated, refused: ${[...refusals].map(([code, times]) => `${times} ${code}`).join(", ") || "none"}`);

// timers: the one that clears first answers fires every minute
const seen = firings().length;
await until("the timer fires without the dead node", patience.timer, () => firings().slice(seen).some((one) => one.n === lives), 1000).catch(() => null);
const all = firings(), twice = all.filter((one, i) => i > 0 && all[i - 1].minute === one.minute);
check("a timer fires on one node at a time, and on the living one when the other is dead", all.at(-1)?.n === lives && all.length > seen && twice.length === 0, all.map((one) => `${one.minute.slice(11)} node-${one.n}`).join(", "));
if (!all.slice(0, seen).some((one) => one.n === dies)) note("the dead node had fired none before, so that none had to move");

// the dead node comes back, and another account is locked at one node
const endedWhileDead = await signOutWhileDead(customers[15], lives);
note(`the dead node is back in ${seconds(await cluster("start", String(dies)))}`);
await endedWhileDead();
await endsOverNodes(4);
const victim = customers[1];
await service.goto(`${balancer}/backoffice/account/customers.xhtml?contact=${victim.phone}`);
await service.click("#rows a");
await service.waitForURL(/customer\.xhtml/);
await service.fill("#reason", "集群测试");
const both = await Promise.all([1, 2].map(async (n) => (await call(node(n), "/holders", { token: victim.token })).status));
await service.click("#lock");
await service.locator(".ui-confirmdialog-yes:visible").first().click();
const { millis: lockMillis } = await until("both nodes refuse the locked account", patience.other, async () => {
  const answers = await Promise.all([1, 2].map(async (n) => (await call(node(n), "/holders", { token: victim.token })).status));
  return answers.every((status) => status === 401);
});
check("a locked account's token is refused on both nodes within a second", both.every((status) => status === 200) && lockMillis < 1000, `${lockMillis} ms after the click`);

// limits over both nodes, and a waiting room one of whose nodes dies
await limitsOverNodes(administrator);
const planner = await staff("lin.ruoxi"), plannerOnPhone = await staff("lin.ruoxi", 390);
await waitingRoomOverNodes({ planner, onPhone: plannerOnPhone, servedBy, people: customers.slice(2, 14), late: customers[14], picture });

// a graceful stop under load loses not one request
const gentle = await whileBuying({ count: 8, each: 60 }, async () => {
  await pause(1000);
  const millis = await cluster("stop", String(lives));
  await pause(2000);
  return millis;
});
check("a node that is asked to stop finishes what it accepted: no request fails", gentle.troubles.length === 0 && gentle.orders > 0 && !gentle.idle, `${gentle.orders} orders, stopped in ${seconds(gentle.result)}, troubles: ${gentle.troubles.join(" ") || "none"}`);
await service.goto(`${balancer}/backoffice/account/customers.xhtml`);
check("whoever worked on it goes on at the other", /customers/.test(service.url()));

const { found: demo } = await until("the demo Games are complete", patience.demo, () => !jobNode("demo-games").endsWith("RUNNING") && jobNode("demo-games"), 1000);
check("the job that moved is complete", demo.endsWith("DONE"), demo);
await until("all events are digested", patience.events, () => sql("select count(*) from events_outbox") === "0", 250).catch(() => null);
for (const [file, what] of [["seats", "seats, quotas and limits hold"], ["money", "every fen is accounted for"]]) {
  const breaks = execFileSync("psql", ["-qAt"], { input: readFileSync(`${root}/sql/invariants/${file}.sql`, "utf8"), encoding: "utf8" }).trim();
  check(what, breaks === "", breaks.split("\n")[0]);
}
const chain = await run(`${root}/bin/audit-verify`, ["fang.yuan"], { env: { ...process.env, GRANDSTAND_URL: balancer, GRANDSTAND_PASSWORD: "Demo-Games-2026" } }).then(({ stdout }) => stdout.trim(), (broken) => `BROKEN ${broken.stdout}${broken.stderr}`.trim());
check("the audit chain verifies", !chain.startsWith("BROKEN"), chain.split("\n").at(-1));
await browser.close();
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed ? 1 : 0;
