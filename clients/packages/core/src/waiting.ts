import type { SaleState, WaitingPlace, WaitingRoom } from './models';

/** What a person meets in front of a hot sale, one at a time. */
export type WaitingPhase =
  | 'not-open' | 'open' | 'in-draw' | 'drawing' | 'queue-up' | 'waiting' | 'paused' | 'turn' | 'missed' | 'sold-out' | 'no-room';

/** From room, own place and sale to what to show. */
export function waitingPhase(room: WaitingRoom, place: WaitingPlace | undefined, sale: SaleState): WaitingPhase {
  if (room.state === 'CLOSED' || room.state === 'ENDED') return 'no-room';
  if (sale === 'SOLD_OUT') return 'sold-out';
  if (room.state === 'PREPARED') return 'not-open';
  if (!place || place.state === 'NOT_NEEDED') return room.state === 'OPEN' ? 'open' : 'queue-up';
  if (place.state === 'ADMITTED') return 'turn';
  if (place.state === 'MISSED') return 'missed';
  if (place.position === undefined || place.position === null) return room.state === 'OPEN' ? 'in-draw' : 'drawing';
  return place.expectedAt ? 'waiting' : 'paused';
}

/** Whether seats may be chosen and ordered now. */
export function mayOrder(phase: WaitingPhase): boolean {
  return phase === 'turn' || phase === 'no-room';
}

const SHORTEST_POLL_SECONDS = 2;
const LONGEST_POLL_SECONDS = 60;
/** People who came at one moment must not ask at one moment for ever. */
const SPREAD = 0.2;

/** Milliseconds until asking again is worth it: as the server says, and never past the room's next change. */
export function pollDelay(room: WaitingRoom, place: WaitingPlace | undefined, now: number, chance = Math.random()): number {
  const changes = [room.opensAt, room.saleOpensAt, place?.expectedAt, place?.orderBefore]
    .flatMap((instant) => (instant ? [Date.parse(instant) - now] : []))
    .filter((left) => left > 0);
  const asked = (place?.pollAfterSeconds ?? LONGEST_POLL_SECONDS / 4) * 1000 * (1 + SPREAD * chance);
  const soonest = Math.min(asked, ...changes.map((left) => left + 500 * (1 + chance)));
  return Math.max(SHORTEST_POLL_SECONDS * 1000, Math.min(LONGEST_POLL_SECONDS * 1000 * (1 + SPREAD), soonest));
}
