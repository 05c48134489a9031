import { Raster } from './raster';
import { Stamps } from './stamps';
import { drawGround, drawMarks, drawNumbers, drawRowNames, drawZoneLabels, drawZones } from './layers';
import type { Palette } from './palette';
import type { PlanRow, SeatPlan } from './plan';
import type { SeatStates } from './states';
import type { Viewport } from './viewport';

/** Seats show their numbers from this distance between neighbours on, CSS pixels. */
export const NUMBERS_FROM_PX = 25;
/** Below it the map speaks of zones, above it of seats. */
export const SEATS_FROM_PX = 7;

/** Everything one frame shows. */
export interface Scene {
  readonly plan: SeatPlan;
  readonly states: SeatStates;
  readonly viewport: Viewport;
  readonly palette: Palette;
  /** Two lines for a zone's label: its name, and what is left from which price. */
  readonly zoneLabel: (zone: number) => readonly [string, string];
  readonly stageName: string;
  /** Seat under the pointer or the keyboard's cursor, -1 for none. */
  readonly hovered: number;
  readonly cursor: number;
  /** Selection being drawn, screen coordinates x0, y0, x1, y1, … */
  readonly lasso: readonly number[];
  /** Where the selection would be if it were let go, as a distance on screen. */
  readonly dragged: { readonly positions: readonly number[]; readonly by: readonly [number, number] } | undefined;
}

/** Paints frames on one canvas: seats by the raster, all else as vectors above and below it. */
export class Painter {
  private raster: Raster | undefined;
  /** By device pixels a CSS pixel. */
  private readonly stamps = new Map<number, Stamps>();
  private readonly context: CanvasRenderingContext2D;

  constructor(private readonly canvas: HTMLCanvasElement, private palette: Palette) {
    const context = canvas.getContext('2d', { alpha: true });
    if (!context) throw new Error('no 2D canvas in this browser');
    this.context = context;
  }

  recolour(palette: Palette): void {
    this.palette = palette;
    this.stamps.clear();
  }

  /** Paints a frame with so many device pixels a CSS pixel; fewer are quicker and do while the map moves. */
  paint(scene: Scene, ratio: number): void {
    const { context, canvas } = this;
    const raster = this.rasterFor(Math.round(scene.viewport.width * ratio), Math.round(scene.viewport.height * ratio));
    if (canvas.width !== raster.width) canvas.width = raster.width;
    if (canvas.height !== raster.height) canvas.height = raster.height;
    raster.clear();
    const rows = this.putSeats(scene, raster, ratio);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.putImageData(raster.image, 0, 0);
    context.globalCompositeOperation = 'destination-over';
    drawZones(context, scene, ratio);
    drawGround(context, scene, ratio);
    context.globalCompositeOperation = 'source-over';
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.drawWords(scene, rows);
    drawMarks(context, scene);
  }

  private drawWords(scene: Scene, rows: readonly PlanRow[]): void {
    const { seatPixels } = scene.viewport;
    if (seatPixels >= NUMBERS_FROM_PX) drawNumbers(this.context, scene, rows);
    if (seatPixels >= SEATS_FROM_PX * 1.6) drawRowNames(this.context, scene, rows);
    if (seatPixels < SEATS_FROM_PX) drawZoneLabels(this.context, scene);
  }

  /** Stamps every seat on screen; answers the rows that were seen. */
  private putSeats(scene: Scene, raster: Raster, ratio: number): PlanRow[] {
    const { plan, states, viewport } = scene;
    const stamps = this.stampsFor(ratio);
    const pixels = viewport.seatPixels * ratio;
    // Far away, seats touch, so that a stand is an even area and not a pattern.
    const size = Math.max(1, Math.round(pixels < 5 ? pixels + 0.75 : pixels * 0.92));
    const half = size / 2;
    const scale = viewport.scale * ratio;
    const left = viewport.offsetX * ratio - half + 0.5;
    const top = viewport.offsetY * ratio - half + 0.5;
    const seen = this.rowsOnScreen(scene);
    for (const row of seen) {
      let style = -1;
      let stamp = stamps.get(states.style[row.from]!, size);
      for (let position = row.from; position < row.to; position++) {
        const next = states.style[position]!;
        if (next !== style) {
          style = next;
          stamp = stamps.get(style, size);
        }
        raster.put(stamp, Math.floor(plan.x[position]! * scale + left), Math.floor(plan.y[position]! * scale + top));
      }
    }
    return seen;
  }

  private rowsOnScreen({ plan, viewport }: Scene): PlanRow[] {
    const view = viewport.box;
    const pad = plan.pitch;
    return plan.rows.filter(
      ({ box }) => box.right >= view.left - pad && box.left <= view.right + pad && box.bottom >= view.top - pad && box.top <= view.bottom + pad,
    );
  }

  private rasterFor(width: number, height: number): Raster {
    if (this.raster?.width !== width || this.raster.height !== height) this.raster = new Raster(width, height);
    return this.raster;
  }

  private stampsFor(ratio: number): Stamps {
    let stamps = this.stamps.get(ratio);
    if (!stamps) {
      stamps = new Stamps(this.palette, Math.floor(NUMBERS_FROM_PX * ratio * 0.92));
      this.stamps.set(ratio, stamps);
    }
    return stamps;
  }
}
