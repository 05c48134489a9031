import { NO_ROW, type Box, type SeatPlan } from './plan';

const PITCHES_PER_CELL = 4;
const MOST_CELLS = 1_000_000;

/** Finds seats by place: a uniform grid, filled once by counting sort. */
export class SeatGrid {
  private readonly cell: number;
  private readonly columns: number;
  private readonly lines: number;
  private readonly starts: Uint32Array;
  private readonly seats: Uint32Array;

  constructor(private readonly plan: SeatPlan) {
    const width = plan.box.right - plan.box.left;
    const height = plan.box.bottom - plan.box.top;
    this.cell = Math.max(plan.pitch * PITCHES_PER_CELL, Math.sqrt((width * height) / MOST_CELLS));
    this.columns = Math.max(1, Math.ceil(width / this.cell));
    this.lines = Math.max(1, Math.ceil(height / this.cell));
    this.starts = new Uint32Array(this.columns * this.lines + 1);
    this.seats = new Uint32Array(plan.count);
    this.fill();
  }

  /** Nearest seat within a distance, or -1. */
  nearest(x: number, y: number, within: number): number {
    let best = -1;
    let bestSquare = within * within;
    this.visit({ left: x - within, top: y - within, right: x + within, bottom: y + within }, (position) => {
      const square = (this.plan.x[position]! - x) ** 2 + (this.plan.y[position]! - y) ** 2;
      if (square <= bestSquare) {
        bestSquare = square;
        best = position;
      }
    });
    return best;
  }

  /** The seat one step from another in a direction (a unit vector), preferring straight ahead; -1 at the edge. */
  neighbour(from: number, dx: number, dy: number): number {
    const reach = this.plan.pitch * 12;
    const x = this.plan.x[from]!;
    const y = this.plan.y[from]!;
    let best = -1;
    let bestCost = Infinity;
    this.visit({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, (position) => {
      const ahead = (this.plan.x[position]! - x) * dx + (this.plan.y[position]! - y) * dy;
      const aside = Math.abs((this.plan.x[position]! - x) * dy - (this.plan.y[position]! - y) * dx);
      const cost = ahead + aside * 3;
      if (ahead > this.plan.pitch * 0.2 && aside <= ahead * 2 && cost < bestCost) {
        bestCost = cost;
        best = position;
      }
    });
    return best;
  }

  /** Every seat whose centre lies in the box. */
  visit(box: Box, seen: (position: number) => void): void {
    const [firstColumn, lastColumn] = [this.column(box.left), this.column(box.right)];
    const [firstLine, lastLine] = [this.line(box.top), this.line(box.bottom)];
    for (let line = firstLine; line <= lastLine; line++) {
      for (let column = firstColumn; column <= lastColumn; column++) this.visitCell(line * this.columns + column, box, seen);
    }
  }

  private visitCell(cell: number, box: Box, seen: (position: number) => void): void {
    for (let i = this.starts[cell]!; i < this.starts[cell + 1]!; i++) {
      const position = this.seats[i]!;
      const x = this.plan.x[position]!;
      const y = this.plan.y[position]!;
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) seen(position);
    }
  }

  private fill(): void {
    const { plan, starts } = this;
    for (let position = 0; position < plan.count; position++) if (plan.rowOf[position] !== NO_ROW) starts[this.cellOf(position) + 1]!++;
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const next = starts.slice();
    for (let position = 0; position < plan.count; position++) if (plan.rowOf[position] !== NO_ROW) this.seats[next[this.cellOf(position)]!++] = position;
  }

  private cellOf(position: number): number {
    return this.line(this.plan.y[position]!) * this.columns + this.column(this.plan.x[position]!);
  }

  private column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.plan.box.left) / this.cell)));
  }

  private line(y: number): number {
    return Math.min(this.lines - 1, Math.max(0, Math.floor((y - this.plan.box.top) / this.cell)));
  }
}
