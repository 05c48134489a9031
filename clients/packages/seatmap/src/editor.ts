import type { Language, Seating } from '@grandstand/core';
import { PlanDraft } from './draft';
import { EditRefused, type Condition, type Difference, type Renumbering, type RowsToAdd, type SeatEdit } from './draft-seats';
import { Mounted, type MountedSeatMap } from './mount';
import { wordsOf } from './words';

/** What the page shows beside the map, told after every step. */
export interface EditorStatus {
  readonly selected: number;
  readonly difference: Difference;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The line drawn last, for rows to be made of; its length in plan units. */
  readonly line: number | undefined;
  /** Address of the first seat selected, to begin forms with. */
  readonly first: { readonly zone: string; readonly row: string; readonly number: string } | undefined;
}

export interface EditorOptions {
  readonly seating: Seating;
  readonly language: Language;
  readonly stateNames: Readonly<Record<string, string>>;
  readonly onStatus: (status: EditorStatus) => void;
  /** A sentence about a step that cannot be made. */
  readonly onRefused: (sentence: string) => void;
}

/** What rows are made of once a line is drawn. */
export type RowsOnLine = Omit<RowsToAdd, 'from' | 'to'>;

/** A tap with Shift and an arrow moves the selection by so many plan units, with Alt too by ten times as many. */
const NUDGE = 5;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

type Point = readonly [number, number];

/** Edits a venue's plan on the map: select, move, mark, remove, number, draw rows; every step can be undone. */
export class PlanEditor {
  private readonly draft: PlanDraft;
  private readonly mounted: MountedSeatMap;
  private readonly stop = new AbortController();
  private line: readonly [Point, Point] | undefined;

  constructor(host: HTMLElement, private readonly options: EditorOptions) {
    const words = wordsOf(options.language);
    this.draft = new PlanDraft(options.seating);
    this.mounted = new Mounted(host, {
      seating: this.draft.toSeating(), states: this.draft.letters(), mode: 'edit', language: options.language, stateNames: options.stateNames,
      buttons: [
        { key: 'undo', label: words.undo, enabled: () => this.draft.canUndo, act: () => this.undo() },
        { key: 'redo', label: words.redo, enabled: () => this.draft.canRedo, act: () => this.redo() },
      ],
      onSelect: () => this.tell(),
      onMove: (dx, dy) => this.step(() => this.draft.move(this.selected, dx, dy)),
      onLine: (from, to) => this.drawn(from, to),
    });
    host.addEventListener('keydown', (event) => this.pressed(event), { signal: this.stop.signal, capture: true });
    void this.mounted.ready.then(() => this.tell());
  }

  /** Makes rows of the line drawn last. */
  addRows(rows: RowsOnLine): void {
    const { line } = this;
    if (!line) return;
    let made: readonly number[] = [];
    this.step(() => {
      made = this.draft.addRows({ ...rows, from: line[0], to: line[1] });
      this.line = undefined;
    });
    if (made.length > 0) this.select(made);
  }

  mark(condition: Condition): void {
    this.step(() => this.draft.mark(this.selected, condition));
  }

  remove(): void {
    this.step(() => this.draft.remove(this.selected));
  }

  renumber(how: Renumbering): void {
    this.step(() => this.draft.renumber(this.selected, how));
  }

  undo(): void {
    if (this.draft.undo()) this.redraw();
  }

  redo(): void {
    if (this.draft.redo()) this.redraw();
  }

  /** For saving: the seats that differ, and the floors of zones that are new. */
  changes(): { seats: SeatEdit[]; zones: Record<string, string> } {
    return { seats: this.draft.edits(), zones: this.draft.newZones() };
  }

  destroy(): void {
    this.stop.abort();
    this.mounted.destroy();
  }

  private get selected(): number[] {
    return this.mounted.selected();
  }

  private drawn(from: Point, to: Point): void {
    this.line = [from, to];
    this.tell();
  }

  /** Makes a step and draws what came of it; a refused one changes nothing and is said. */
  private step(make: () => void): void {
    try {
      make();
      this.redraw();
    } catch (refused) {
      if (!(refused instanceof EditRefused)) throw refused;
      this.options.onRefused(wordsOf(this.options.language).refused[refused.why].replace('{what}', refused.what));
    }
  }

  private redraw(): void {
    this.mounted.replace(this.draft.toSeating(), this.draft.letters());
    this.select(this.selected.filter((position) => this.draft.seat(position)));
  }

  private select(positions: readonly number[]): void {
    this.mounted.select(positions);
    this.tell();
  }

  private tell(): void {
    const { draft, line, selected } = this;
    const first = selected.length > 0 ? draft.seat(selected[0]!) : undefined;
    this.options.onStatus({
      selected: selected.length,
      difference: draft.difference(),
      canUndo: draft.canUndo,
      canRedo: draft.canRedo,
      line: line && Math.hypot(line[1][0] - line[0][0], line[1][1] - line[0][1]),
      first: first && { zone: first.zone, row: first.row, number: first.number },
    });
  }

  private pressed(event: KeyboardEvent): void {
    if (!this.act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    const control = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[event.key];
    if (control && key === 'z' && !event.shiftKey) this.undo();
    else if (control && (key === 'y' || key === 'z')) this.redo();
    else if (key === 'delete' || key === 'backspace') this.remove();
    else if (event.shiftKey && arrow && this.selected.length > 0) {
      const reach = event.altKey ? NUDGE * 10 : NUDGE;
      this.step(() => this.draft.move(this.selected, arrow[0] * reach, arrow[1] * reach));
    } else return false;
    return true;
  }
}
