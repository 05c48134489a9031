import { newIdempotencyKey, type OrderWish } from '@grandstand/core';
import { shallowRef, watch } from 'vue';
import { whenLeaving } from './account';
import { readStored, writeStored } from './store';

const STORED = 'grandstand.draft';

export interface DraftSeat {
  /** Set for a seat chosen on the map or list; best available has none yet. */
  readonly position?: number | undefined;
  readonly level: string;
  /** In words, in the language it was chosen in. */
  readonly label?: string | undefined;
  readonly holder?: string | undefined;
}

/** What is chosen and not yet ordered. Kept for the tab: going back loses nothing. */
export interface Draft {
  readonly session: string;
  readonly seats: readonly DraftSeat[];
  /** One key for one intent: a repeated click orders once. */
  readonly key: string;
}

export const draft = shallowRef<Draft | undefined>(readStored<Draft>(sessionStorage, STORED));
watch(draft, (value) => writeStored(sessionStorage, STORED, value));
whenLeaving(() => (draft.value = undefined));

/** Replaces the seats; a different wish gets a new key, and holders stay with seats that stay. */
export function chooseSeats(session: string, seats: readonly DraftSeat[]): void {
  const known = draft.value?.session === session ? draft.value.seats : [];
  const kept = seats.map((seat) => {
    const same = seat.position === undefined ? undefined : known.find((other) => other.position === seat.position);
    return { ...seat, holder: seat.holder ?? same?.holder };
  });
  draft.value = { session, seats: kept, key: newIdempotencyKey() };
}

/** Gives a ticket to a person. */
export function assignHolder(index: number, holder: string | undefined): void {
  const current = draft.value;
  if (!current) return;
  const seats = current.seats.map((seat, i) => (i === index ? { ...seat, holder } : seat));
  draft.value = { ...current, seats, key: newIdempotencyKey() };
}

export function wishesOf(current: Draft): OrderWish[] {
  return current.seats.map((seat) => {
    const holder = seat.holder ?? '';
    return seat.position === undefined ? { level: seat.level, holder } : { seat: String(seat.position), holder };
  });
}

export function forgetDraft(): void {
  draft.value = undefined;
}
