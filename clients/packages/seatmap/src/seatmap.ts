import type { Availability, Language, Money, Seating } from '@grandstand/core';
import { Camera } from './camera';
import { Frame } from './frame';
import { Gestures } from './gestures';
import { SeatGrid } from './grid';
import { Keyboard } from './keyboard';
import { legendOf, type LegendEntry } from './legend';
import { Overview } from './overview';
import { Painter, SEATS_FROM_PX } from './painter';
import { paletteOf, type Palette } from './palette';
import { SeatPlan, type SeatAddress } from './plan';
import { Picker, type PickerOptions } from './picker';
import { SeatState, SeatStates, STATE_LETTERS } from './states';
import type { Tool } from './selection';
import { Viewport } from './viewport';
import { describeSeat, stateName, wordsOf } from './words';
import { leftInWords, zonesLeft, type ZoneLeft } from './zones-left';

const MOST_RATIO = 2;
const MOVING_RATIO = 1;
const SETTLED_AFTER_MS = 140;
const HOVER_REACH = 0.7;

export interface SeatMapOptions extends PickerOptions {
  readonly seating: Seating;
  readonly language?: Language;
  /** By level letter; shown on zones and seats. */
  readonly prices?: Readonly<Record<string, Money>>;
  /** What states are called on this page, by the letters of {@link SeatStates.setLetters}; staff pages have their own meanings. */
  readonly stateNames?: Readonly<Record<string, string>>;
}

/** The seat map: draws a plan in an element, lets people look around and choose. Framework-free. */
export class SeatMap {
  readonly plan: SeatPlan;
  readonly states: SeatStates;
  readonly viewport: Viewport;
  readonly picker: Picker;
  private readonly grid: SeatGrid;
  private readonly frame: Frame;
  private readonly painter: Painter;
  private readonly overview: Overview;
  private readonly camera: Camera;
  private readonly gestures: Gestures;
  private readonly keyboard: Keyboard;
  private readonly watcher: ResizeObserver;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private palette: Palette;
  private zonesLeft: readonly ZoneLeft[] = [];
  private hovered = -1;
  private pending = 0;
  private settling: ReturnType<typeof setTimeout> | undefined;
  /** True until somebody looks elsewhere: then the whole venue stays in sight whatever the window does. */
  private whole = true;

  constructor(private readonly host: HTMLElement, private readonly options: SeatMapOptions) {
    this.plan = new SeatPlan(options.seating);
    this.grid = new SeatGrid(this.plan);
    this.states = new SeatStates(this.plan);
    this.viewport = new Viewport(this.plan.box, this.plan.pitch);
    this.frame = new Frame(host, this.words);
    this.palette = paletteOf(host);
    this.painter = new Painter(this.frame.canvas, this.palette);
    this.camera = new Camera(this.viewport, () => this.glided());
    this.overview = new Overview(this.plan, this.viewport, () => this.glided());
    this.frame.root.append(this.overview.canvas);
    this.picker = new Picker({ plan: this.plan, grid: this.grid, states: this.states, options, changed: () => this.refresh() });
    this.gestures = new Gestures(this.frame.canvas, this.gestureTarget());
    this.keyboard = new Keyboard(this.frame.canvas, this);
    this.watcher = new ResizeObserver(() => this.resize());
    this.watcher.observe(this.frame.canvas);
    this.scheme.addEventListener('change', this.recolour);
    this.resize();
    this.refresh();
  }

  get words() {
    return wordsOf(this.options.language ?? 'zh');
  }

  /** What can be bought now; chosen seats that were lost leave the choice and are reported. */
  setAvailability(availability: Availability): void {
    this.states.setFree((position) => availability.isFree(position));
    this.picker.availabilityKnown();
    this.refresh();
  }

  /** States as one letter a seat (see {@link SeatStates.setLetters}), for the back office. */
  setStates(letters: string): void {
    this.states.setLetters(letters);
    this.picker.availabilityKnown();
    this.refresh();
  }

  select(positions: readonly number[]): void {
    this.picker.set(positions);
  }

  /** Where it looks, to look there again after the plan was drawn anew; undefined while all of it is in sight. */
  get place(): { scale: number; offsetX: number; offsetY: number } | undefined {
    const { scale, offsetX, offsetY } = this.viewport;
    return this.whole ? undefined : { scale, offsetX, offsetY };
  }

  look(place: { scale: number; offsetX: number; offsetY: number }): void {
    this.viewport.goTo(place);
    this.whole = false;
    this.draw();
  }

  get canvas(): HTMLCanvasElement {
    return this.frame.canvas;
  }

  setTool(tool: Tool): void {
    this.picker.tool = tool;
    this.frame.canvas.dataset['tool'] = tool;
  }

  legend(): LegendEntry[] {
    const occurring = new Set(Array.from(this.states.state) as SeatState[]);
    if (!this.options.stateNames?.['d']) occurring.delete(SeatState.REMOVED);
    if (this.options.mode === 'choose') occurring.add(SeatState.CHOSEN).add(SeatState.TAKEN);
    return legendOf(this.plan.levels, occurring, { palette: this.palette, language: this.options.language ?? 'zh', nameOf: (state) => this.nameOf(state) });
  }

  address(position: number): SeatAddress {
    return this.plan.address(position);
  }

  showWhole(): void {
    this.camera.glide(this.viewport.target(this.plan.box));
    this.whole = true;
  }

  zoom(factor: number): void {
    this.zoomTo(this.viewport.width / 2, this.viewport.height / 2, factor);
  }

  /** Glides until a seat is large and in the middle. */
  showSeat(position: number): void {
    const reach = this.plan.pitch * 12;
    const [x, y] = [this.plan.x[position]!, this.plan.y[position]!];
    this.camera.glide(this.viewport.target({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }));
  }

  showZone(index: number): void {
    const zone = this.plan.zones[index];
    if (zone) this.camera.glide(this.viewport.target(zone.box));
  }

  /** Moves the keyboard's cursor to a seat and says what it is. */
  point(position: number): void {
    this.hovered = -1;
    this.frame.say(this.describe(position).join(' · '));
    this.draw();
  }

  nextSeat(from: number, dx: number, dy: number): number {
    if (from >= 0) return this.grid.neighbour(from, dx, dy);
    const { viewport, plan } = this;
    return this.grid.nearest(viewport.planX(viewport.width / 2), viewport.planY(viewport.height / 2), plan.pitch * 30);
  }

  /** Asks for a frame; many changes make one. */
  draw(): void {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      this.paint();
    });
  }

  /** Asks for a frame of a map in motion: coarser on dense screens, sharp again once it rests. */
  glided(): void {
    this.whole = false;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.settling = undefined;
      this.draw();
    }, SETTLED_AFTER_MS);
    this.draw();
  }

  /** Paints at once. */
  paint(): void {
    const { viewport } = this;
    this.painter.paint({
      plan: this.plan, states: this.states, viewport, palette: this.palette, zoneLabel: (zone) => [this.plan.zones[zone]!.name, leftInWords(this.zonesLeft[zone], this.options.language ?? 'zh')],
      stageName: this.words.field, hovered: this.hovered, cursor: this.keyboard.cursor, lasso: this.picker.lasso,
      dragged: this.picker.shift && { positions: this.picker.positions, by: this.picker.shift },
    }, this.settling === undefined ? this.ratio : Math.min(MOVING_RATIO, this.ratio));
    this.overview.show(viewport.scale > viewport.fitScale * 1.4);
    this.overview.paint(this.palette);
  }

  destroy(): void {
    cancelAnimationFrame(this.pending);
    clearTimeout(this.settling);
    this.camera.stop();
    this.gestures.destroy();
    this.keyboard.destroy();
    this.watcher.disconnect();
    this.scheme.removeEventListener('change', this.recolour);
    this.frame.destroy();
  }

  private gestureTarget() {
    return {
      viewport: this.viewport,
      drawing: () => this.picker.drawing,
      changed: () => this.moved(),
      hover: (x: number, y: number) => this.hover(x, y),
      leave: () => this.leave(),
      click: (x: number, y: number, event: PointerEvent) => this.click(x, y, event),
      zoomTo: (x: number, y: number, factor: number) => this.zoomTo(x, y, factor),
      draw: (phase: 'start' | 'move' | 'end' | 'cancel', x: number, y: number, event: PointerEvent) => {
        this.picker.draw(phase, { x, y, viewport: this.viewport }, event);
        this.draw();
      },
    };
  }

  private click(x: number, y: number, event: PointerEvent): void {
    this.camera.stop();
    const position = this.seatAt(x, y);
    if (this.picker.picksFromAfar || this.viewport.seatPixels >= SEATS_FROM_PX) {
      if (position >= 0) this.picker.click(position, event);
      if (event.pointerType !== 'mouse') this.hover(x, y);
    } else {
      const zone = this.zoneAt(x, y);
      if (zone >= 0) this.showZone(zone);
    }
  }

  private seatAt(x: number, y: number): number {
    const reach = Math.max(this.plan.pitch * HOVER_REACH, 10 / this.viewport.scale);
    return this.grid.nearest(this.viewport.planX(x), this.viewport.planY(y), reach);
  }

  private zoneAt(x: number, y: number): number {
    const seat = this.grid.nearest(this.viewport.planX(x), this.viewport.planY(y), 24 / this.viewport.scale);
    return seat < 0 ? -1 : this.plan.rows[this.plan.rowOf[seat]!]!.zone;
  }

  private hover(x: number, y: number): void {
    const found = this.viewport.seatPixels >= SEATS_FROM_PX ? this.seatAt(x, y) : -1;
    this.frame.tip(found < 0 ? [] : this.describe(found), x, y);
    if (found !== this.hovered) this.draw();
    this.hovered = found;
  }

  private leave(): void {
    this.hovered = -1;
    this.frame.tip([], 0, 0);
    this.draw();
  }

  private moved(): void {
    this.camera.stop();
    this.hovered = -1;
    this.frame.tip([], 0, 0);
    this.glided();
  }

  private zoomTo(x: number, y: number, factor: number): void {
    const { scale, offsetX, offsetY } = this.viewport;
    this.viewport.zoomAt(x, y, factor);
    const target = { scale: this.viewport.scale, offsetX: this.viewport.offsetX, offsetY: this.viewport.offsetY };
    this.viewport.goTo({ scale, offsetX, offsetY });
    this.camera.glide(target);
  }

  private describe(position: number): string[] {
    const address = this.plan.address(position);
    const state = this.states.isChosen(position) ? SeatState.CHOSEN : (this.states.state[position] as SeatState);
    return describeSeat({ address, state: this.nameOf(state), price: this.options.prices?.[address.level ?? ''] }, this.options.language ?? 'zh');
  }

  private nameOf(state: SeatState): string {
    const letter = Object.keys(STATE_LETTERS).find((one) => STATE_LETTERS[one] === state) ?? '';
    return this.options.stateNames?.[letter] ?? stateName(state, this.words, this.selling);
  }

  private refresh(): void {
    if (this.options.mode === 'choose') this.zonesLeft = zonesLeft(this.plan, this.states, this.options.prices ?? {});
    this.overview.redraw(this.states, this.palette);
    this.draw();
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.frame.canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.viewport.resize(clientWidth, clientHeight);
    if (this.whole) this.viewport.fit();
    this.paint();
  }

  private readonly recolour = (): void => {
    this.palette = paletteOf(this.host);
    this.painter.recolour(this.palette);
    this.refresh();
  };

  /** Whether states are those of a sale: on the site, and where the back office gave them. */
  private get selling(): boolean {
    return this.options.mode === 'choose' || this.picker.isKnown;
  }

  private get ratio(): number {
    return Math.min(MOST_RATIO, globalThis.devicePixelRatio || 1);
  }
}
