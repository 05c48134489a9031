// What the parts of bench/cluster/run share: the nodes' addresses, calls, checks, people.
import { execFile, execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

export const root = process.argv[2];
export const data = process.env.CLUSTER_DATA;
const port = Number(process.env.CLUSTER_PORT);
export const balancer = `http://127.0.0.1:${port}`;
export const node = (n) => `http://127.0.0.1:${port + n}`;
export const password = "Cluster-Run-2026";
export const patience = { sale: 600_000, demo: 900_000, job: 90_000, timer: 180_000, events: 90_000, other: 30_000 };

export const tally = { passed: 0, failed: 0 };
export function check(name, holds, figure = "") {
  if (holds) tally.passed++; else tally.failed++;
  console.log(`${holds ? "ok  " : "FAIL"} ${name}${figure === "" ? "" : `: ${figure}`}`);
}
export const note = (text) => console.log(`     ${text}`);
export const seconds = (millis) => `${(millis / 1000).toFixed(1)} s`;

export const run = promisify(execFile);
export async function cluster(...args) { // resolves to how long it took; what it says goes to the log of this run
  const began = performance.now();
  const { stdout, stderr } = await run(`${root}/bin/cluster`, args, { encoding: "utf8", maxBuffer: 1 << 24 });
  for (const line of (stdout + stderr).split("\n").filter((one) => one.trim())) note(`bin/cluster ${args[0]}: ${line}`);
  return Math.round(performance.now() - began);
}
export const sql = (text) => execFileSync("psql", ["-qAt", "-c", text], { encoding: "utf8" }).trim();

export async function call(base, path, { token, body, key, method, from } = {}) {
  const headers = { Accept: "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  if (from) headers["X-Forwarded-For"] = from;
  const answer = await fetch(`${base}/api/v1${path}`, {
    method: method ?? (body ? "POST" : "GET"), headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : {} };
}
export async function until(what, limit, probe, step = 20) {
  const began = performance.now();
  for (;;) {
    const found = await probe();
    if (found) return { found, millis: Math.round(performance.now() - began) };
    if (performance.now() - began > limit) throw new Error(`${what}: not within ${limit} ms`);
    await pause(step);
  }
}

// --- people: registered through the API, verified by the simulated public security

function documentNumber() {
  const front = `110101${randomInt(1960, 2000)}${String(randomInt(1, 13)).padStart(2, "0")}${String(randomInt(1, 29)).padStart(2, "0")}${String(randomInt(0, 1000)).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return front + "10X98765432"[[...front].reduce((sum, digit, i) => sum + Number(digit) * weights[i], 0) % 11];
}
export async function newCustomer() {
  const phone = `139${String(randomInt(0, 100_000_000)).padStart(8, "0")}`;
  const registered = await call(balancer, "/registrations", {
    body: { phone, password, person: { name: "集群测试", documentType: "RESIDENT_ID", documentNumber: documentNumber() }, source: "WEB" },
  });
  if (registered.status !== 201) throw new Error(`registration: ${registered.status} ${JSON.stringify(registered.body)}`);
  const signedIn = await call(balancer, "/sign-ins", { body: { login: phone, password } });
  const token = signedIn.body.token;
  const holders = await call(balancer, "/holders", { token });
  return { phone, token, holder: holders.body.items[0].id };
}
