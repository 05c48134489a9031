// The faults: each breaks something, and mends it when its time comes.
import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Backoffice } from "./backoffice.mjs";
import { text } from "./ids.mjs";
import { world } from "./plan.mjs";
import { holding, sql, tool } from "./shell.mjs";
import { json } from "./wire.mjs";

const callsWork = {}, noticesWork = {};
const crowd = 2_600; // requests at once, more than both intakes hold together with what is being placed
const listenersAtOnce = 100, listenMillis = 50; // below what an address may hold open; long enough to hear the first event
const watchedFor = 20_000; // how long a kill waits for the moment it is meant for
const startWithin = 90_000;

export class Faults {
  constructor({ root, folder, base, nodes, provider, history, tokens, staffPassword, seed }) {
    Object.assign(this, { root, folder, base, nodes, provider, history, tokens, staffPassword, seed });
    this.stopped = new Map();
  }

  begin(fault) {
    return this[camel(fault.name)](fault);
  }

  // --- nodes

  pid(node) {
    return Number(readFileSync(`${this.folder}/node-${node}.pid`, "utf8"));
  }

  async killNode({ node }) {
    await tool(`${this.root}/bin/cluster`, "kill", String(node));
    return () => tool(`${this.root}/bin/cluster`, "start", String(node));
  }

  async pauseNode({ node }) {
    const pid = this.pid(node);
    process.kill(pid, "SIGSTOP");
    this.stopped.set(node, pid);
    return () => this.wake(node);
  }

  wake(node) {
    const pid = this.stopped.get(node);
    if (pid) process.kill(pid, "SIGCONT");
    this.stopped.delete(node);
  }

  /** Whatever happens, no process is left asleep. */
  wakeAll() {
    for (const node of this.stopped.keys()) this.wake(node);
  }

  // --- the database

  async stopDatabase() {
    await tool(`${this.root}/bin/postgres-dev`, "stop", `${this.folder}/postgresql`);
    return () => this.startDatabase();
  }

  /** Its processes end at once and it recovers from its log, as after a loss of power. */
  async crashDatabase() {
    const pid = Number(readFileSync(`${this.folder}/postgresql/data/postmaster.pid`, "utf8").split("\n")[0]);
    process.kill(pid, "SIGQUIT");
    for (let i = 0; i < 200 && existsSync(`/proc/${pid}`); i++) await pause(50);
    return () => this.startDatabase();
  }

  startDatabase() {
    return tool(`${this.root}/bin/postgres-dev`, "start", process.env.PGPORT, `${this.folder}/postgresql`);
  }

  // --- the intake

  /** The writers wait for a locked row while a crowd orders at once: what the intake cannot hold must be refused, not dropped. */
  async fillIntake(fault) {
    const release = holding(`select * from inventory_quota where session_id between ${world.base + 2} and ${world.base + world.sessions} for update`);
    await pause(300);
    const answers = Promise.all(Array.from({ length: crowd }, (_, i) => this.oneOfTheCrowd(fault, i)));
    return async () => {
      await release();
      const statuses = await answers;
      const count = {};
      for (const status of statuses) count[status] = (count[status] ?? 0) + 1;
      this.history.write("note", { fault: fault.n, crowd: count });
    };
  }

  async oneOfTheCrowd(fault, i) {
    const customer = (i % world.customers) + 1, n = `crowd-${fault.n}-${i}`, session = 2 + (i % (world.sessions - 1));
    const key = `faults-${this.seed}-${n}`, level = world.levels[i % world.levels.length];
    const body = { session: `FAULT-${session}`, items: [{ level, holder: text(world.base + world.holders * customer) }], channel: "WEB" };
    this.history.write("ask", { op: "order", n, attempt: 1, key, body });
    const sent = this.history.now();
    try {
      const answer = await json(`${this.base}/api/v1/orders`, { token: this.tokens[customer - 1], body, key, millis: 30_000 });
      const facts = answer.status === 201 ? { number: answer.body.number, total: answer.body.total.amount, seats: answer.body.items.map((item) => Number(item.seat.position)) } : { code: answer.body.code };
      this.history.write("answer", { op: "order", n, attempt: 1, sent, ms: this.history.now() - sent, status: answer.status, ...facts });
      return answer.status;
    } catch (why) {
      this.history.write("lost", { op: "order", n, attempt: 1, sent, ms: this.history.now() - sent, why: why.code ?? why.message });
      return "lost";
    }
  }

  // --- listeners to availability

  /** Listeners at every node that come and break off without a word, so that the node finds them gone only when it writes. */
  async leavingListeners(fault) {
    const count = { heard: 0, refused: 0, failed: 0 };
    let over = false;
    const all = Array.from({ length: listenersAtOnce }, async (_, i) => {
      const nodes = this.nodes(), url = `${nodes[i % nodes.length]}/api/v1/sessions/FAULT-${2 + (i % (world.sessions - 1))}/availability/events`;
      while (!over) {
        const met = await listenAndLeave(url);
        count[met]++;
        if (met !== "heard") await pause(500);
      }
    });
    return async () => {
      over = true;
      await Promise.all(all);
      this.history.write("note", { fault: fault.n, listeners: count });
      if (count.heard === 0) throw new Error("no listener was let in");
    };
  }

  // --- the payment provider

  calls(plan) {
    return this.steer("/admin/faults", plan, callsWork);
  }

  notices(plan) {
    return this.steer("/admin/notice-faults", plan, noticesWork);
  }

  async steer(path, plan, usual) {
    const set = async (wanted) => {
      const answer = await json(`${this.provider}${path}`, { method: "PUT", body: wanted });
      if (answer.status !== 200) throw new Error(`the provider does not take ${JSON.stringify(wanted)}: ${answer.status}`);
    };
    await set(plan);
    return () => set(usual);
  }

  paymentErrors() { return this.calls({ errorProbability: 0.6 }); }
  paymentSilence() { return this.calls({ timeoutProbability: 1, timeoutMillis: 20_000 }); }
  paymentAnswersLost() { return this.calls({ errorProbability: 0.3, timeoutProbability: 0.1, timeoutMillis: 6_000, afterEffect: true }); }
  paymentAnswersForged() { return this.calls({ badSignatureProbability: 0.5 }); }
  noticesTwice() { return this.notices({ duplicates: 3 }); }
  noticesLate() { return this.notices({ delayMillis: 3_000 }); }
  noticesReordered() { return this.notices({ reorderWindow: 40 }); }
  noticesLost() { return this.notices({ loseProbability: 0.5 }); }
  noticesForged() { return this.notices({ probeNext: 30 }); }

  // --- an account is locked while its token is in use

  async lockAccount(fault) {
    const customer = world.customers - fault.n; // the last ones place orders like all others
    const staff = new Backoffice(this.base);
    await staff.signIn("faults.service", this.staffPassword);
    const token = this.tokens[customer - 1];
    const ask = async () => Promise.all(this.nodes().map(async (node) => (await json(`${node}/api/v1/holders`, { token })).status));
    const before = await ask();
    await staff.lock(text(world.base + customer), "演练");
    const locked = this.history.now();
    let after = await ask();
    while (!after.every((status) => status === 401) && this.history.now() - locked < 10_000) {
      await pause(20);
      after = await ask();
    }
    this.history.write("note", { fault: fault.n, lock: { customer, before, after, ms: this.history.now() - locked } });
    return async () => {};
  }

  // --- kills at the worst moment

  async killInBatch(fault) {
    const run = 900_000 + fault.n;
    await sql(`insert into operations_job_run (id, kind, title, state, total_items, done_items, parameters, started_by, created_at, version)
      values (${run}, 'seat-sessions', 'fault run', 'WAITING', 0, 0, '{"sessions":[${Array.from({ length: 24 }, (_, i) => `"FAULT-${101 + i}"`)}],"template":
      {"order":"CENTRE","registeredPermille":30,"occupiedPermille":20,"emergencyPermille":10,"levelWeights":[1,2,3,4]}}', 'staff:0:faults', now() at time zone 'utc', 0)`);
    const node = await this.when(async () => {
      const [name, done] = (await sql(`select coalesce(node, ''), done_items from operations_job_run where id = ${run} and state = 'RUNNING'`)).split("|");
      return Number(done) >= 2 && Number(/node-(\d)/.exec(name)?.[1]);
    });
    this.history.write("note", { fault: fault.n, job: run, killed: node || null });
    return this.killNode({ node: node || fault.node });
  }

  /** Killed while it gives back the seats of overdue orders, or hands events to its broker, whichever is seen first. */
  async killInTimer(fault) {
    const found = await this.when(async () => {
      const [name, query] = (await sql(`select application_name, left(query, 60) from pg_stat_activity
        where application_name like 'node-%' and state in ('active', 'idle in transaction') and xact_start is not null
        and (query like '%pay_before%' or query like 'update sale_order set state%') limit 1`)).split("|");
      return name && { node: Number(name.slice(5)), query };
    }, 3);
    this.history.write("note", { fault: fault.n, timer: found?.query ?? null, killed: found?.node ?? null });
    return this.killNode({ node: found?.node ?? fault.node });
  }

  async when(probe, every = 20) {
    for (const until = this.history.now() + watchedFor; this.history.now() < until; await pause(every)) {
      const found = await probe();
      if (found) return found;
    }
    return null;
  }
}

/** Listens until the first event, and resets the connection: heard, refused, or failed when none came. */
function listenAndLeave(url) {
  return new Promise((done) => {
    const ask = http.get(url, { agent: false, timeout: 5_000 }, (answer) => {
      answer.on("error", () => {});
      if (answer.statusCode !== 200) { ask.destroy(); return done("refused"); }
      answer.once("data", () => setTimeout(() => { ask.socket.resetAndDestroy(); done("heard"); }, listenMillis));
    });
    ask.on("timeout", () => ask.destroy());
    ask.on("error", () => done("failed"));
    ask.on("close", () => done("failed"));
  });
}

function camel(name) {
  return name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
}
