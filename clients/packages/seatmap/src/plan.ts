import type { Seating, SeatingRow } from '@grandstand/core';
import { fieldOf } from './field';
import { grown, hullOf } from './hull';

/** More seats than any venue has; a plan beyond it is refused rather than frozen on. */
export const MOST_SEATS = 300_000;
export const NO_LEVEL = 255;
/** {@link SeatPlan.rowOf} of a position without a seat. */
export const NO_ROW = 0xffffffff;

/** Bits of {@link SeatPlan.flags}. */
export const ACCESSIBLE = 1;
export const OBSTRUCTED = 2;
export const REMOVED = 4;

const FLAG_BITS: Record<string, number> = { w: ACCESSIBLE, o: OBSTRUCTED, d: REMOVED };

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlanRow {
  readonly name: string;
  readonly zone: number;
  readonly from: number;
  /** One past the last position. */
  readonly to: number;
  readonly numbers: readonly string[] | undefined;
  readonly box: Box;
}

export interface PlanZone {
  readonly name: string;
  readonly floor: string | undefined;
  readonly rows: readonly PlanRow[];
  /** x0, y0, x1, y1, … in plan units. */
  readonly outline: readonly number[];
  readonly box: Box;
  readonly seats: number;
}

/** Where a seat is and what it is, in words. */
export interface SeatAddress {
  readonly position: number;
  readonly zone: string;
  readonly floor: string | undefined;
  readonly row: string;
  readonly number: string;
  /** Price level letter; undefined when not for public sale. */
  readonly level: string | undefined;
  readonly accessible: boolean;
  readonly obstructed: boolean;
  readonly removed: boolean;
}

/** A seating plan unpacked into flat arrays by position: what drawing 80,000 seats a frame needs. */
export class SeatPlan {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly level: Uint8Array;
  readonly flags: Uint8Array;
  /** Index into {@link rows} by position. */
  readonly rowOf: Uint32Array;
  readonly rows: PlanRow[] = [];
  readonly zones: PlanZone[] = [];
  readonly levels: readonly string[];
  readonly box: Box;
  /** Usual distance between neighbours in a row, plan units. */
  readonly pitch: number;
  /** Where the field of play most likely is: the empty middle of a bowl. */
  readonly field: Box | undefined;

  constructor(seating: Seating) {
    this.count = checkedCount(seating);
    this.x = new Float32Array(this.count);
    this.y = new Float32Array(this.count);
    this.level = new Uint8Array(this.count).fill(NO_LEVEL);
    this.flags = new Uint8Array(this.count);
    this.rowOf = new Uint32Array(this.count).fill(NO_ROW);
    this.levels = seating.levels;
    const rows = seating.zones.map((zone, index) => zone.rows.map((row) => this.unpackRow(row, index)));
    this.pitch = this.usualPitch();
    this.gatherZones(seating, rows);
    this.box = paddedBox(this.zones.map((zone) => zone.box), this.pitch * 2);
    this.field = fieldOf(this);
  }

  zoneOf(position: number): PlanZone {
    return this.zones[this.rows[this.rowOf[position]!]!.zone]!;
  }

  /** Which of the eight level colours a seat has: by its letter, whatever other levels the plan has. */
  shade(position: number): number {
    const letter = this.levels[this.level[position]!];
    return letter === undefined ? NO_LEVEL : (letter.toUpperCase().charCodeAt(0) - 65 + 8) % 8;
  }

  address(position: number): SeatAddress {
    const row = this.rows[this.rowOf[position]!]!;
    const zone = this.zones[row.zone]!;
    const index = position - row.from;
    const flags = this.flags[position]!;
    return {
      position,
      zone: zone.name,
      floor: zone.floor,
      row: row.name,
      number: row.numbers?.[index] ?? String(index + 1),
      level: this.levels[this.level[position]!],
      accessible: (flags & ACCESSIBLE) !== 0,
      obstructed: (flags & OBSTRUCTED) !== 0,
      removed: (flags & REMOVED) !== 0,
    };
  }

  private gatherZones(seating: Seating, rowsOfZones: readonly PlanRow[][]): void {
    seating.zones.forEach((zone, index) => {
      const rows = rowsOfZones[index]!;
      const outline = zone.outline?.flat() ?? grown(hullOf(this.pointsOf(rows)), this.pitch * 0.8);
      this.zones.push({
        name: zone.name,
        floor: zone.floor ?? undefined,
        rows,
        outline,
        box: rows.length > 0 ? paddedBox(rows.map((row) => row.box), 0) : boxOf(outline),
        seats: rows.reduce((sum, row) => sum + row.to - row.from, 0),
      });
    });
  }

  private unpackRow(row: SeatingRow, zone: number): PlanRow {
    const length = row.x.length;
    if (row.y.length !== length || row.from < 0 || row.from + length > this.count) {
      throw new RangeError(`row ${row.name}: ${length} seats from position ${row.from} do not fit a plan of ${this.count}`);
    }
    let x = 0;
    let y = 0;
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (let i = 0; i < length; i++) {
      const position = row.from + i;
      this.x[position] = x += row.x[i]!;
      this.y[position] = y += row.y[i]!;
      const level = this.levels.indexOf(row.levels[i] ?? '-');
      this.level[position] = level < 0 ? NO_LEVEL : level;
      this.flags[position] = FLAG_BITS[row.flags?.[i] ?? '.'] ?? 0;
      this.rowOf[position] = this.rows.length;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    const unpacked: PlanRow = { name: row.name, zone, from: row.from, to: row.from + length, numbers: row.numbers, box };
    this.rows.push(unpacked);
    return unpacked;
  }

  private pointsOf(rows: readonly PlanRow[]): number[] {
    const points: number[] = [];
    for (const row of rows) {
      for (let position = row.from; position < row.to; position++) points.push(this.x[position]!, this.y[position]!);
    }
    return points;
  }

  private usualPitch(): number {
    const distances: number[] = [];
    for (const row of this.rows) {
      if (row.to - row.from < 2) continue;
      const middle = (row.from + row.to) >> 1;
      distances.push(Math.hypot(this.x[middle]! - this.x[middle - 1]!, this.y[middle]! - this.y[middle - 1]!));
    }
    distances.sort((a, b) => a - b);
    const median = distances[distances.length >> 1] ?? 0;
    return median > 0 ? median : 1;
  }
}

function checkedCount(seating: Seating): number {
  const { seatCount } = seating;
  if (!Number.isInteger(seatCount) || seatCount < 0 || seatCount > MOST_SEATS) {
    throw new RangeError(`a plan of ${seatCount} seats is outside 0 to ${MOST_SEATS}`);
  }
  return seatCount;
}

function paddedBox(boxes: readonly Box[], padding: number): Box {
  if (boxes.length === 0) return { left: 0, top: 0, right: 1, bottom: 1 };
  let { left, top, right, bottom } = boxes[0]!;
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left: left - padding, top: top - padding, right: right + padding, bottom: bottom + padding };
}

function boxOf(points: readonly number[]): Box {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  if (xs.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
