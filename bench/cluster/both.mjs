// What the nodes of a cluster share: ends of sign-ins, limits, the stream of availability, a waiting room one of whose nodes dies. Used by run.mjs.
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { Availability, listen } from "../availability/known.mjs";
import { balancer, call, check, cluster, newCustomer, node, note, password, patience, root, run, seconds, sql, until } from "./tools.mjs";

const nodes = [1, 2];

// --- ends of sign-ins

const signIn = async (phone) => (await call(balancer, "/sign-ins", { body: { login: phone, password } })).body.token;
const statuses = (token) => Promise.all(nodes.map(async (n) => (await call(node(n), "/holders", { token })).status));
const taken = async (token) => (await statuses(token)).every((status) => status === 200);
const refusedEverywhere = async (token) => (await until("both nodes refuse the token", patience.other, async () => (await statuses(token)).every((status) => status === 401), 5)).millis;

/** Ends this customer's sign-in at the node that lives while the other is dead; answers with what is to be seen once that one is back. */
export async function signOutWhileDead(customer, lives) {
  const token = await signIn(customer.phone);
  const before = (await call(node(lives), "/holders", { token })).status;
  const out = (await call(node(lives), "/sign-ins/current", { token, method: "DELETE" })).status;
  return async () => {
    const after = await statuses(token);
    check("a sign-in ended while a node was dead is refused there when it is back", before === 200 && out === 204 && after.every((status) => status === 401), `${before}, ended ${out}, then ${after.join(" and ")}`);
  };
}

/** One sign-in is ended, then all of the account by a new password: each at one node, looked at from both. */
export async function endsOverNodes(count) {
  const outs = [], changes = [], kept = [];
  for (let i = 0; i < count; i++) {
    const n = nodes[i % 2], { phone } = await newCustomer();
    const ended = await signIn(phone), stays = await signIn(phone);
    kept.push(await taken(ended), await taken(stays));
    const out = await call(node(n), "/sign-ins/current", { token: ended, method: "DELETE" });
    outs.push(out.status === 204 ? await refusedEverywhere(ended) : Infinity);
    kept.push(await taken(stays));
    const changed = await call(node(n), "/password", { token: stays, method: "PUT", body: { current: password, password: `${password}-${i}` } });
    changes.push(changed.status === 200 ? await refusedEverywhere(stays) : Infinity);
    kept.push(await taken(changed.body.token));
  }
  check("a sign-in ended at one node is refused on both within a second", Math.max(...outs) < 1000, `${outs.join(", ")} ms after the answer`);
  check("a new password at one node ends the account's sign-ins on both within a second", Math.max(...changes) < 1000, `${changes.join(", ")} ms after the answer`);
  check("the account's other sign-in and the one made with the new password are taken by both nodes", kept.every(Boolean), `${kept.filter(Boolean).length} of ${kept.length} looks`);
}

// --- limits: one number for both nodes

const allowed = 12, within = 300, tries = 80, atOnce = 8;

async function changeLimit(page, change) {
  await page.goto(`${balancer}/backoffice/operations/limits.xhtml`);
  const row = page.locator("[id='list:rows_data'] tr").filter({ has: page.locator("td:nth-child(1)").getByText("注册", { exact: true }) })
    .filter({ has: page.locator("td:nth-child(2)").getByText("网络地址", { exact: true }) });
  await row.locator("button").click();
  await page.locator("[id='sure:allowed']").waitFor();
  await change();
  await page.locator("[id='sure:save']").click();
  await page.locator("[id='sure:allowed']").waitFor({ state: "hidden" });
}

/** An administrator lowers a limit on the page: both nodes keep to it at once, and count together. */
export async function limitsOverNodes(administrator) {
  const register = (n, from) => call(node(n), "/registrations", { body: {}, from });
  await changeLimit(administrator, async () => {
    await administrator.fill("[id='sure:allowed']", String(allowed));
    await administrator.fill("[id='sure:seconds']", String(within));
  });
  const saved = performance.now();
  const lags = await Promise.all(nodes.map(async (n) => {
    await until(`node ${n} keeps to the limit`, patience.other, async () => // as many at once as are allowed and one more: the last is refused
      (await Promise.all(Array.from({ length: allowed + 1 }, () => register(n, `203.0.113.${n}`)))).some((answer) => answer.body.facts?.seconds === within));
    return Math.round(performance.now() - saved);
  }));
  check("a limit that is changed on the page holds on both nodes within a second", Math.max(...lags) < 1000, `${lags.join(" and ")} ms after the page said so`);
  const answers = new Map(nodes.map((n) => [n, []]));
  for (let sent = 0; sent < tries; sent += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, async (_, i) => {
      const n = nodes[(sent + i) % 2];
      answers.get(n).push((await register(n, "203.0.113.77")).status);
    }));
  }
  const counts = nodes.map((n) => ({ n, through: answers.get(n).filter((status) => status !== 429).length, refused: answers.get(n).filter((status) => status === 429).length }));
  const through = counts.reduce((sum, one) => sum + one.through, 0);
  check("a limit is one number for both nodes: never more than it, at least half of it", through <= allowed && through >= allowed / 2 && counts.every((one) => one.refused > 0),
    `${tries} calls, ${allowed} allowed, let through ${counts.map((one) => `${one.through} at node ${one.n}`).join(", ")}`);
  await changeLimit(administrator, async () => {
    const answered = administrator.waitForResponse(() => true);
    await administrator.locator("[id='sure:usual']").click();
    await answered;
  });
}

// --- one who listens through the balancer

/** Comes back, from where he was, whenever his stream breaks. Of an address of his own: the balancer sends each address to one node. */
export class Listener {
  constructor(session, n) {
    this.session = session;
    this.from = `127.0.1.${n + 1}`;
    this.known = new Availability();
    this.breaks = 0;
    this.silences = [];
    this.lost = [];
  }

  get path() {
    return `/sessions/${this.session}/availability`;
  }

  async begin() {
    this.request = await listen(`${balancer}/api/v1${this.path}`, this.known, { ended: (failed) => this.broken(failed), from: this.from });
  }

  async broken(failed) {
    if (this.over) return;
    this.breaks++;
    if (/ is known$/.test(failed?.message ?? "")) this.lost.push(failed.message);
    const from = performance.now();
    while (!this.over) {
      try {
        await this.begin();
        this.silences.push(Math.round(performance.now() - from));
        return;
      } catch {
        await pause(100);
      }
    }
  }

  end() {
    this.over = true;
    this.request.destroy();
  }

  /** Whether he comes to know what a node says. */
  async agrees(n) {
    return until(`the listener knows what node ${n} says`, patience.other, async () => {
      const said = (await call(node(n), this.path)).body;
      const bits = Buffer.from(said.free, "base64");
      return said.size === this.known.size && Array.from({ length: said.size }, (_, at) => at).every((at) => this.known.isFree(at) === ((bits[at >> 3] & (1 << (at & 7))) !== 0));
    }, 250).then(() => true, () => false);
  }
}

// --- a waiting room

const devices = 10, pace = 1, gamesZoneHours = 8; // the demo Games are in Asia/Shanghai
const local = (millis) => new Date(millis + gamesZoneHours * 3_600_000).toISOString().slice(0, 16);

async function switchedOn(page, session, opens) {
  await page.goto(`${balancer}/backoffice/sale/plan-edit.xhtml?session=${session}`);
  await page.fill("[id='terms:opens']", local(opens));
  await page.locator("[id='terms:room']").check();
  for (const [field, value] of [["lead", 30], ["pace", pace], ["window", 60]]) await page.fill(`[id='terms:${field}']`, String(value));
  await page.click("[id='terms:save']");
  await page.getByText("已保存").first().waitFor();
}

/**
 * A room is switched on, people come with many devices to both nodes, and the node that staff watch it on dies before the draw: the other draws, and
 * when the dead one is back both say the same, which is what anybody can compute.
 */
export async function waitingRoomOverNodes({ planner, onPhone, servedBy, people, late, picture }) {
  const session = sql("select s.session_number from sale_plan p join programme_session s on s.id = p.session_id where p.state = 'RELEASED' "
    + "and p.opens_at > now() at time zone 'UTC' + interval '1 hour' and s.state = 'SCHEDULED' order by p.opens_at desc, s.session_number limit 1");
  const room = `/sessions/${session}/waiting-room`;
  const opens = Math.floor((Date.now() + 120_000) / 60_000) * 60_000;
  await switchedOn(planner, session, opens);
  const { millis: told } = await until("both nodes have the room", patience.other, async () =>
    (await Promise.all(nodes.map((n) => call(node(n), room)))).every((answer) => answer.body.state === "OPEN"));
  const commitments = await Promise.all(nodes.map(async (n) => (await call(node(n), room)).body.commitment));
  check("a room that is switched on is open on both nodes, with one commitment", commitments[0] !== undefined && commitments[0] === commitments[1], `${session}, ${told} ms after it was saved`);

  const places = new Map();
  for (const person of people) {
    const second = (await call(balancer, "/sign-ins", { body: { login: person.phone, password } })).body.token;
    const answers = await Promise.all(Array.from({ length: devices }, (_, i) => call(node(nodes[i % 2]), `${room}/places`, { token: i % 4 < 2 ? person.token : second, method: "POST" })));
    places.set(person, new Set(answers.map((answer) => answer.body.place ?? `${answer.status} ${answer.body.code}`)));
  }
  const counted = await until("the room counts them", patience.other, async () => (await call(balancer, room)).body.places === people.length).then(() => true, () => false);
  check("ten devices at both nodes have one place a person", counted && [...places.values()].every((got) => got.size === 1 && !/ /.test([...got][0])), `${people.length} people, ${sql("select count(*) from waitingroom_place")} places`);

  const watching = `${balancer}/backoffice/sale/waiting-rooms.xhtml?q=${session}`;
  await planner.goto(watching);
  await onPhone.goto(watching);
  await picture("waiting-rooms-two", planner, onPhone);
  const dies = await servedBy(planner), lives = 3 - dies;
  await cluster("kill", String(dies));
  const joined = await until("somebody comes after the kill", patience.other, async () => (await call(balancer, `${room}/places`, { token: late.token, method: "POST" })).status === 200, 250);
  note(`somebody came ${joined.millis} ms after the kill`);
  const live = await until("the page shows it", patience.other, async () => (await planner.locator("[id='list:rooms_data'] tr").allInnerTexts()).some((row) => row.includes(session) && row.includes(String(people.length + 1))), 250).catch((failed) => ({ millis: failed.message }));
  check("the page of waiting rooms lives on by itself", typeof live.millis === "number" && planner.url() === watching, `${live.millis} ms after`);
  await picture("waiting-rooms-one-dead", planner, onPhone);

  const everybody = [...people, late];
  const placeAt = async (n, person) => (await call(node(n), `${room}/places/current`, { token: person.token })).body;
  await until("the draw", opens - Date.now() + 60_000, async () => (await call(node(lives), room)).body.draw, 250);
  note(`drawn ${seconds(Date.now() - opens)} after the opening`);
  await until("the order is computed", patience.other, async () => (await placeAt(lives, people[0])).position, 250);
  const drawn = await Promise.all(everybody.map((person) => placeAt(lives, person)));
  await picture("waiting-rooms-drawn", planner, onPhone);
  note(`the dead node is back in ${seconds(await cluster("start", String(dies)))}`);
  await until("it has computed the order", patience.other, async () => (await placeAt(dies, people[0])).position, 250);
  const again = await Promise.all(everybody.map((person) => placeAt(dies, person)));
  const said = (answers) => answers.map((place) => `${place.place} ${place.position}`).join(", ");
  const all = drawn.map((place) => place.position).sort((a, b) => a - b);
  check("after the loss of a node each has a position, and the node that is back says the same", said(drawn) === said(again) && all.every((position, i) => position === i + 1), drawn.map((place) => place.position).join(" "));
  const mine = drawn[0];
  const verified = await run(`${root}/bin/waiting-room-verify`, [session, mine.place], { env: { ...process.env, GRANDSTAND_URL: balancer, COMMITMENT: commitments[0] } })
    .then(({ stdout }) => stdout.trim(), (broken) => `BROKEN ${broken.stdout}${broken.stderr}`.trim());
  check("anybody can compute the same position from what was published before and after", !verified.includes("BROKEN") && verified.includes(`position ${mine.position} of`), verified.split("\n").at(-1));

  const at = (position) => everybody[drawn.findIndex((place) => place.position === position)];
  const level = (await call(balancer, `/sessions/${session}`)).body.levels.at(-1).level;
  const buys = (n, person) => call(node(n), "/orders", { token: person.token, key: `room-${person.phone}-${n}-${Date.now()}`, body: { session, items: [{ level, holder: person.holder }], channel: "WEB" } });
  const last = await Promise.all(nodes.map((n) => buys(n, at(all.length))));
  check("whoever is last is told so by both nodes", last.every((answer) => answer.status === 409 && answer.body.code === "waitingroom.not-your-turn"), last.map((answer) => `${answer.status} ${answer.body.code ?? ""}`).join(", "));
  const firstIsLetIn = Math.max(0, opens - Date.now() + 60_000 / pace); // a node may be back before
  const first = await until("the first's turn", firstIsLetIn + patience.other, async () => (await placeAt(dies, at(1))).state === "ADMITTED", 250).then(() => buys(dies, at(1)));
  check("whoever is first orders at the node that was dead", first.status === 201, `${first.status} ${first.body.code ?? ""}`);
}
