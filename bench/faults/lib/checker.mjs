// Compares every answer the customers got, and the payment provider's books, with the database. Each check answers what breaks it.
import { readFileSync } from "node:fs";
import { text } from "./ids.mjs";
import { firstAttempts, promptShare, recovery } from "./recovery.mjs";
import { settles } from "./wire.mjs";

const recoveredWithin = 30_000, lockedWithin = 1_000;

/**
 * @param history lines of the run; @param provider { trades, refunds } as its books say; @param ask runs SQL and answers rows;
 * @param root where sql/invariants is
 * @returns [{ name, broken: [text…], figure }]
 */
export async function check({ history, provider, ask, root }) {
  const book = await ledger(ask);
  const told = answersByJourney(history);
  return [
    ...orders(told, book, history), ...money(provider, book), ...await invariants(ask, root), ...await leftovers(ask, book, history),
    ...await gate(history, ask), ...faults(history), ...notes(history),
  ];
}

const one = (name, broken, figure = "") => ({ name, broken, figure });

/** What the database says, by number. */
async function ledger(ask) {
  const orders = await ask("select o.id::text, o.idempotency_key as key, o.state, o.total_minor as total, o.pay_before at time zone 'utc' as due, (select array_agg(i.position order by i.line) from sale_order_item i where i.order_id = o.id) as seats from sale_order o");
  const charges = await ask("select id::text, order_number, order_id::text, state, amount_minor as amount, captured_minor as captured from payment_charge");
  const paybacks = await ask("select id::text, charge_id::text as charge, order_number, amount_minor as amount, state, attempt from payment_payback");
  const cases = await ask("select kind, movement_number as number, difference, state from settlement_case");
  const index = (rows, key) => new Map(rows.map((row) => [key(row), row]));
  return {
    orders: index(orders, (row) => text(row.id)), byKey: index(orders, (row) => row.key), charges: index(charges, (row) => text(row.id)), paybacks,
    cases: new Set(cases.filter((row) => row.state !== "RESOLVED").map((row) => `${row.kind}:${row.number}`)),
  };
}

/** For each journey what was asked of the order desk, and what came back. */
function answersByJourney(history) {
  const told = new Map();
  for (const line of history) {
    if (line.n === undefined || !line.op) continue;
    if (!told.has(line.n)) told.set(line.n, { keys: new Set(), answers: [], lost: 0, gaveUp: false });
    const journey = told.get(line.n);
    if (line.op === "order" && line.t === "ask") journey.keys.add(line.key);
    if (line.t === "answer") journey.answers.push(line);
    if (line.t === "lost") journey.lost++;
    if (line.t === "gave-up") journey.gaveUp = true;
  }
  return told;
}

function orders(told, book, history) {
  const missing = [], differ = [], twice = [], though = [], revived = [];
  let acknowledged = 0, refused = 0, unknown = 0, cancelled = 0;
  const asked = new Set();
  for (const [n, { keys, answers }] of told) {
    keys.forEach((key) => asked.add(key));
    const placed = answers.filter((line) => line.op === "order" && line.status === 201);
    for (const line of placed) {
      acknowledged++;
      const row = book.orders.get(line.number);
      if (!row) missing.push(`order ${line.number} of request ${n} was acknowledged and is not there`);
      else if (!keys.has(row.key) || row.total !== line.total || String(row.seats) !== String(line.seats)) differ.push(`order ${line.number} of request ${n} is not what was acknowledged`);
    }
    const numbers = new Set(placed.map((line) => line.number));
    if (numbers.size > 1) twice.push(`request ${n} made orders ${[...numbers].join(", ")}`);
    const last = answers.filter((line) => line.op === "order" && settles(line.status, line.code)).at(-1);
    if (placed.length === 0 && last) {
      refused++;
      for (const key of keys) if (book.byKey.has(key)) though.push(`request ${n} was refused (${last.code}), yet order ${text(book.byKey.get(key).id)} is there`);
    } else if (placed.length === 0 && keys.size > 0) unknown++;
    for (const line of answers.filter((line) => line.op === "cancel" && line.status === 200)) {
      cancelled++;
      const order = placed[0] && book.orders.get(placed[0].number);
      if (order?.state !== "C") revived.push(`order ${placed[0]?.number} was cancelled with an answer ${line.status} and is ${order?.state}`);
    }
  }
  const strange = [...book.orders].filter(([, row]) => !asked.has(row.key)).map(([number]) => `order ${number} was asked for by nobody`);
  const failures = history.filter((line) => line.t === "answer" && line.status >= 500 && ![502, 503, 504].includes(line.status)).map((line) => `${line.op} ${line.n} was answered ${line.status} ${line.code ?? ""}`);
  const malformed = history.filter((line) => line.t === "answer" && [400, 413, 415].includes(line.status)).map((line) => `${line.op} ${line.n} is sound and was answered ${line.status} ${line.code ?? ""}`);
  return [
    one("no acknowledged order is missing", missing, `${acknowledged} acknowledgements`), one("orders are what was acknowledged", differ), one("one request makes one order", twice),
    one("what was refused is not there", though, `${refused} refused, ${unknown} never answered`), one("what is there was asked for", strange, `${book.orders.size} orders`),
    one("what was cancelled stays so", revived, `${cancelled} cancelled`), one("no request was answered with an internal error", failures),
    one("no request was told that it is malformed", malformed),
  ];
}

function money(provider, book) {
  const lost = [], invented = [], backs = [];
  const paid = new Map(provider.trades.filter((trade) => trade.paid).map((trade) => [trade.placing.outTradeNo, trade]));
  const orderIds = new Map([...book.orders.values()].map((row) => [row.id, row]));
  const returned = new Map();
  for (const payback of book.paybacks) if (payback.state !== "FAILED" || book.cases.has(`PAYBACK:${text(payback.id)}`)) returned.set(payback.charge, (returned.get(payback.charge) ?? 0) + payback.amount);
  let sum = 0, tickets = 0, back = 0, cases = 0;
  for (const [number, trade] of paid) {
    const fen = trade.placing.totalFen, charge = book.charges.get(number);
    sum += fen;
    if (charge?.state !== "CAPTURED" || charge.captured !== fen) {
      if (book.cases.has(`CAPTURE:${number}`)) cases += fen;
      else lost.push(`${fen} fen paid as ${number} are ${charge ? charge.state : "unknown"} here`);
      continue;
    }
    const given = returned.get(charge.id) ?? 0, order = orderIds.get(charge.order_id), live = order?.state === "P" && given === 0 ? order.total : 0;
    tickets += live;
    back += given;
    if (live + given !== fen) lost.push(`of ${fen} fen paid as ${number} ${live} are tickets and ${given} go back`);
  }
  for (const [number, charge] of book.charges) if (charge.state === "CAPTURED" && !paid.has(number)) invented.push(`charge ${number} is captured here and not paid at the provider`);
  const refunds = new Map();
  for (const refund of provider.refunds) if (refund.status === "SUCCESS") refunds.set(refund.ask.outTradeNo, (refunds.get(refund.ask.outTradeNo) ?? 0) + refund.ask.refundFen);
  const sentBack = new Map();
  for (const payback of book.paybacks) if (payback.state === "PAID") sentBack.set(text(payback.charge), (sentBack.get(text(payback.charge)) ?? 0) + payback.amount);
  for (const number of new Set([...refunds.keys(), ...sentBack.keys()])) {
    if (refunds.get(number) !== sentBack.get(number)) backs.push(`the provider gave ${refunds.get(number) ?? 0} fen of ${number} back, the database says ${sentBack.get(number) ?? 0}`);
  }
  return [
    one("every captured fen is a live ticket, a payback or an open case", lost, `${sum} fen paid: ${tickets} tickets, ${back} back, ${cases} in cases`),
    one("no money is here that nobody paid", invented, `${paid.size} payments`), one("paybacks are the provider's refunds", backs, `${refunds.size} refunds`),
  ];
}

/** Statements of sql/invariants, each finding its breaks. */
async function invariants(ask, root) {
  const found = [];
  for (const file of ["seats", "money", "gate"]) {
    const sql = readFileSync(`${root}/sql/invariants/${file}.sql`, "utf8");
    for (const [, name, statement] of sql.matchAll(/-- name: (\S+)\n([^;]*);/g)) {
      const rows = await ask(statement);
      found.push(one(`invariant ${name}`, rows.map((row) => `${row.subject}: ${row.detail}`)));
    }
  }
  return found;
}

/** Nothing is left half done when all has come to rest. */
async function leftovers(ask, book, history) {
  const events = await ask("select id, destination from events_outbox"), letters = await ask("select id, destination, type from events_dead_letter");
  const open = [...book.charges].filter(([, charge]) => ["CREATED", "PENDING"].includes(charge.state)).map(([number]) => `charge ${number} is still open`);
  const overdue = [...book.orders].filter(([, order]) => order.state === "A").map(([number]) => `order ${number} still awaits payment`);
  const onTheWay = book.paybacks.filter((payback) => ["REQUESTED", "PROCESSING"].includes(payback.state)).map((payback) => `payback ${text(payback.id)} is ${payback.state}`);
  const jobs = await ask("select id, kind, state, report from operations_job_run where state <> 'DONE'");
  const unpaid = history.filter((line) => line.t === "provider" && line.paid && book.orders.get(line.order)?.state === "A").map((line) => `order ${line.order} was paid`);
  return [
    one("every event was digested", events.map((row) => `event ${row.id} to ${row.destination}`)), one("no event is a dead letter", letters.map((row) => `${row.type} to ${row.destination}`)),
    one("every order came to its end", [...overdue, ...unpaid]), one("every charge came to its end", open), one("every payback came to its end", onTheWay),
    one("every job was done", jobs.map((row) => `job ${row.id} ${row.kind} is ${row.state}: ${row.report}`)),
  ];
}

async function gate(history, ask) {
  const admissions = new Map((await ask("select c.request_key as key, a.ticket_code as code from gate_admission a join gate_check c on c.id = a.check_id")).map((row) => [row.key, row.code]));
  const admitted = history.filter((line) => line.t === "answer" && line.op === "admit" && line.result === "ADMITTED");
  const keys = new Map(history.filter((line) => line.t === "ask" && line.op === "admit").map((line) => [line.n, line.key]));
  const missing = [...new Set(admitted.map((line) => line.n))].filter((n) => !admissions.has(keys.get(n))).map((n) => `the ticket of request ${n} was admitted and is not in`);
  const again = history.filter((line) => line.t === "answer" && line.op === "admit-again" && line.result === "ADMITTED").map((line) => `the ticket of request ${line.n} was admitted twice`);
  return [one("who was admitted is in, and only once", [...missing, ...again], `${admissions.size} admitted`)];
}

/** For each fault how soon after its repair orders, and payments where those were broken, were at full speed. */
export function recoveries(history) {
  const placing = firstAttempts(history, ["order"]), paying = firstAttempts(history, ["pay"]);
  const faults = history.filter((line) => line.t === "fault"), lastAsk = history.filter((line) => line.t === "ask" && typeof line.n === "number" && line.op === "order").at(-1)?.at ?? 0;
  return faults.map((fault, i) => {
    const repair = history.find((line) => line.t === "repair" && line.fault === fault.fault);
    const end = faults[i + 1]?.at ?? lastAsk;
    return {
      name: fault.name, node: fault.node, at: fault.at, repairedAt: repair?.at ?? null, during: repair ? promptShare(placing, fault.at, repair.at) : null,
      orders: repair ? recovery(placing, repair.at, end) : null, payments: repair ? recovery(paying, repair.at, end) : null,
    };
  });
}

function faults(history) {
  const all = recoveries(history);
  const late = (what) => all.filter((fault) => fault[what] === null || fault[what] > recoveredWithin).map((fault) => `${fault.name} at ${Math.round(fault.at / 1000)} s: ${fault[what] === null ? "not before the next fault" : `${fault[what]} ms`}`);
  const worst = (what) => `${all.length} faults, slowest ${Math.max(0, ...all.map((fault) => fault[what] ?? 0))} ms`;
  const locks = history.filter((line) => line.lock).map((line) => line.lock);
  const kept = locks.filter((lock) => !lock.before.every((status) => status === 200) || !lock.after.every((status) => status === 401) || lock.ms > lockedWithin);
  return [
    one("orders are back to full speed within 30 s of each repair", late("orders"), worst("orders")), one("payments too", late("payments"), worst("payments")),
    one("a locked account's token is refused on every node within a second", kept.map((lock) => `customer ${lock.customer}: ${lock.before} then ${lock.after} after ${lock.ms} ms`), locks.map((lock) => `${lock.ms} ms`).join(", ")),
  ];
}

function notes(history) {
  const wrong = history.filter((line) => line.wrong || line.broken).map((line) => `${line.n}: ${line.wrong ?? line.broken}`);
  const trail = history.find((line) => line.audit)?.audit;
  return [
    one("repeated requests told the same, used keys were refused", wrong), one("the audit chain is whole", trail?.whole === true ? [] : [JSON.stringify(trail ?? "not verified")], trail ? `${trail.checked} entries` : ""),
  ];
}
