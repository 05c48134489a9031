import type { Money, Order, SaleState, Seating, SessionDetail, Ticket } from '@grandstand/core';
import { bowl } from '../../packages/seatmap/test/bowl';

/** A made-up games for developing without a server. Never part of the built site. */
const SPORTS = [
  ['ATH', '田径', 'Athletics'], ['SWM', '游泳', 'Swimming'], ['FBL', '足球', 'Football'], ['BKB', '篮球', 'Basketball'],
  ['GAR', '体操', 'Artistic Gymnastics'], ['CRD', '自行车', 'Cycling'], ['TTE', '乒乓球', 'Table Tennis'], ['FEN', '击剑', 'Fencing'],
] as const;
const VENUES = [
  ['NST', '滨江体育场', 'Riverside Stadium', 78_000], ['AQU', '国际游泳中心', 'International Aquatics Centre', 12_000],
  ['ARN', '城东体育馆', 'East City Arena', 4_000], ['VEL', '自行车馆', 'Velodrome', 2_000],
] as const;
const STATES: readonly SaleState[] = ['ON_SALE', 'ON_SALE', 'UPCOMING', 'ON_SALE', 'SOLD_OUT', 'NOT_ON_SALE', 'ENDED'];
const ROUNDS = [['预赛', 'Heats'], ['半决赛', 'Semi-finals'], ['决赛', 'Final']] as const;

const plans = new Map<string, Seating>();
export function planOf(venue: string): Seating {
  let plan = plans.get(venue);
  if (!plan) {
    plan = bowl(VENUES.find(([code]) => code === venue)?.[3] ?? 2_000, venue === 'NST' ? 36 : 16);
    plans.set(venue, plan);
  }
  return plan;
}

function money(amount: number): Money {
  return { amount, currency: 'CNY' };
}

function sessionOf(i: number): SessionDetail {
  const [code, zh, en] = SPORTS[i % SPORTS.length]!;
  const [venueCode, venueZh, venueEn] = VENUES[i % VENUES.length]!;
  const [roundZh, roundEn] = ROUNDS[i % 3]!;
  const day = 18 + (i % 10);
  const plan = planOf(venueCode);
  const saleState = STATES[i % STATES.length]!;
  const perLevel = Math.floor(plan.seatCount / plan.levels.length);
  const share = saleState === 'SOLD_OUT' ? 0 : ((i * 37) % 90) / 100 + 0.02;
  const opensAt = saleState === 'UPCOMING' ? new Date(Date.now() + (i + 1) * 3_600_000 * 5).toISOString() : '2026-11-01T10:00:00+08:00';
  const hour = String(9 + (i % 11)).padStart(2, '0');
  const levels = plan.levels.map((level, j) => ({ level, price: money((plan.levels.length - j) * 18_000 - 4_000), remaining: Math.floor(perLevel * share), capacity: perLevel }));
  return {
    number: `${code}${String(i + 1).padStart(2, '0')}`, name: { zh: `${zh}${roundZh}`, en: `${en} ${roundEn}` }, sport: { code, name: { zh, en } },
    venue: { code: venueCode, name: { zh: venueZh, en: venueEn }, zone: 'Asia/Shanghai' },
    start: `2027-05-${day}T${hour}:30:00+08:00`, end: `2027-05-${day}T${Number(hour) + 2}:30:00+08:00`,
    saleState, opensAt, closesAt: '2027-05-18T10:00:00+08:00', seatingVersion: plan.version, priceFrom: levels.at(-1)!.price, priceTo: levels[0]!.price,
    remaining: levels.reduce((sum, level) => sum + level.remaining, 0), capacity: plan.seatCount, levels,
    saleRules: saleState === 'NOT_ON_SALE' ? null : { limitPerPerson: 4, realName: true, payWithinMinutes: 15, opensAt, closesAt: '2027-05-18T10:00:00+08:00', channels: ['WEB'] },
  };
}

export const sessions = Array.from({ length: 60 }, (_, i) => sessionOf(i));
export const sports = SPORTS.map(([code, zh, en]) => ({ code, name: { zh, en }, sessions: sessions.filter((session) => session.sport.code === code).length }));
export const venues = VENUES.map(([code, zh, en, capacity]) => ({ code, name: { zh, en }, address: `滨江路 ${capacity / 100} 号`, capacity, zone: 'Asia/Shanghai' }));
export const games = { name: { zh: '2027 滨江综合运动会', en: 'Riverside Games 2027' }, startDate: '2027-05-18', endDate: '2027-05-27', zone: 'Asia/Shanghai', currency: 'CNY' };

/** Taken seats of a session; a few more every time somebody asks. */
const taken = new Map<string, Set<number>>();
export function takenOf(session: SessionDetail): Set<number> {
  let set = taken.get(session.number);
  if (!set) {
    const size = planOf(session.venue.code).seatCount;
    const sold = 1 - session.remaining / session.capacity;
    set = new Set<number>();
    for (let i = 0; i < size; i++) if (((i * 2654435761) >>> 0) / 4294967296 < sold) set.add(i);
    taken.set(session.number, set);
  }
  return set;
}

export const orders: Order[] = [];
export const tickets = new Map<string, Ticket[]>();
export const holders = [
  { id: 'h1', name: '张*', documentType: 'RESIDENT_ID', documentNumber: '4403**********1512', relation: 'SELF', verification: 'VERIFIED' },
  { id: 'h2', name: '李**', documentType: 'RESIDENT_ID', documentNumber: '1101**********8670', relation: 'RELATED', verification: 'VERIFIED' },
  { id: 'h3', name: 'M*** S****', documentType: 'PASSPORT', documentNumber: 'L89****C3', relation: 'RELATED', verification: 'PENDING_APPROVAL' },
];
