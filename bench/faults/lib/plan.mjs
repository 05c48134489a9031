// What the customers do and what is broken, decided before the run by the seed alone. Times are when a thing is due; what the answers
// are, and so how often a request is repeated, depends on the day.
import { createHash } from "node:crypto";
import { Random } from "./random.mjs";

/** The world that world.sql makes. Session 1 is small, so that it sells out and its quotas run dry. */
export const world = {
  base: 1_000_000, sessions: 8, seats: 6_000, smallSeats: 400, levels: ["A", "B", "C", "D"], customers: 1_500, holders: 8, limit: 8,
  holdMinutes: 1, price: 48_000,
};
export const seatsOf = (session) => (session === 1 ? world.smallSeats : world.seats);

const fates = { pay: 55, abandon: 17, cancel: 13, late: 5, replay: 10 };

/** Journeys of customers, `rate` a second for `seconds`. */
export function journeys(seed, { rate, seconds }) {
  const random = new Random(seed);
  const seats = freshSeats(random.fork(1));
  const buyers = freshBuyers(random.fork(2));
  const list = [];
  for (let n = 0; n < rate * seconds; n++) {
    const before = list.at(-1);
    const rivals = before && before.seats && random.chance(0.06); // two want the same seats at the same moment
    const session = rivals ? before.session : random.chance(0.05) ? 1 : random.between(2, world.sessions);
    const count = rivals ? before.seats.length : Number(random.weighted({ 1: 5, 2: 4, 3: 1 }));
    const buyer = buyers(session, count, random.chance(0.04)); // some ask for what their limits forbid
    const byLevel = !rivals && random.chance(0.35);
    list.push({
      n, at: Math.round((n * 1000) / rate), customer: buyer.customer, holders: buyer.holders, session,
      ...(byLevel ? { level: world.levels[random.below(world.levels.length)] } : { seats: rivals ? before.seats : seats(session, count) }),
      fate: random.weighted(fates), think: random.between(200, 4000), look: random.chance(0.1),
    });
  }
  return list;
}

/** Seats not named before, as long as there are any: then from the start again, where some have come back. */
function freshSeats(random) {
  const places = Array.from({ length: world.sessions + 1 }, (_, session) => ({
    order: session === 0 ? [] : random.shuffled(Array.from({ length: seatsOf(session) }, (_, seat) => seat)), next: 0,
  }));
  return (session, count) => Array.from({ length: count }, () => {
    const place = places[session];
    return place.order[place.next++ % place.order.length];
  });
}

/** Customers whose next holders have no ticket of the session yet; `again` names one who may have. */
function freshBuyers(random) {
  const used = Array.from({ length: world.sessions + 1 }, () => new Uint8Array(world.customers + 1));
  return (session, count, again) => {
    for (let tries = 0; ; tries++) {
      const customer = random.between(1, world.customers);
      const from = used[session][customer];
      if (!again && from + count > world.holders && tries < 200) continue;
      if (!again) used[session][customer] = from + count;
      return { customer, holders: Array.from({ length: count }, (_, i) => ((again ? i : from + i) % world.holders) + 1) };
    }
  };
}

const nodeStarts = 65_000; // on a machine that all nodes share
const fullSpeed = 20_000; // enough to see that payments too go as before

/** Every fault there is: how long it is broken, how long mending it takes, and how long after that the next may begin. */
export const faultKinds = {
  "kill-node": { broken: 4_000, mending: nodeStarts, calm: 30_000 },
  "stop-database": { broken: 5_000, mending: 0, calm: 30_000 },
  "crash-database": { broken: 2_000, mending: 3_000, calm: 30_000 },
  "pause-node": { broken: 30_000, mending: 0, calm: 30_000 },
  "fill-intake": { broken: 4_000, mending: 8_000, calm: fullSpeed },
  "payment-errors": { broken: 8_000, mending: 0, calm: fullSpeed },
  "payment-silence": { broken: 10_000, mending: 0, calm: fullSpeed },
  "payment-answers-lost": { broken: 8_000, mending: 0, calm: fullSpeed },
  "payment-answers-forged": { broken: 6_000, mending: 0, calm: fullSpeed },
  "notices-twice": { broken: 6_000, mending: 0, calm: fullSpeed },
  "notices-late": { broken: 6_000, mending: 0, calm: fullSpeed },
  "notices-reordered": { broken: 5_000, mending: 0, calm: fullSpeed },
  "notices-lost": { broken: 6_000, mending: 0, calm: fullSpeed },
  "notices-forged": { broken: 5_000, mending: 0, calm: fullSpeed },
  "leaving-listeners": { broken: 10_000, mending: 0, calm: fullSpeed },
  "lock-account": { broken: 1_000, mending: 20_000, calm: fullSpeed },
  "kill-in-batch": { broken: 6_000, mending: nodeStarts, calm: 30_000 },
  "kill-in-timer": { broken: 4_000, mending: nodeStarts, calm: 30_000 },
};

/** The faults chosen, in an order and with victims that the seed decides; `warm` milliseconds nothing is broken. */
export function schedule(seed, { chosen, warm, nodes }) {
  const random = new Random(seed).fork(3);
  let at = warm;
  return random.shuffled(chosen).map((name, n) => {
    const { broken, mending, calm } = faultKinds[name];
    const fault = { n, name, node: random.between(1, nodes), at, repairAt: at + broken, mendedBy: at + broken + mending };
    at = fault.mendedBy + calm + random.below(1000);
    return fault;
  });
}

/** When the last fault and the calm after it are over. */
export function lengthOf(faults, warm) {
  const last = faults.at(-1);
  return last ? last.mendedBy + faultKinds[last.name].calm : warm;
}

/** Names a plan, so that two runs can be seen to have had the same. */
export function fingerprint(plan) {
  return createHash("sha256").update(JSON.stringify(plan)).digest("hex").slice(0, 16);
}
