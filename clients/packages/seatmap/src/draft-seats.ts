import type { SeatingRow } from '@grandstand/core';

/** A seat's physical state, one character: normal, accessible, obstructed view, damaged, removed (I1.1). */
export type Condition = '.' | 'w' | 'o' | 'd' | 'r';

export interface DraftSeat {
  /** Fixed for ever for a seat that the venue has; for a new one, a place on this screen only. */
  readonly position: number;
  readonly zone: string;
  readonly row: string;
  readonly number: string;
  /** Plan units. */
  readonly x: number;
  readonly y: number;
  readonly condition: Condition;
}

/** Rows drawn between two points, the following ones behind the first, to the right of the line drawn. */
export interface RowsToAdd {
  readonly zone: string;
  /** Floor of the zone when the zone is new. */
  readonly floor: string;
  /** Name of the first row; the next ones count on from it. */
  readonly row: string;
  readonly rows: number;
  readonly seats: number;
  /** Number of the first seat of every row. */
  readonly firstNumber: number;
  /** From row to row, plan units. */
  readonly depth: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface Renumbering {
  /** Every row gets this name when it is given; only seats of one row can get one. */
  readonly row?: string;
  readonly first: number;
  readonly step: number;
  readonly backwards: boolean;
}

/** What saving would do, in seats. */
export interface Difference {
  readonly added: number;
  readonly moved: number;
  readonly renumbered: number;
  readonly marked: number;
  readonly removed: number;
}

/** One seat as it shall be; without a position it is new. */
export interface SeatEdit {
  readonly position: number | null;
  readonly zone: string;
  readonly row: string;
  readonly number: string;
  readonly x: number;
  readonly y: number;
  readonly condition: Condition;
}

/** Why an edit cannot be made; `what` names the seat or the figure. */
export class EditRefused extends Error {
  constructor(readonly why: 'nothing-selected' | 'seat-twice' | 'too-many-seats' | 'no-name' | 'one-row-only', readonly what: string) {
    super(`${why}: ${what}`);
  }
}

/** More seats in one step than any block has. */
export const MOST_SEATS_A_STEP = 20_000;
export const NAME_LENGTH = 16;
export const ZONE_LENGTH = 80;

export function addressOf(seat: DraftSeat): string {
  return `${seat.zone}\n${seat.row}\n${seat.number}`;
}

/** Whether nothing has to be saved. */
export function same(one: DraftSeat, other: DraftSeat): boolean {
  return one === other || (one.x === other.x && one.y === other.y && one.condition === other.condition && addressOf(one) === addressOf(other));
}

/** Seats side by side as a row of the format that maps read. */
export function packed(run: readonly DraftSeat[]): SeatingRow {
  const flags = run.map((seat) => (seat.condition === 'w' || seat.condition === 'o' ? seat.condition : '.')).join('');
  return {
    name: run[0]!.row,
    from: run[0]!.position,
    numbers: run.map((seat) => seat.number),
    x: run.map((seat, i) => (i === 0 ? seat.x : seat.x - run[i - 1]!.x)),
    y: run.map((seat, i) => (i === 0 ? seat.y : seat.y - run[i - 1]!.y)),
    levels: '-'.repeat(run.length),
    flags,
  };
}

/** The seats of rows drawn, with positions from the first given on. */
export function placed(rows: RowsToAdd, first: number): DraftSeat[] {
  const [dx, dy] = [rows.to[0] - rows.from[0], rows.to[1] - rows.from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const behind = [(-dy / length) * rows.depth, (dx / length) * rows.depth] as const;
  const seats: DraftSeat[] = [];
  for (let line = 0; line < rows.rows; line++) {
    for (let i = 0; i < rows.seats; i++) {
      const along = rows.seats === 1 ? 0 : i / (rows.seats - 1);
      seats.push({
        position: first + seats.length,
        zone: rows.zone.trim(),
        row: nameAfter(rows.row.trim(), line),
        number: String(rows.firstNumber + i),
        x: Math.round(rows.from[0] + dx * along + behind[0] * line),
        y: Math.round(rows.from[1] + dy * along + behind[1] * line),
        condition: '.',
      });
    }
  }
  return seats;
}

/** `7` then `8`; `C` then `D`; `A9` then `A10`; anything else gets a number behind it. */
export function nameAfter(name: string, steps: number): string {
  if (steps === 0) return name;
  const counted = /^(.*?)(\d{1,9})$/.exec(name);
  if (counted) return `${counted[1]}${Number(counted[2]) + steps}`;
  const last = name.charCodeAt(name.length - 1);
  const follows = /[A-Za-z]$/.test(name) && /[A-Za-z]/.test(String.fromCharCode(last + steps));
  return follows ? `${name.slice(0, -1)}${String.fromCharCode(last + steps)}` : `${name}${steps + 1}`;
}
