import type { Seating, SeatingRow, SeatingZone } from '@grandstand/core';
import {
  addressOf, EditRefused, MOST_SEATS_A_STEP, NAME_LENGTH, packed, placed, same, ZONE_LENGTH,
  type Condition, type Difference, type DraftSeat, type Renumbering, type RowsToAdd, type SeatEdit,
} from './draft-seats';

/** Steps that can be undone. */
export const MOST_STEPS = 100;

interface SeatChange {
  readonly position: number;
  readonly before: DraftSeat | undefined;
  readonly after: DraftSeat | undefined;
}

/** A venue's plan while somebody edits it: seats by position, every step undoable, and how far it is from the plan as saved. */
export class PlanDraft {
  private readonly seats = new Map<number, DraftSeat>();
  private readonly saved = new Map<number, DraftSeat>();
  private readonly floors = new Map<string, string>();
  private readonly outlines = new Map<string, SeatingZone['outline']>();
  private done: SeatChange[][] = [];
  private undone: SeatChange[][] = [];
  private next: number;

  constructor(private readonly seating: Seating) {
    this.next = seating.seatCount;
    for (const zone of seating.zones) {
      this.floors.set(zone.name, zone.floor ?? '');
      this.outlines.set(zone.name, zone.outline);
      for (const row of zone.rows) this.unpack(zone.name, row);
    }
    for (const [position, seat] of this.saved) this.seats.set(position, seat);
  }

  get zones(): string[] {
    return [...this.floors.keys()];
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  seat(position: number): DraftSeat | undefined {
    return this.seats.get(position);
  }

  floorOf(zone: string): string {
    return this.floors.get(zone) ?? '';
  }

  /** Draws rows; answers the positions of their seats on this screen. */
  addRows(rows: RowsToAdd): number[] {
    if (!rows.zone.trim() || !rows.row.trim()) throw new EditRefused('no-name', rows.zone.trim() ? rows.zone : '');
    if (rows.zone.length > ZONE_LENGTH || rows.row.length > NAME_LENGTH) throw new EditRefused('no-name', rows.row);
    if (rows.rows * rows.seats > MOST_SEATS_A_STEP) throw new EditRefused('too-many-seats', String(rows.rows * rows.seats));
    const made = placed(rows, this.next);
    const living = this.livingAddresses();
    for (const seat of made) {
      if (living.has(addressOf(seat))) throw new EditRefused('seat-twice', `${seat.zone}/${seat.row}/${seat.number}`);
    }
    this.next += made.length;
    if (!this.floors.has(rows.zone)) this.floors.set(rows.zone, rows.floor);
    this.take(made.map((after) => ({ position: after.position, before: undefined, after })));
    return made.map((seat) => seat.position);
  }

  move(positions: readonly number[], dx: number, dy: number): void {
    this.change(positions, (seat) => ({ ...seat, x: Math.round(seat.x + dx), y: Math.round(seat.y + dy) }));
  }

  mark(positions: readonly number[], condition: Condition): void {
    this.change(positions, (seat) => ({ ...seat, condition }));
  }

  remove(positions: readonly number[]): void {
    this.mark(positions, 'r');
  }

  /** Numbers seats in the order in which they stand in their rows, each row from the first number on. */
  renumber(positions: readonly number[], how: Renumbering): void {
    const rows = this.byRow(positions);
    if (how.row !== undefined && rows.length > 1) throw new EditRefused('one-row-only', String(rows.length));
    const changes: SeatChange[] = [];
    for (const row of rows) {
      const order = how.backwards ? [...row].reverse() : row;
      order.forEach((before, i) => {
        const after = { ...before, row: how.row ?? before.row, number: String(how.first + i * how.step) };
        changes.push({ position: before.position, before, after });
      });
    }
    this.requireFreeAddresses(changes);
    this.take(changes);
  }

  undo(): boolean {
    const step = this.done.pop();
    if (!step) return false;
    for (const { position, before } of step) this.put(position, before);
    this.undone.push(step);
    return true;
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (!step) return false;
    for (const { position, after } of step) this.put(position, after);
    this.done.push(step);
    return true;
  }

  difference(): Difference {
    const sum = { added: 0, moved: 0, renumbered: 0, marked: 0, removed: 0 };
    for (const seat of this.seats.values()) {
      const before = this.saved.get(seat.position);
      if (!before) {
        if (seat.condition !== 'r') sum.added++;
      } else if (seat !== before) {
        if (seat.condition === 'r' && before.condition !== 'r') sum.removed++;
        else if (seat.condition !== before.condition) sum.marked++;
        if (seat.x !== before.x || seat.y !== before.y) sum.moved++;
        if (addressOf(seat) !== addressOf(before)) sum.renumbered++;
      }
    }
    return sum;
  }

  /** What the server is told: seats that differ from the plan as saved. New seats removed again never existed. */
  edits(): SeatEdit[] {
    const edits: SeatEdit[] = [];
    for (const seat of this.seats.values()) {
      const before = this.saved.get(seat.position);
      if (before ? same(seat, before) : seat.condition === 'r') continue;
      const { zone, row, number, x, y, condition } = seat;
      edits.push({ position: before ? seat.position : null, zone, row, number, x, y, condition });
    }
    return edits;
  }

  /** Zones that seats were put into and that the venue does not have yet, with their floors. */
  newZones(): Record<string, string> {
    const known = new Set(this.seating.zones.map((zone) => zone.name));
    const used = new Set(this.edits().map((edit) => edit.zone));
    return Object.fromEntries([...this.floors].filter(([name]) => used.has(name) && !known.has(name)));
  }

  /** The plan as it stands, for drawing. A zone whose seats changed loses its outline and gets one around its seats. */
  toSeating(): Seating {
    const zones = new Map<string, { rows: SeatingRow[]; touched: boolean }>(this.zones.map((name) => [name, { rows: [], touched: false }]));
    let count = 0;
    for (const run of this.runs()) {
      const zone = zones.get(run[0]!.zone)!;
      zone.rows.push(packed(run));
      zone.touched ||= run.some((seat) => seat !== this.saved.get(seat.position));
      count = run[run.length - 1]!.position + 1;
    }
    return {
      ...this.seating,
      seatCount: Math.max(count, this.seating.seatCount),
      zones: [...zones].filter(([, { rows }]) => rows.length > 0).map(([name, { rows, touched }]) => ({
        name, floor: this.floorOf(name), rows, outline: touched ? null : this.outlines.get(name) ?? null,
      })),
    };
  }

  /** States for drawing: `f` there, `s` damaged, `d` removed. */
  letters(): string {
    const letters = new Array<string>(Math.max(this.next, this.seating.seatCount)).fill('d');
    for (const seat of this.seats.values()) letters[seat.position] = seat.condition === 'r' ? 'd' : seat.condition === 'd' ? 's' : 'f';
    return letters.join('');
  }

  private unpack(zone: string, row: SeatingRow): void {
    let x = 0;
    let y = 0;
    for (let i = 0; i < row.x.length; i++) {
      x += row.x[i]!;
      y += row.y[i]!;
      const position = row.from + i;
      const condition = (row.flags?.[i] ?? '.') as Condition;
      this.saved.set(position, { position, zone, row: row.name, number: row.numbers?.[i] ?? String(i + 1), x, y, condition });
    }
  }

  private change(positions: readonly number[], edit: (seat: DraftSeat) => DraftSeat): void {
    const changes: SeatChange[] = [];
    for (const position of positions) {
      const before = this.seats.get(position);
      if (!before) continue;
      const after = edit(before);
      if (!same(before, after)) changes.push({ position, before, after });
    }
    if (positions.length === 0) throw new EditRefused('nothing-selected', '');
    this.take(changes);
  }

  private take(changes: SeatChange[]): void {
    if (changes.length === 0) return;
    if (changes.length > MOST_SEATS_A_STEP) throw new EditRefused('too-many-seats', String(changes.length));
    for (const { position, after } of changes) this.put(position, after);
    this.done.push(changes);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
  }

  private put(position: number, seat: DraftSeat | undefined): void {
    if (seat) this.seats.set(position, seat);
    else this.seats.delete(position);
  }

  /** The seats chosen that still stand, row by row, along each row. */
  private byRow(positions: readonly number[]): DraftSeat[][] {
    const rows = new Map<string, DraftSeat[]>();
    for (const position of positions) {
      const seat = this.seats.get(position);
      if (!seat || seat.condition === 'r') continue;
      const key = `${seat.zone}\n${seat.row}`;
      const row = rows.get(key);
      if (row) row.push(seat);
      else rows.set(key, [seat]);
    }
    if (rows.size === 0) throw new EditRefused('nothing-selected', '');
    return [...rows.values()];
  }

  private requireFreeAddresses(changes: readonly SeatChange[]): void {
    const taken = this.livingAddresses(new Set(changes.map((change) => change.position)));
    for (const { after } of changes) {
      const address = addressOf(after!);
      if (taken.has(address)) throw new EditRefused('seat-twice', `${after!.zone}/${after!.row}/${after!.number}`);
      taken.add(address);
    }
  }

  private livingAddresses(without: ReadonlySet<number> = new Set()): Set<string> {
    const living = new Set<string>();
    for (const seat of this.seats.values()) {
      if (seat.condition !== 'r' && !without.has(seat.position)) living.add(addressOf(seat));
    }
    return living;
  }

  /** Seats side by side whose positions follow each other. */
  private runs(): DraftSeat[][] {
    const runs: DraftSeat[][] = [];
    let run: DraftSeat[] = [];
    for (const seat of [...this.seats.values()].filter((one) => this.shown(one)).sort((a, b) => a.position - b.position)) {
      const last = run[run.length - 1];
      if (last && (last.zone !== seat.zone || last.row !== seat.row || last.position + 1 !== seat.position)) {
        runs.push(run);
        run = [];
      }
      run.push(seat);
    }
    if (run.length > 0) runs.push(run);
    return runs;
  }

  private shown(seat: DraftSeat): boolean {
    return seat.condition !== 'r' || this.saved.has(seat.position);
  }
}
