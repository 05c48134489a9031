// Breaks a cluster on purpose and looks whether anything acknowledged is missing. Called by bench/cluster/run.
import { execFileSync } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

const root = process.argv[2];
const port = Number(process.env.CLUSTER_PORT);
const balancer = `http://127.0.0.1:${port}`;
const node = (n) => `http://127.0.0.1:${port + n}`;
const customerCount = Number(process.env.CUSTOMERS ?? 16);
const password = "Cluster-Run-2026";
const patience = { sale: 300_000, other: 30_000 };
const pictures = `${process.env.CLUSTER_DATA}/pictures`;

let passed = 0, failed = 0;
function check(name, holds, figure = "") {
  if (holds) passed++; else failed++;
  console.log(`${holds ? "ok  " : "FAIL"} ${name}${figure === "" ? "" : `: ${figure}`}`);
}
const cluster = (...args) => execFileSync(`${root}/bin/cluster`, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
const timed = (work) => { const began = performance.now(); const result = work(); return [result, Math.round(performance.now() - began)]; };
const sql = (text) => execFileSync("psql", ["-qAt", "-c", text], { encoding: "utf8" }).trim();

async function call(base, path, { token, body, key, method } = {}) {
  const headers = { Accept: "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  const answer = await fetch(`${base}/api/v1${path}`, {
    method: method ?? (body ? "POST" : "GET"), headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : {} };
}
async function until(what, limit, probe) {
  const began = performance.now();
  for (;;) {
    const found = await probe();
    if (found) return { found, millis: Math.round(performance.now() - began) };
    if (performance.now() - began > limit) throw new Error(`${what}: not within ${limit} ms`);
    await pause(20);
  }
}

// --- people: registered through the API, verified by the simulated public security

function documentNumber() {
  const front = `110101${randomInt(1960, 2000)}${String(randomInt(1, 13)).padStart(2, "0")}${String(randomInt(1, 29)).padStart(2, "0")}${String(randomInt(0, 1000)).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return front + "10X98765432"[[...front].reduce((sum, digit, i) => sum + Number(digit) * weights[i], 0) % 11];
}
async function newCustomer(n) {
  const phone = `139${String(randomInt(0, 100_000_000)).padStart(8, "0")}`;
  const registered = await call(balancer, "/registrations", {
    body: { phone, password, person: { name: "集群测试", documentType: "RESIDENT_ID", documentNumber: documentNumber() }, source: "WEB" },
  });
  if (registered.status !== 201) throw new Error(`registration: ${registered.status} ${JSON.stringify(registered.body)}`);
  const signedIn = await call(node(1 + (n % 2)), "/sign-ins", { body: { login: phone, password } });
  const token = signedIn.body.token;
  const holders = await call(balancer, "/holders", { token });
  return { phone, token, holder: holders.body.items[0].id };
}

// --- orders: each customer buys one ticket a session; whatever was not answered is sent again with its key

const acknowledged = [];
let retried = 0, refusedOrders = 0, unexpected = [];
async function order(base, customer, session, level) {
  const key = randomUUID();
  const body = { session, items: [{ level, holder: customer.holder }], channel: "WEB" };
  const began = performance.now();
  for (let attempt = 1; attempt <= 8; attempt++) {
    try {
      const answer = await call(attempt === 1 ? base : balancer, "/orders", { token: customer.token, body, key });
      if (answer.status === 201 || answer.status === 200) {
        const placed = { number: answer.body.number, token: customer.token, session, position: answer.body.items[0].seat.position, millis: performance.now() - began };
        acknowledged.push(placed);
        return placed;
      }
      if (answer.status < 500 && answer.status !== 429) { refusedOrders++; return null; }
      if (base === balancer && attempt === 1) unexpected.push(answer.status);
    } catch { /* the node died with the request: the key makes the repetition harmless */ }
    retried++;
    await pause(250 * attempt);
  }
  unexpected.push("gave up");
  return null;
}
const work = []; // every customer with every session, taken from the end
function takeWork() { return work.pop(); }
async function buyers(count, base, stop) {
  await Promise.all(Array.from({ length: count }, async (_, i) => {
    while (!stop.now) {
      const task = takeWork();
      if (!task) return;
      await order(base(i), task.customer, task.session, task.level);
    }
  }));
}

// --- the run

mkdirSync(pictures, { recursive: true });
const [, firstMillis] = timed(() => cluster("up", "1"));
console.log(`     one node up in ${(firstMillis / 1000).toFixed(1)} s`);
const { found: onSale } = await until("sessions on sale in the demo Games", patience.sale, async () => {
  const items = (await call(balancer, "/sessions?limit=200")).body.items ?? [];
  const sale = items.filter((item) => item.saleState === "ON_SALE" && item.remaining > 200);
  return sale.length >= 4 ? sale : (await pause(2000), null); // the rest may still be loading: one more job that moves when its node dies
});
const [, addMillis] = timed(() => cluster("add"));
check("a second node serves within two minutes of being asked for, the first is untouched", addMillis < 120_000, `${(addMillis / 1000).toFixed(1)} s`);

const customers = [];
for (let n = 0; n < customerCount; n++) customers.push(await newCustomer(n));
for (const session of onSale.slice(0, 12)) {
  const detail = (await call(balancer, `/sessions/${session.number}`)).body;
  const level = detail.levels.filter((one) => one.remaining > 50).at(-1)?.level;
  if (level) for (const customer of customers) work.push({ customer, session: session.number, level });
}

// availability of one node's order at the other node
const lags = [];
for (let i = 0; i < 10 && work.length; i++) {
  const from = 1 + (i % 2), at = node(3 - from);
  const task = takeWork();
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

// a staff member at work
const { chromium } = createRequire(`${root}/clients/package.json`)("playwright-core");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
async function staff(login) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" })).newPage();
  await page.goto(`${balancer}/backoffice/login.xhtml`);
  await page.fill("input[type=text]", login);
  await page.fill("input[type=password]", "Demo-Games-2026");
  await page.click("button[type=submit]");
  await page.waitForURL(/index/);
  return page;
}
const administrator = await staff("fang.yuan");
const service = await staff("he.wenjing");
const servedBy = async (page) => (await page.context().cookies()).find((cookie) => cookie.name === "JSESSIONID").value.split("~")[0];
await administrator.goto(`${balancer}/backoffice/operations/nodes.xhtml`);
await administrator.waitForTimeout(4000);
await administrator.screenshot({ path: `${pictures}/nodes-two.png`, fullPage: true });

// kill -9 of the node that both work on, while orders are placed on both
await service.goto(`${balancer}/backoffice/account/customers.xhtml`);
const dies = Number((await servedBy(service)).replace("node-", "")), lives = 3 - dies;
const stop = { now: false };
const buying = buyers(8, (i) => node(1 + (i % 2)), stop);
await pause(1500);
const before = acknowledged.length;
const killedAt = performance.now();
cluster("kill", String(dies));
const { millis: goneMillis } = await until("an order after the kill", patience.other, async () => acknowledged.length > before + 8);
await service.click("text=查询 >> nth=0").catch(() => service.reload());
await service.waitForLoadState("networkidle");
check("a staff member goes on at the other node", /customers/.test(service.url()) && (await service.title()) !== "", `${Math.round(performance.now() - killedAt)} ms after the kill, ${await servedBy(service)} → node-${lives}`);
await administrator.goto(`${balancer}/backoffice/operations/nodes.xhtml`);
check("so does the administrator", /nodes/.test(administrator.url()));
console.log(`     orders went on ${goneMillis} ms after the kill`);
await pause(2000);
stop.now = true;
await buying;
const valid = await Promise.all(customers.map(async (customer) => (await call(node(lives), "/holders", { token: customer.token })).status === 200));
check("every sign-in made at either node is valid", valid.every(Boolean), `${valid.filter(Boolean).length} of ${valid.length}`);
await administrator.waitForTimeout(12_000);
await administrator.screenshot({ path: `${pictures}/nodes-one-dead.png`, fullPage: true });

// what the dead node had sent to its own broker
const { millis: settled } = await until("all events are digested", 90_000, async () => sql("select count(*) from events_outbox") === "0" || (await pause(500), false));
check("every event is digested without the dead node", true, `${settled} ms after the last order`);
const missing = [];
for (const one of acknowledged) {
  const seen = await call(balancer, `/orders/${one.number}`, { token: one.token });
  if (seen.status !== 200) missing.push(one.number);
}
check("every acknowledged order is there", missing.length === 0, `${acknowledged.length} orders, ${retried} requests repeated, ${refusedOrders} refused`);
check("every acknowledged order has its event in its history", sql(`select count(*) from sale_order o where not exists (select 1 from sale_order_step s where s.order_id = o.id)`) === "0");

// the dead node comes back, and an account is locked at one node
const [, backMillis] = timed(() => cluster("start", String(dies)));
console.log(`     the dead node is back in ${(backMillis / 1000).toFixed(1)} s`);
const victim = customers[0];
await service.goto(`${balancer}/backoffice/account/customers.xhtml?contact=${victim.phone}`);
await service.click("tbody tr a, tbody tr >> nth=0");
await service.waitForURL(/customer\.xhtml/);
await service.fill("textarea, input[id$=reason]", "集群测试");
const both = await Promise.all([1, 2].map(async (n) => (await call(node(n), "/holders", { token: victim.token })).status));
await service.click("[id$=lock]");
const { millis: lockMillis } = await until("both nodes refuse the locked account", patience.other, async () => {
  const answers = await Promise.all([1, 2].map(async (n) => (await call(node(n), "/holders", { token: victim.token })).status));
  return answers.every((status) => status === 401);
});
check("a locked account's token is refused on both nodes within a second", both.every((status) => status === 200) && lockMillis < 1000, `${lockMillis} ms after the click`);

// a graceful stop under load loses not one request
unexpected = [];
const gentle = { now: false };
const bought = acknowledged.length;
const others = buyers(6, () => balancer, gentle);
await pause(1000);
const stopping = new Promise((resolve) => { setTimeout(() => resolve(timed(() => cluster("stop", String(lives)))), 0); });
const [, stopMillis] = await stopping;
await pause(2000);
gentle.now = true;
await others;
check("a node that is asked to stop loses no request", unexpected.length === 0 && acknowledged.length > bought, `${acknowledged.length - bought} orders, stopped in ${(stopMillis / 1000).toFixed(1)} s, unexpected: ${unexpected.join(" ") || "none"}`);

const broken = readFileSync(`${root}/sql/invariants/seats.sql`, "utf8");
const breaks = execFileSync("psql", ["-qAt"], { input: broken, encoding: "utf8" }).trim();
check("seats, quotas and limits hold", breaks === "", breaks.split("\n")[0]);
await browser.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
