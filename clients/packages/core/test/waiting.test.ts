import { describe, expect, it } from 'vitest';
import { mayOrder, pollDelay, waitingPhase, type WaitingPlace, type WaitingRoom } from '../src';

const room: WaitingRoom = {
  state: 'OPEN', opensAt: '2027-05-18T01:30:00Z', saleOpensAt: '2027-05-18T02:00:00Z', endsAt: '2027-05-19T02:00:00Z',
  places: 10, waiting: 10, admittedPerMinute: 60, windowMinutes: 10, commitment: 'c0',
};
const place: WaitingPlace = { place: '0H1', state: 'IN_DRAW', drawn: true, pollAfterSeconds: 20 };
const phase = (state: WaitingRoom['state'], own?: Partial<WaitingPlace>, sale: 'UPCOMING' | 'ON_SALE' | 'SOLD_OUT' = 'ON_SALE') =>
  waitingPhase({ ...room, state }, own && { ...place, ...own }, sale);

describe('what somebody meets in front of a hot sale @K5', () => {
  it('goes from the closed doors to the turn', () => {
    expect(phase('PREPARED', undefined, 'UPCOMING')).toBe('not-open');
    expect(phase('OPEN', undefined, 'UPCOMING')).toBe('open');
    expect(phase('OPEN', {}, 'UPCOMING')).toBe('in-draw');
    expect(phase('DRAWING', {})).toBe('drawing');
    expect(phase('ADMITTING', { state: 'WAITING', position: 7, ahead: 3, expectedAt: '2027-05-18T02:00:07Z' })).toBe('waiting');
    expect(phase('PAUSED', { state: 'WAITING', position: 7, ahead: 3 })).toBe('paused');
    expect(phase('ADMITTING', { state: 'ADMITTED', position: 7 })).toBe('turn');
    expect(phase('ADMITTING', { state: 'MISSED', position: 7 })).toBe('missed');
  });

  it('lets late ones queue up, and says when there is nothing to wait for', () => {
    expect(phase('ADMITTING')).toBe('queue-up');
    expect(phase('PAUSED')).toBe('queue-up');
    expect(phase('ADMITTING', { state: 'WAITING', position: 7, expectedAt: 'x' }, 'SOLD_OUT')).toBe('sold-out');
    expect(phase('CLOSED', { state: 'NOT_NEEDED' })).toBe('no-room');
  });

  it('shows seats only to those who may order', () => {
    expect((['turn', 'no-room'] as const).every(mayOrder)).toBe(true);
    expect((['not-open', 'open', 'in-draw', 'drawing', 'queue-up', 'waiting', 'paused', 'missed', 'sold-out'] as const).some(mayOrder)).toBe(false);
  });

  it('asks again when the server says, a little spread, and at once when something is due', () => {
    const early = Date.parse('2027-05-18T01:40:00Z');
    expect(pollDelay(room, place, early, 0)).toBe(20_000);
    expect(pollDelay(room, place, early, 1)).toBe(24_000);
    expect(pollDelay(room, place, Date.parse('2027-05-18T01:59:55Z'), 0)).toBe(5_500);
    expect(pollDelay(room, { ...place, pollAfterSeconds: 600 }, early, 0)).toBeLessThanOrEqual(72_000);
    expect(pollDelay(room, { ...place, pollAfterSeconds: 0 }, early, 0)).toBe(2_000);
  });
});
