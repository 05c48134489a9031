import { describe, expect, it } from 'vitest';
import { Availability, firstAvailability } from '../src';

/** As the server writes positions: ascending, the first, then from each to the next. */
function steps(positions: number[]): number[] {
  return positions.sort((a, b) => a - b).map((position, i) => position - (positions[i - 1] ?? 0));
}

function base64(bytes: number[]): string {
  return btoa(String.fromCharCode(...bytes));
}

describe('availability bitmap @K1', () => {
  const full = { version: '7', size: 10, free: base64([0b10000101, 0b00000010]), remaining: { A: 4 } };

  it('reads bit i, least significant first, as position i', () => {
    const availability = Availability.of(full);
    expect([...Array(10).keys()].filter((position) => availability.isFree(position))).toEqual([0, 2, 7, 9]);
    expect(availability.count()).toBe(4);
  });

  it('never offers a seat outside the bitmap, nor one that padding bits claim', () => {
    const availability = Availability.of({ ...full, size: 3, free: base64([0xff, 0xff, 0xff]) });
    expect(availability.isFree(3)).toBe(false);
    expect(availability.isFree(-1)).toBe(false);
    expect(availability.count()).toBe(3);
  });

  it('treats a bitmap that is too short as nothing free', () => {
    expect(Availability.of({ ...full, size: 100 }).isFree(99)).toBe(false);
  });

  it('refuses sizes no venue has', () => {
    expect(() => Availability.of({ ...full, size: 1e12 })).toThrow(RangeError);
    expect(() => Availability.of({ ...full, size: -1 })).toThrow(RangeError);
  });

  it('applies changes to the version they belong to and asks for the whole otherwise', () => {
    const before = Availability.of(full);
    const after = before.after({ version: '8', since: '7', taken: [0, 99], freed: [1], remaining: { A: 4 } });
    expect(after?.isFree(0)).toBe(false);
    expect(after?.isFree(1)).toBe(true);
    expect(before.isFree(0)).toBe(true);
    expect(before.after({ version: '9', since: '8', taken: [], freed: [], remaining: {} })).toBeUndefined();
    expect(before.after({ ...full, version: '20' })?.version).toBe('20');
  });

  it('cannot start from a change', () => {
    expect(firstAvailability({ version: '8', since: '7', taken: [], freed: [], remaining: {} })).toBeUndefined();
  });

  it('after any run of changes equals the set of seats they describe', () => {
    let seed = 42;
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed % below;
    };
    const model = new Set<number>();
    let availability = Availability.of({ version: '0', size: 200, free: '', remaining: {} });
    for (let step = 1; step <= 200; step++) {
      const freed = [...Array(next(5))].map(() => next(200));
      const taken = [...Array(next(5))].map(() => next(200)).filter((position) => !freed.includes(position));
      availability = availability.after({ version: String(step), since: String(step - 1), taken: steps(taken), freed: steps(freed), remaining: {} })!;
      taken.forEach((position) => model.delete(position));
      freed.forEach((position) => model.add(position));
      expect(availability.count()).toBe(model.size);
      for (const position of model) expect(availability.isFree(position)).toBe(true);
    }
  });
});
