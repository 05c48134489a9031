import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OrderItem, PlaceOrder, SessionDetail, Ticket } from '@grandstand/core';
import type { Plugin } from 'vite';
import { derive, ScramExchange } from '../../packages/core/src/scram';
import { games, holders, orders, planOf, sessions, sports, takenOf, tickets, venues } from './world';

type Body = Record<string, unknown>;
type Answer = [status: number, body?: unknown];
type Handler = (ask: { parts: string[]; query: URLSearchParams; body: Body }) => Answer | Promise<Answer>;

/** Customers of the mock sign in with it, whoever they are. */
const MOCK_PASSWORD = 'grandstand-1';
const mockPassword = await derive(MOCK_PASSWORD, 'bW9jay1tb2NrLW1vY2shIQ==', 600_000);

const refuse = (status: number, code: string, detail: string, errors: unknown[] = []): Answer => [status, { status, code, detail, errors }];
const sessionOf = (number: string | undefined): SessionDetail | undefined => sessions.find((session) => session.number === number);

function listSessions(query: URLSearchParams): Answer {
  const [limit, after] = [Number(query.get('limit') ?? 50), Number(query.get('after') ?? 0)];
  const matching = sessions.filter((session) =>
    (!query.get('q') || JSON.stringify([session.name, session.venue.name]).toLowerCase().includes(query.get('q')!.toLowerCase()))
    && (!query.get('sport') || session.sport.code === query.get('sport')) && (!query.get('venue') || session.venue.code === query.get('venue'))
    && (!query.get('from') || session.start.slice(0, 10) >= query.get('from')!) && (!query.get('to') || session.start.slice(0, 10) <= query.get('to')!)
    && (!query.get('saleState') || session.saleState === query.get('saleState')));
  return [200, { items: matching.slice(after, after + limit), next: after + limit < matching.length ? String(after + limit) : null }];
}

function availability(session: SessionDetail): Answer {
  const plan = planOf(session.venue.code);
  const taken = takenOf(session);
  for (let i = 0; i < 3; i++) taken.add(Math.floor(Math.random() * plan.seatCount));
  const bits = new Uint8Array(Math.ceil(plan.seatCount / 8));
  const remaining: Record<string, number> = {};
  for (const zone of plan.zones) {
    for (const row of zone.rows) {
      for (let i = 0; i < row.x.length; i++) {
        if (taken.has(row.from + i) || row.levels[i] === '-') continue;
        bits[(row.from + i) >> 3]! |= 1 << ((row.from + i) & 7);
        remaining[row.levels[i]!] = (remaining[row.levels[i]!] ?? 0) + 1;
      }
    }
  }
  return [200, { version: String(Date.now()), size: plan.seatCount, free: Buffer.from(bits).toString('base64'), remaining }];
}

function seatAt(session: SessionDetail, position: number) {
  for (const zone of planOf(session.venue.code).zones) {
    for (const row of zone.rows) {
      const i = position - row.from;
      if (i >= 0 && i < row.x.length) return { position: String(position), zone: zone.name, row: row.name, number: String(i + 1), level: row.levels[i]!, floor: zone.floor ?? null };
    }
  }
  throw new RangeError(`no seat ${position}`);
}

function place(wish: PlaceOrder): Answer {
  const session = sessionOf(wish.session)!;
  const taken = takenOf(session);
  let best = 0;
  const items: OrderItem[] = [];
  for (const [i, item] of wish.items.entries()) {
    while (taken.has(best) || ('level' in item && seatAt(session, best).level !== item.level)) best++;
    const position = 'seat' in item ? Number(item.seat) : best;
    if (taken.has(position)) return refuse(409, 'sale.seat-taken', '有座位刚被他人买走，请返回另选。', [{ field: `items[${i}].seat`, code: 'sale.seat-taken', detail: `第 ${i + 1} 个座位已被买走` }]);
    taken.add(position);
    const seat = seatAt(session, position);
    items.push({ seat, holder: { id: item.holder, name: holders.find((holder) => holder.id === item.holder)?.name ?? '' }, price: session.levels!.find((level) => level.level === seat.level)!.price });
  }
  const order = {
    number: `2700${String(orders.length + 1).padStart(6, '0')}`, state: 'AWAITING_PAYMENT' as const, session, items, placedAt: new Date().toISOString(),
    total: { amount: items.reduce((sum, item) => sum + item.price.amount, 0), currency: 'CNY' }, payBefore: new Date(Date.now() + 15 * 60_000).toISOString(),
  };
  orders.unshift(order);
  return [201, order];
}

function change(number: string | undefined, state: 'PAID' | 'CANCELLED'): Answer {
  const i = orders.findIndex((order) => order.number === number);
  if (i < 0) return refuse(404, 'sale.no-such-order', '没有这个订单。');
  const order = { ...orders[i]!, state, ...(state === 'PAID' ? { paidAt: new Date().toISOString() } : {}) };
  orders[i] = order;
  if (state === 'PAID') {
    tickets.set(order.number, order.items.map((item, n): Ticket => ({ code: `T${order.number}${n}K`, state: 'VALID', session: order.session, seat: item.seat, holder: { name: item.holder?.name ?? '' }, qr: `GS1.${order.number}${n}.c2lnbmVkLWJ5LWRldmVsb3BtZW50LW1vY2stb25seS1ub3QtYS1yZWFsLXNpZ25hdHVyZS1hdC1hbGw` })));
  }
  return [200, order];
}

function check(body: Body): Answer {
  const read = String(body['code'] ?? body['qr'] ?? body['documentNumber'] ?? '');
  const ticket = { code: 'T1', zone: '108', row: '12', number: '7', level: 'B', holderInitial: '张' };
  const count = { admitted: 1204, expected: 3866 };
  if (/^no/i.test(read)) return [200, { result: 'REFUSED', reason: { code: 'gate.used', detail: '本票已于 18:42:10 在 3 号通道入场，一票只能入场一次。' }, ticket, count }];
  if (/^look/i.test(read) && body['passed'] === false) return [200, { result: 'REFUSED', reason: { code: 'gate.turned-away', detail: '经人工复核证件与门票，未予放行。' }, ticket, count }];
  if (/^look/i.test(read) && body['passed'] !== true) return [200, { result: 'SECOND_LOOK', reason: { code: 'gate.holder', detail: '请核对持票人证件。' }, ticket, count }];
  return [200, { result: 'ADMITTED', ticket, admittedAt: new Date().toISOString(), count }];
}

const ROUTES: readonly (readonly [RegExp, Handler])[] = [
  [/^GET games$/, () => [200, { ...games, now: new Date().toISOString() }]],
  [/^GET sports$/, () => [200, { items: sports }]],
  [/^GET venues$/, () => [200, { items: venues }]],
  [/^GET sessions$/, ({ query }) => listSessions(query)],
  [/^GET sessions\/[^/]+$/, ({ parts }) => (sessionOf(parts[1]) ? [200, sessionOf(parts[1])] : refuse(404, 'programme.no-such-session', '没有这个场次，请从场次列表重新选择。'))],
  [/^GET sessions\/[^/]+\/seating$/, ({ parts }) => [200, planOf(sessionOf(parts[1])!.venue.code)]],
  [/^GET sessions\/[^/]+\/availability$/, ({ parts }) => availability(sessionOf(parts[1])!)],
  [/^POST registrations$/, ({ body }) => [201, { customer: 'c1', verification: (body['person'] as Body)['documentType'] === 'RESIDENT_ID' ? 'VERIFIED' : 'PENDING_APPROVAL' }]],
  [/^POST sign-ins$/, ({ body }) => (body['password'] === 'wrong' ? refuse(401, 'account.wrong-sign-in', '账号或密码不对，请检查后重试。') : [201, { token: 'mock', expiresAt: '2099-01-01T00:00:00Z', kind: String(body['login']).startsWith('gate') ? 'STAFF' : 'CUSTOMER', name: '张*', roles: [] }])],
  [/^GET password-policy$/, () => [200, { leastCharacters: 8, mostCharacters: 128, leastClasses: 2, iterations: 600_000 }]],
  [/^POST sign-ins\/challenge$/, ({ body }) => [200, { nonce: `${String(body['clientNonce'])}mock`, salt: mockPassword.salt, iterations: mockPassword.iterations }]],
  [/^POST sign-ins\/proof$/, ({ body }) => prove(body)],
  [/^PUT password$/, () => [200, { token: 'mock', expiresAt: '2099-01-01T00:00:00Z', kind: 'CUSTOMER', name: '张*', roles: [] }]],
  [/^DELETE sign-ins\/current$/, () => [204]],
  [/^GET holders$/, () => [200, { items: holders }]],
  [/^POST holders$/, ({ body }) => {
    const holder = { id: `h${holders.length + 1}`, name: `${String(body['name']).slice(0, 1)}*`, documentType: String(body['documentType']), documentNumber: '****', relation: 'RELATED', verification: body['documentType'] === 'RESIDENT_ID' ? 'VERIFIED' : 'PENDING_APPROVAL' };
    holders.push(holder);
    return [201, holder];
  }],
  [/^DELETE holders\//, ({ parts }) => {
    holders.splice(holders.findIndex((holder) => holder.id === parts[1]), 1);
    return [204];
  }],
  [/^POST orders$/, ({ body }) => place(body as unknown as PlaceOrder)],
  [/^GET orders$/, ({ query }) => [200, { items: orders.filter((order) => !query.get('state') || order.state === query.get('state')), next: null }]],
  [/^GET orders\/[^/]+$/, ({ parts }) => (orders.find((order) => order.number === parts[1]) ? [200, orders.find((order) => order.number === parts[1])] : refuse(404, 'sale.no-such-order', '没有这个订单。'))],
  [/^POST orders\/[^/]+\/cancellation$/, ({ parts }) => change(parts[1], 'CANCELLED')],
  [/^POST orders\/[^/]+\/payments$/, ({ parts }) => [201, { number: 'p1', provider: 'WECHAT_PAY', codeUrl: `weixin://wxpay/bizpayurl?pr=${parts[1]}`, expiresAt: new Date(Date.now() + 9e5).toISOString(), amount: orders.find((order) => order.number === parts[1])!.total, demoPayUrl: `http://127.0.0.1:${process.env['PORT'] ?? 18100}/api/v1/orders/${parts[1]}/demo-pay` }]],
  [/^GET orders\/[^/]+\/demo-pay$/, ({ parts }) => change(parts[1], 'PAID')],
  [/^GET orders\/[^/]+\/tickets$/, ({ parts }) => [200, { items: tickets.get(parts[1]!) ?? [] }]],
  [/^GET gate\/sessions$/, () => [200, { items: sessions.slice(0, 6) }]],
  [/^POST gate\/checks$/, ({ body }) => check(body)],
  [/^GET gate\/sessions\/[^/]+\/count$/, () => [200, { admitted: 1203, expected: 3866, asOf: new Date().toISOString() }]],
];

async function prove(body: Body): Promise<Answer> {
  const [login, nonce] = [String(body['login']), String(body['nonce'])];
  const exchange = await ScramExchange.answer({ login, clientNonce: nonce.slice(0, -'mock'.length) }, { nonce, ...mockPassword }, MOCK_PASSWORD, mockPassword);
  if (body['proof'] !== (await exchange.proof())) return refuse(422, 'account.wrong-password', '登录名与密码不符，请检查后重试。');
  return [201, { token: 'mock', expiresAt: '2099-01-01T00:00:00Z', kind: 'CUSTOMER', name: '张*', roles: [], serverSignature: await exchange.signature() }];
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Body) : {};
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://mock');
  const path = url.pathname.replace('/api/v1/', '');
  const handler = ROUTES.find(([pattern]) => pattern.test(`${request.method} ${path}`))?.[1];
  const [status, body] = handler ? await handler({ parts: path.split('/').map(decodeURIComponent), query: url.searchParams, body: await bodyOf(request) }) : refuse(404, 'http.404', 'not in the mock');
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Answers the API in memory while developing without a server. */
export function mockApi(): Plugin {
  return {
    name: 'grandstand-mock-api',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/v1/')) answer(request, response).catch(next);
        else next();
      });
    },
  };
}
