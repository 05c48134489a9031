// A crowd that buys one session out: every connection serves one buyer after the other. Four in ten pick two free seats side by side from
// the availability they listen to, six take the best available of a level; who is refused picks again, then takes what there is, then leaves.
// Prints figures as one line a phase; ends with 1 when an answer was neither an order nor a refusal.
//   buyers.mjs URL SESSION TOKENS BASE CONNECTIONS FIRST_CUSTOMER SECONDS_AT_MOST [ORDERS_AT_MOST]
import { readFileSync } from "node:fs";
import net from "node:net";
import { performance } from "node:perf_hooks";
import { Availability, listen } from "../availability/known.mjs";

const [address, session, tokenFile, ...numbers] = process.argv.slice(2);
const [base, connections, first, secondsAtMost, ordersAtMost = Infinity] = numbers.map(Number);
const url = new URL(address);
const tokens = readFileSync(tokenFile, "utf8").trim().split("\n");
const NAMED_OF_TEN = 4;
const PICKS = 3;
const LOOKS = 200;
const AFTER_SOLD_OUT_MS = 5_000;
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

let seed = 20270518;
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

function tsid(number) { // as the application writes ids
  let text = "";
  for (let i = 0, rest = number; i < 13; i++, rest = Math.floor(rest / 32)) text = ALPHABET[rest % 32] + text;
  return text;
}

const known = new Availability();

function pickSeats() {
  for (let look = 0; look < LOOKS; look++) {
    const position = 2 * random(known.size / 2);
    if (known.isFree(position) && known.isFree(position + 1)) return [position, position + 1];
  }
  return undefined;
}

function pickLevel(not) {
  const levels = Object.entries(known.remaining).filter(([level, seats]) => seats >= 2 && !not.has(level));
  let at = random(levels.reduce((sum, [, seats]) => sum + seats, 0));
  return levels.find(([, seats]) => (at -= seats) < 0)?.[0];
}

class Lane {
  constructor() {
    this.text = "";
    this.connect();
  }

  connect() {
    this.socket = net.connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    this.socket.setEncoding("latin1");
    this.socket.on("data", (part) => this.read(part));
    this.socket.on("error", (failed) => this.done?.({ status: 0, code: failed.code }));
    this.socket.on("close", () => {
      this.closed = true;
      this.done?.({ status: 0, code: "closed" });
    });
  }

  read(part) {
    this.text += part;
    const head = this.text.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(this.text.slice(0, head));
    const whole = length ? this.text.length >= head + 4 + Number(length[1]) : this.text.endsWith("0\r\n\r\n");
    if (!whole) return;
    const answer = { status: Number(this.text.slice(9, 12)), code: /"code":"([^"]+)"/.exec(this.text)?.[1], body: this.text.slice(head + 4) };
    this.text = "";
    this.done?.(answer);
  }

  ask(customer, key, items) {
    const body = JSON.stringify({ session, items, channel: "WEB" });
    return new Promise((resolve) => {
      this.done = (answer) => {
        this.done = undefined;
        resolve(answer);
      };
      this.socket.write(`POST /api/v1/orders HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${tokens[customer]}\r\n`
        + `Content-Type: application/json\r\nIdempotency-Key: ${key}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    });
  }
}

const figures = () => ({ orders: [], refused: [], busy: [], wrong: [], seconds: [], named: 0, codes: {} });
let now = figures();
let nextCustomer = first;
let orders = 0;
let over = false;
const began = performance.now();

function count(answer, milliseconds, named) {
  now.codes[answer.code ?? answer.status] = (now.codes[answer.code ?? answer.status] ?? 0) + 1;
  if (answer.status === 201) {
    orders++;
    now.orders.push(milliseconds);
    if (named) now.named++;
    const second = Math.floor((performance.now() - began) / 1000);
    now.seconds[second] = (now.seconds[second] ?? 0) + 1;
  } else if (answer.status === 409 || answer.status === 422) now.refused.push(milliseconds);
  else if (answer.status === 429) now.busy.push(milliseconds);
  else now.wrong.push(`${answer.status} ${answer.body ?? answer.code}`);
}

async function timed(lane, customer, key, items) {
  const sent = performance.now();
  const answer = await lane.ask(customer, key, items);
  count(answer, performance.now() - sent, items[0].seat !== undefined);
  if (lane.closed) lane.connect();
  return answer;
}

async function buyer(lane) {
  const customer = nextCustomer++;
  if (customer >= tokens.length) return "no more customers";
  const holders = [tsid(base + 2 * customer + 1), tsid(base + 2 * customer + 2)];
  const without = new Set();
  for (let pick = 0, named = random(10) < NAMED_OF_TEN; !over; pick++) {
    const seats = named && pick < PICKS ? pickSeats() : undefined;
    const level = seats ? undefined : pickLevel(without);
    if (!seats && level === undefined) return known.left() < 2 ? "sold out" : undefined;
    const items = holders.map((holder, i) => (seats ? { seat: String(seats[i]), holder } : { level, holder }));
    const answer = await timed(lane, customer, `${session}-${customer}-${pick}`, items);
    if (answer.status === 201) return undefined;
    if (answer.status === 429) await new Promise((resolve) => setTimeout(resolve, 200 + random(1000)));
    else if (answer.status !== 409) return undefined;
    else if (level) without.add(level);
  }
  return "over";
}

async function lane() {
  const own = new Lane();
  while (!over && orders < ordersAtMost && (performance.now() - began) / 1000 < secondsAtMost) {
    const ended = await buyer(own);
    if (ended === "no more customers") break;
    if (ended) over = ended === "sold out" || over;
  }
  return own;
}

/** Everybody goes on asking for what is gone. */
async function afterwards(own, until) {
  for (let n = 0; performance.now() < until; n++) {
    const customer = random(tokens.length);
    const items = [1, 2].map((nth) => ({ level: "ABCD"[random(4)], holder: tsid(base + 2 * customer + nth) }));
    await timed(own, customer, `${session}-late-${customer}-${n}`, items);
  }
}

const at = (values, share) => (values.length === 0 ? "-" : values[Math.min(values.length - 1, Math.floor(values.length * share))].toFixed(1));

function tell(phase, seconds) {
  for (const values of [now.orders, now.refused, now.busy]) values.sort((a, b) => a - b);
  console.log(`${phase} orders=${now.orders.length} (${now.named} of named seats) seconds=${seconds.toFixed(1)} rate=${Math.round(now.orders.length / seconds)}`
    + ` p50_ms=${at(now.orders, 0.5)} p99_ms=${at(now.orders, 0.99)} max_ms=${at(now.orders, 1)}`
    + ` refused=${now.refused.length} refused_p50_ms=${at(now.refused, 0.5)} refused_p99_ms=${at(now.refused, 0.99)}`
    + ` busy=${now.busy.length} busy_p50_ms=${at(now.busy, 0.5)} wrong=${now.wrong.length} events=${known.events} left=${known.left()}`);
  console.log(`${phase} answers ${JSON.stringify(now.codes)} orders a second ${now.seconds.map((n) => n ?? 0).join(" ")}`);
  if (now.wrong.length > 0) {
    console.log(`WRONG ${[...new Set(now.wrong)].join(", ")}`);
    process.exitCode = 1;
  }
  now = figures();
}

let gone = false;
const stream = await listen(`${address}/api/v1/sessions/${session}/availability`, known, { ended: (failed) => { if (!gone) throw failed ?? new Error("the stream ended"); } });
const lanes = await Promise.all(Array.from({ length: connections }, lane));
tell("sale", (performance.now() - began) / 1000);
if (known.left() < 2) {
  const from = performance.now();
  await Promise.all(lanes.map((own) => afterwards(own, from + AFTER_SOLD_OUT_MS)));
  tell("afterwards", (performance.now() - from) / 1000);
}
const { user, system } = process.cpuUsage();
console.log(`customers used ${nextCustomer - first}, the crowd itself used ${Math.round((user + system) / 1000)} ms of processor time`);
gone = true;
stream.destroy();
for (const own of lanes) own.socket.destroy();
