import type { AvailabilityAnswer, FullAvailability } from './models';

/** Largest bitmap accepted: more seats than any venue has. */
export const MOST_POSITIONS = 1_000_000;

export function decodeBitmap(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Positions as a change writes them: the first, then from each to the next. */
function positions(steps: readonly number[]): number[] {
  let last = 0;
  return steps.map((step) => (last += step));
}

function isFull(answer: AvailabilityAnswer): answer is FullAvailability {
  return 'free' in answer;
}

/**
 * What can be bought in a session as this client knows it. Shown, never trusted: the order decides.
 * Immutable, so that a screen may compare two by identity.
 */
export class Availability {
  private constructor(
    readonly version: string,
    readonly size: number,
    private readonly bits: Uint8Array,
    readonly remaining: Readonly<Record<string, number>>,
  ) {}

  static of(answer: FullAvailability): Availability {
    if (!Number.isInteger(answer.size) || answer.size < 0 || answer.size > MOST_POSITIONS) {
      throw new RangeError(`availability size ${answer.size} is not between 0 and ${MOST_POSITIONS}`);
    }
    const bits = new Uint8Array(Math.ceil(answer.size / 8));
    bits.set(decodeBitmap(answer.free).subarray(0, bits.length));
    return new Availability(answer.version, answer.size, bits, answer.remaining);
  }

  /**
   * The next state after an answer to `?since=`. Undefined when the answer is a change to another version than this
   * one: the caller must ask for the whole again.
   */
  after(answer: AvailabilityAnswer): Availability | undefined {
    if (isFull(answer)) return Availability.of(answer);
    if (answer.since !== this.version) return undefined;
    const bits = this.bits.slice();
    for (const position of positions(answer.taken)) this.put(bits, position, false);
    for (const position of positions(answer.freed)) this.put(bits, position, true);
    return new Availability(answer.version, this.size, bits, answer.remaining);
  }

  isFree(position: number): boolean {
    if (position < 0 || position >= this.size) return false;
    return (this.bits[position >> 3]! & (1 << (position & 7))) !== 0;
  }

  count(): number {
    let count = 0;
    for (let position = 0; position < this.size; position++) if (this.isFree(position)) count++;
    return count;
  }

  private put(bits: Uint8Array, position: number, free: boolean): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.size) return;
    const mask = 1 << (position & 7);
    bits[position >> 3] = free ? bits[position >> 3]! | mask : bits[position >> 3]! & ~mask;
  }
}

/** A starting state from an answer without `since`. */
export function firstAvailability(answer: AvailabilityAnswer): Availability | undefined {
  return isFull(answer) ? Availability.of(answer) : undefined;
}
