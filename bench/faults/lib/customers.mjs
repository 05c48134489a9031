// The customers: each journey orders seats and then pays, pays too late, cancels, or leaves the seats to expire. An open loop: a journey
// begins when the plan says so, whether or not those before it have been answered.
import { setTimeout as pause } from "node:timers/promises";
import { text } from "./ids.mjs";
import { world } from "./plan.mjs";
import { Client, json } from "./wire.mjs";

const openDoors = 2; // the session whose doors are open
const waitingAtMost = 4_000; // journeys under way; beyond, the harness itself would be what is overloaded

export class Customers {
  /** @param tokens of customer 1, 2, …   @param provider url of the payment provider's control interface */
  constructor({ base, provider, tokens, history, seed, gateToken }) {
    this.client = new Client(base, history);
    Object.assign(this, { provider, tokens, history, seed, gateToken });
    this.underWay = new Set();
    this.skipped = 0;
  }

  async run(journeys, stop) {
    for (const journey of journeys) {
      const wait = journey.at - this.history.now() + this.offset;
      if (wait > 2) await pause(wait);
      if (stop.now) break;
      if (this.underWay.size >= waitingAtMost) { this.skipped++; continue; }
      this.begin(journey);
    }
  }

  /** Journeys' times count from now. */
  start() {
    this.offset = this.history.now();
  }

  begin(journey) {
    const going = this.journey(journey).catch((broken) => this.history.write("note", { n: journey.n, broken: String(broken.stack ?? broken) }));
    this.underWay.add(going);
    going.finally(() => this.underWay.delete(going));
    return going;
  }

  async settled(limit) {
    await Promise.race([Promise.all(this.underWay), pause(limit, undefined, { ref: false })]);
    return this.underWay.size;
  }

  key(n, what) {
    return `faults-${this.seed}-${n}-${what}`;
  }

  async journey(j) {
    const token = this.tokens[j.customer - 1];
    const order = await this.order(j, token);
    if (order?.status !== 201) return;
    const { number, payBefore } = order.body;
    if (j.fate === "replay") await this.replay(j, token, number);
    if (j.look) await this.client.ask({ op: "look", n: j.n, path: `/orders/${number}`, token });
    if (j.fate === "abandon") return;
    await pause(j.think);
    if (j.fate === "cancel") await this.client.ask({ op: "cancel", n: j.n, path: `/orders/${number}/cancellation`, token, method: "POST", key: this.key(j.n, "cancel") });
    else await this.pay(j, token, number, payBefore);
  }

  order(j, token) {
    const holder = (h) => text(world.base + world.holders * (j.customer - 1) + h);
    const items = j.holders.map((h, i) => ({ ...(j.level ? { level: j.level } : { seat: String(j.seats[i]) }), holder: holder(h) }));
    return this.client.ask({ op: "order", n: j.n, path: "/orders", token, key: this.key(j.n, "order"), body: { session: `FAULT-${j.session}`, items, channel: "WEB" } });
  }

  /** The same request once more under its key, and another request under it. */
  async replay(j, token, number) {
    const again = await this.order(j, token);
    if (again && again.body.number !== number) this.history.write("note", { n: j.n, wrong: "a repeated order was another one", number, again: again.body.number, status: again.status });
    const other = await this.order({ ...j, session: (j.session % world.sessions) + 1 }, token);
    if (other && other.body.code !== "sale.key-used-for-another-request") this.history.write("note", { n: j.n, wrong: "another request under a used key was not refused", status: other.status, code: other.body.code });
  }

  async pay(j, token, number, payBefore) {
    const due = Date.parse(payBefore) - Date.now();
    const charge = await this.client.ask({ op: "pay", n: j.n, path: `/orders/${number}/payments`, token, body: { method: "WECHAT_NATIVE" }, key: this.key(j.n, "pay"), until: Math.max(0, due) });
    if (charge?.status !== 201) return;
    if (j.fate === "late") await pause(Math.max(0, Date.parse(payBefore) - Date.now() + j.think - 1_000)); // a second before to three after
    await this.atProvider(j, number, charge.body);
  }

  /** The customer's phone pays: whatever the merchant's answers, the money has left. */
  async atProvider(j, number, charge) {
    const press = () => json(`${this.provider}/admin/pay`, { body: { outTradeNo: charge.number }, millis: 30_000 });
    const answer = await press().catch(press); // an idle connection may have been closed; what was paid is in the provider's books
    const paid = answer.status === 200;
    this.history.write("provider", { n: j.n, order: number, charge: charge.number, amount: charge.amount.amount, paid, ...(paid ? {} : { code: answer.body.code }) });
    if (paid && j.session === openDoors && j.fate === "pay") await this.enter(j, number);
  }

  /** Shows the first ticket at the gate, and once more. */
  async enter(j, number) {
    const token = this.tokens[j.customer - 1];
    let tickets;
    for (let tries = 0; tries < 20 && !tickets?.body.items?.length; tries++) {
      await pause(1_000);
      tickets = await this.client.ask({ op: "tickets", n: j.n, path: `/orders/${number}/tickets`, token, until: 5_000 });
    }
    const code = tickets?.body.items?.[0]?.code;
    if (!code) return; // not paid yet, or paid too late
    for (const op of ["admit", "admit-again"]) {
      await this.client.ask({ op, n: j.n, path: "/gate/checks", token: this.gateToken, body: { session: `FAULT-${j.session}`, code }, key: this.key(j.n, op) });
    }
  }
}
