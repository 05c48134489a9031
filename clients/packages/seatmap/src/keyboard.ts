import { SEATS_FROM_PX } from './painter';
import type { SeatMap } from './seatmap';

const PAN_PX = 90;
const ZOOM_STEP = 1.6;
const ARROWS: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Arrow keys walk from seat to seat when seats can be told apart, and move the map otherwise. */
export class Keyboard {
  /** Seat under the cursor, -1 for none. */
  cursor = -1;
  private readonly stop = new AbortController();

  constructor(canvas: HTMLCanvasElement, private readonly map: SeatMap) {
    canvas.addEventListener('keydown', (event) => this.pressed(event), { signal: this.stop.signal });
    canvas.addEventListener('blur', () => this.forget(), { signal: this.stop.signal });
  }

  destroy(): void {
    this.stop.abort();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.act(event)) return;
    event.preventDefault();
  }

  private act(event: KeyboardEvent): boolean {
    const arrow = ARROWS[event.key];
    if (arrow) return this.go(arrow[0], arrow[1]);
    switch (event.key) {
      case '+':
      case '=':
        this.map.zoom(ZOOM_STEP);
        return true;
      case '-':
        this.map.zoom(1 / ZOOM_STEP);
        return true;
      case '0':
        this.map.showWhole();
        return true;
      case 'Enter':
      case ' ':
        if (this.cursor >= 0) this.map.picker.click(this.cursor, event);
        if (this.cursor >= 0) this.map.point(this.cursor);
        return true;
      case 'Escape':
        this.map.picker.cancel();
        return this.forget();
      default:
        return false;
    }
  }

  private go(dx: number, dy: number): boolean {
    const { viewport } = this.map;
    if (viewport.seatPixels < SEATS_FROM_PX) {
      viewport.pan(-dx * PAN_PX, -dy * PAN_PX);
      this.map.draw();
      return true;
    }
    const next = this.map.nextSeat(this.cursor, dx, dy);
    if (next < 0) return true;
    this.cursor = next;
    this.keepInSight();
    this.map.point(next);
    return true;
  }

  private keepInSight(): void {
    const { viewport, plan } = this.map;
    const x = viewport.screenX(plan.x[this.cursor]!);
    const y = viewport.screenY(plan.y[this.cursor]!);
    const edge = 50;
    const dx = x < edge ? edge - x : x > viewport.width - edge ? viewport.width - edge - x : 0;
    const dy = y < edge ? edge - y : y > viewport.height - edge ? viewport.height - edge - y : 0;
    if (dx !== 0 || dy !== 0) viewport.pan(dx, dy);
  }

  private forget(): boolean {
    if (this.cursor < 0) return false;
    this.cursor = -1;
    this.map.draw();
    return true;
  }
}
