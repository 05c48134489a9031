import { ACCESSIBLE, NO_LEVEL, OBSTRUCTED, REMOVED, type SeatPlan } from './plan';

/** What may be done with a seat; drawn by shape and colour. */
export const SeatState = { OFF: 0, FREE: 1, TAKEN: 2, HELD: 3, RESERVED: 4, REMOVED: 5, CHOSEN: 6 } as const;
export type SeatState = (typeof SeatState)[keyof typeof SeatState];

/** Letters of a state string, one a seat, as the back office gives it. */
export const STATE_LETTERS: Readonly<Record<string, SeatState>> = {
  '-': SeatState.OFF, f: SeatState.FREE, s: SeatState.TAKEN, h: SeatState.HELD, r: SeatState.RESERVED, d: SeatState.REMOVED,
};

const STATE_SHIFT = 4;
const FLAG_SHIFT = 8;

/** Packed look of a seat: level in 4 bits (15 is none), state in 4, accessible and obstructed in 2. */
export function styleKey(level: number, state: SeatState, flags: number): number {
  return (level === NO_LEVEL ? 15 : level % 8) | (state << STATE_SHIFT) | ((flags & (ACCESSIBLE | OBSTRUCTED)) << FLAG_SHIFT);
}

export function unpackStyle(key: number): { level: number; state: SeatState; flags: number } {
  return { level: key & 15, state: ((key >> STATE_SHIFT) & 15) as SeatState, flags: key >> FLAG_SHIFT };
}

/** The state of every seat of a plan, and its packed look. */
export class SeatStates {
  readonly state: Uint8Array;
  readonly style: Uint16Array;
  private readonly chosen = new Set<number>();

  constructor(private readonly plan: SeatPlan) {
    this.state = new Uint8Array(plan.count);
    this.style = new Uint16Array(plan.count);
    this.setAll((position) => (plan.level[position] === NO_LEVEL ? SeatState.OFF : SeatState.FREE));
  }

  /** Takes over who may be bought; seats without a level are not for sale whatever the bitmap says. */
  setFree(isFree: (position: number) => boolean): void {
    this.setAll((position) => {
      if (this.plan.level[position] === NO_LEVEL) return SeatState.OFF;
      return isFree(position) ? SeatState.FREE : SeatState.TAKEN;
    });
  }

  /** Takes over states given as one letter a seat: `-` off, `f` free, `s` sold, `h` held, `r` reserved, `d` removed. */
  setLetters(letters: string): void {
    this.setAll((position) => STATE_LETTERS[letters[position] ?? '-'] ?? SeatState.OFF);
  }

  isChosen(position: number): boolean {
    return this.chosen.has(position);
  }

  choose(positions: Iterable<number>): void {
    const before = [...this.chosen];
    this.chosen.clear();
    for (const position of positions) this.chosen.add(position);
    for (const position of before) this.restyle(position);
    for (const position of this.chosen) this.restyle(position);
  }

  /** True when a customer may choose it. */
  isOpen(position: number): boolean {
    const state = this.state[position];
    return state === SeatState.FREE || state === SeatState.RESERVED;
  }

  private setAll(of: (position: number) => SeatState): void {
    for (let position = 0; position < this.plan.count; position++) {
      this.state[position] = this.plan.flags[position]! & REMOVED ? SeatState.REMOVED : of(position);
      this.restyle(position);
    }
  }

  private restyle(position: number): void {
    const state = this.chosen.has(position) ? SeatState.CHOSEN : (this.state[position] as SeatState);
    this.style[position] = styleKey(this.plan.shade(position), state, this.plan.flags[position]!);
  }
}
