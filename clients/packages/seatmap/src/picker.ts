import type { SeatGrid } from './grid';
import type { SeatPlan } from './plan';
import { join, joiningOf, seatsInside, seatsOfRow, seatsOfZone, type Tool } from './selection';
import type { SeatStates } from './states';
import type { Viewport } from './viewport';

/** 'assign' selects any seats; 'edit' also moves them and draws new ones. */
export type Mode = 'view' | 'choose' | 'assign' | 'edit';

type Point = readonly [number, number];

export interface PickerOptions {
  readonly mode: Mode;
  /** All selected positions, after every change a person makes. */
  readonly onSelect?: (positions: number[]) => void;
  /** Most seats in 'choose' mode. */
  readonly maxSelect?: number;
  /** A click beyond {@link maxSelect}. */
  readonly onLimit?: (most: number) => void;
  /** Chosen seats that somebody else got in the meantime. */
  readonly onLost?: (positions: number[]) => void;
  /** What is selected was dragged by so many plan units. */
  readonly onMove?: (dx: number, dy: number) => void;
  /** A line was drawn, plan units. */
  readonly onLine?: (from: Point, to: Point) => void;
}

interface PickerParts {
  readonly plan: SeatPlan;
  readonly grid: SeatGrid;
  readonly states: SeatStates;
  readonly options: PickerOptions;
  readonly changed: () => void;
}

type Modifiers = Pick<PointerEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Which seats are selected, and how clicks and drawn shapes change that. */
export class Picker {
  tool: Tool = 'pan';
  /** The shape being drawn, screen coordinates. */
  lasso: number[] = [];
  /** How far the selection is being dragged, screen coordinates. */
  shift: Point | undefined;
  private start: Point = [0, 0];
  private selected: number[] = [];
  private known: boolean;
  private told = false;

  constructor(private readonly parts: PickerParts) {
    this.known = this.marking;
  }

  /** True once states came from outside. */
  get isKnown(): boolean {
    return this.told;
  }

  get drawing(): boolean {
    return this.marking && (this.tool === 'rectangle' || this.tool === 'lasso' || this.tool === 'move' || this.tool === 'line');
  }

  /** Tools that make sense on the whole venue, where single seats cannot be told apart. */
  get picksFromAfar(): boolean {
    return this.marking && this.tool !== 'pan';
  }

  private get marking(): boolean {
    const { mode } = this.parts.options;
    return mode === 'assign' || mode === 'edit';
  }

  get positions(): readonly number[] {
    return this.selected;
  }

  /** Sets the selection from outside, without telling it back. */
  set(positions: readonly number[]): void {
    this.selected = [...positions];
    this.parts.states.choose(this.selected);
    this.parts.changed();
  }

  clear(): void {
    this.take([]);
  }

  cancel(): void {
    this.lasso = [];
    this.shift = undefined;
  }

  /** Called when seat states came in: from then on seats may be chosen, and lost ones are dropped. */
  availabilityKnown(): void {
    this.known = true;
    this.told = true;
    const { options, states } = this.parts;
    if (options.mode !== 'choose') return;
    const lost = this.selected.filter((position) => !states.isOpen(position));
    if (lost.length === 0) return;
    this.take(this.selected.filter((position) => states.isOpen(position)));
    options.onLost?.(lost);
  }

  click(position: number, modifiers: Modifiers): void {
    const { mode } = this.parts.options;
    if (mode === 'choose') this.toggle(position);
    else if (this.marking) this.assign(position, modifiers);
  }

  draw(phase: 'start' | 'move' | 'end' | 'cancel', at: { x: number; y: number; viewport: Viewport }, modifiers: Modifiers): void {
    if (phase === 'cancel') this.cancel();
    else if (this.tool === 'move') this.drag(phase, at);
    else if (phase === 'start') this.lasso = [at.x, at.y];
    else if (phase === 'move') this.extend(at.x, at.y);
    else this.finish(at.viewport, modifiers);
  }

  private toggle(position: number): void {
    const { states, options } = this.parts;
    if (!this.known) return;
    if (this.selected.includes(position)) this.take(this.selected.filter((other) => other !== position));
    else if (!states.isOpen(position)) return;
    else if (this.selected.length >= (options.maxSelect ?? Infinity)) options.onLimit?.(options.maxSelect!);
    else this.take([...this.selected, position]);
  }

  private assign(position: number, modifiers: Modifiers): void {
    const { plan } = this.parts;
    const touched = this.tool === 'zone' ? seatsOfZone(plan, position) : this.tool === 'row' ? seatsOfRow(plan, position) : [position];
    this.take(join(this.selected, touched, joiningOf(modifiers)));
  }

  private drag(phase: 'start' | 'move' | 'end', at: { x: number; y: number; viewport: Viewport }): void {
    if (phase === 'start') this.start = [at.x, at.y];
    this.shift = [at.x - this.start[0], at.y - this.start[1]];
    if (phase !== 'end') return;
    const [dx, dy] = this.shift;
    this.shift = undefined;
    if (this.selected.length > 0 && (dx !== 0 || dy !== 0)) this.parts.options.onMove?.(dx / at.viewport.scale, dy / at.viewport.scale);
  }

  private extend(x: number, y: number): void {
    if (this.tool === 'lasso') {
      this.lasso.push(x, y);
      return;
    }
    const [left, top] = [this.lasso[0] ?? x, this.lasso[1] ?? y];
    this.lasso = this.tool === 'line' ? [left, top, x, y] : [left, top, x, top, x, y, left, y];
  }

  private finish(viewport: Viewport, modifiers: Modifiers): void {
    const { plan, grid } = this.parts;
    const polygon = this.lasso.map((value, i) => (i % 2 === 0 ? viewport.planX(value) : viewport.planY(value)));
    this.lasso = [];
    if (this.tool === 'line') {
      if (polygon.length === 4) this.parts.options.onLine?.([polygon[0]!, polygon[1]!], [polygon[2]!, polygon[3]!]);
      return;
    }
    if (polygon.length < 6) {
      const position = grid.nearest(polygon[0] ?? 0, polygon[1] ?? 0, plan.pitch);
      if (position >= 0) this.take(join(this.selected, [position], joiningOf(modifiers)));
      return;
    }
    this.take(join(this.selected, seatsInside(plan, grid, polygon), joiningOf(modifiers)));
  }

  private take(positions: number[]): void {
    this.selected = positions;
    this.parts.states.choose(positions);
    this.parts.changed();
    this.parts.options.onSelect?.([...positions]);
  }
}
