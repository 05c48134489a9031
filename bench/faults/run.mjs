// Drives a fault run: makes the world, lets customers order at a steady rate, breaks what the plan says, waits until all has come to rest,
// and leaves the history and the provider's books behind. Called by bench/faults/run, which starts and stops the cluster.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Customers } from "./lib/customers.mjs";
import { faultKinds, fingerprint, journeys, lengthOf, schedule, world } from "./lib/plan.mjs";
import { Faults } from "./lib/faults.mjs";
import { History } from "./lib/history.mjs";
import { feed, sql, sqlFile } from "./lib/shell.mjs";
import { json } from "./lib/wire.mjs";

const [root, folder] = process.argv.slice(2);
const cluster = process.env.CLUSTER_DATA, port = Number(process.env.CLUSTER_PORT), nodeCount = Number(process.env.NODES);
const base = `http://127.0.0.1:${port}`, provider = `http://127.0.0.1:${process.env.WECHAT_SIMULATOR_PORT}`;
const seed = Number(process.env.SEED), rate = Number(process.env.RATE);
const chosen = process.env.FAULTS === "all" ? Object.keys(faultKinds) : process.env.FAULTS.split(",").filter(Boolean);
for (const name of chosen) if (!faultKinds[name]) throw new Error(`there is no fault ${name}; there are ${Object.keys(faultKinds).join(", ")}`);
const warm = 90_000 /* nodes just started are not at full speed */, restWithin = 180_000, signInTries = 20, staffPassword = "Bench-Password-1" /* of every account that bench/orders/sign-ins.mjs makes a verifier for */;
const signIns = (...args) => execFileSync("node", [`${root}/bench/orders/sign-ins.mjs`, ...args], { encoding: "utf8", maxBuffer: 1e8 });
const say = (text) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

// --- the plan

const faultPlan = schedule(seed, { chosen, warm, nodes: nodeCount });
const seconds = Math.ceil(lengthOf(faultPlan, warm) / 1000);
const orderPlan = journeys(seed, { rate, seconds });
const plan = fingerprint({ orderPlan, faultPlan });
writeFileSync(`${folder}/plan.json`, JSON.stringify({ seed, rate, seconds, plan, faults: faultPlan }, null, 1));
say(`seed ${seed}: plan ${plan}, ${orderPlan.length} journeys in ${seconds} s, ${faultPlan.length} faults: ${faultPlan.map((fault) => fault.name).join(", ")}`);

// --- the world

await json(`${base}/api/v1/sign-ins`, { body: { login: "nobody@bench.test", password: "nobody" } }); // the first sign-in that is tried makes the keys
await sql("create table bench_customer (n int primary key, login_index varchar(64))");
feed("psql", ["-qAt", "-v", "ON_ERROR_STOP=1", "-c", "copy bench_customer from stdin"], signIns("indexes", `${cluster}/keys/field-index.key`, String(world.customers)));
sqlFile(`${root}/bench/faults/world.sql`, {
  base: world.base, seats: world.seats, small: world.smallSeats, sessions: world.sessions, customers: world.customers, holders: world.holders,
  limit: world.limit, hold: world.holdMinutes, price: world.price, verifier: signIns("verifier").trim(),
});
const tokens = await signedIn(Array.from({ length: world.customers }, (_, i) => `bench${i + 1}@bench.test`));
say(`${tokens.length} customers are signed in`);
const [gateToken] = await signedIn(["faults.gate"]);

// --- the run

const history = new History(`${folder}/history.jsonl`);
history.write("run", { seed, plan, rate, seconds, nodes: nodeCount, startedAt: history.startedAt.toISOString() });
const customers = new Customers({ base, provider, tokens, history, seed, gateToken });
const alive = () => Array.from({ length: nodeCount }, (_, i) => `http://127.0.0.1:${port + i + 1}`);
const faults = new Faults({ root, folder: cluster, base, nodes: alive, provider, history, tokens, staffPassword, seed });
const stop = { now: false };
process.on("exit", () => faults.wakeAll());
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => { stop.now = true; faults.wakeAll(); process.exit(130); });

customers.start();
const began = customers.offset;
const working = customers.run(orderPlan, stop);
let shift = 0; // a repair that lasts longer than planned moves what comes after it
for (const fault of faultPlan) {
  await pause(Math.max(0, fault.at + shift + began - history.now()));
  await breakAndMend(fault);
  shift = Math.max(shift, history.now() - began - fault.mendedBy);
}
await pause(Math.max(0, seconds * 1000 + began - history.now()));
stop.now = true;
await working;

/** Tokens in the order of the logins. */
async function signedIn(logins) {
  const found = new Array(logins.length);
  let next = 0;
  const one = async () => {
    while (next < logins.length) {
      const i = next++;
      for (let tries = 1; !found[i]; tries++) {
        const answer = await json(`${base}/api/v1/sign-ins`, { body: { login: logins[i], password: staffPassword }, millis: 30_000 }).catch((lost) => ({ status: lost.message, body: {} }));
        found[i] = answer.body.token;
        if (!found[i] && tries === signInTries) throw new Error(`${logins[i]} cannot sign in: ${answer.status}`);
        if (!found[i]) await pause(tries * 500);
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, one));
  return found;
}

async function breakAndMend(fault) {
  const line = history.write("fault", { fault: fault.n, name: fault.name, node: fault.node });
  try {
    const repair = await faults.begin(fault);
    await pause(Math.max(0, fault.repairAt - fault.at - (history.now() - line.at)));
    await repair();
    history.write("repair", { fault: fault.n, name: fault.name });
    say(`${fault.name} (node ${fault.node}): broken for ${history.now() - line.at} ms`);
  } catch (broken) {
    history.write("note", { fault: fault.n, broken: `${fault.name}: ${broken.stack ?? broken}` });
    say(`${fault.name} could not be done: ${broken.message}`);
  }
}

// --- rest

say("no new customers; waiting until everything has come to its end");
const unsettled = await customers.settled(restWithin);
if (unsettled) history.write("note", { broken: `${unsettled} journeys did not end` });
const resting = {
  events: "select count(*) from events_outbox", orders: "select count(*) from sale_order where state = 'A'",
  charges: "select count(*) from payment_charge where state in ('CREATED', 'PENDING')", paybacks: "select count(*) from payment_payback where state in ('REQUESTED', 'PROCESSING')",
  jobs: "select count(*) from operations_job_run where state in ('WAITING', 'RUNNING')", seals: "select 0",
};
await rested();
await settleToday();
await rested();
const [controller] = await signedIn(["faults.audit"]);
const audit = await json(`${base}/api/v1/audit/verifications`, { method: "POST", token: controller, millis: 60_000 });
history.write("note", { audit: audit.body });

async function rested() {
  const since = history.now();
  for (;;) {
    const open = {};
    for (const [what, question] of Object.entries(resting)) { const count = Number(await sql(question)); if (count) open[what] = count; }
    if (Object.keys(open).length === 0) { history.write("note", { restedAfter: history.now() - since }); return; }
    if (history.now() - since > restWithin) { history.write("note", { notAtRest: open }); say(`not at rest: ${JSON.stringify(open)}`); return; }
    await pause(500);
  }
}

/** The provider's bill is compared with the books, so that whatever notification was lost becomes a payment or an open case. */
async function settleToday() {
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10); // of Beijing
  await sql(`insert into operations_job_run (id, kind, title, state, total_items, done_items, parameters, started_by, created_at, version)
    values (999999, 'settle-day', 'fault run', 'WAITING', 0, 0, '{"day":"${day}"}', 'staff:0:faults', now() at time zone 'utc', 0)`);
}

async function booksOf(what) {
  const all = [];
  for (let from = 0; ; from = all.length) {
    const page = (await json(`${provider}/admin/${what}?from=${from}&limit=1000`)).body;
    all.push(...page);
    if (page.length < 1000) return all;
  }
}
writeFileSync(`${folder}/provider.json`, JSON.stringify({ trades: await booksOf("transactions"), refunds: await booksOf("refunds") }));
history.write("note", { skipped: customers.skipped, commit: execFileSync("git", ["-C", root, "rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim() });
await history.close();
say(`history in ${folder}`);
