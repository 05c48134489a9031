import type { Viewport } from './viewport';

const CLICK_SLOP_PX = 6;
const WHEEL_STEP = 0.0016;
const DOUBLE_CLICK_FACTOR = 2.4;

export interface GestureTarget {
  readonly viewport: Viewport;
  /** True while a drag draws a selection and does not move the map. */
  drawing(): boolean;
  changed(): void;
  hover(x: number, y: number): void;
  leave(): void;
  click(x: number, y: number, event: PointerEvent): void;
  zoomTo(x: number, y: number, factor: number): void;
  draw(phase: 'start' | 'move' | 'end' | 'cancel', x: number, y: number, event: PointerEvent): void;
}

interface Finger {
  x: number;
  y: number;
}

/** Wheel, drag, pinch, click and double click on a canvas. */
export class Gestures {
  private readonly fingers = new Map<number, Finger>();
  private travelled = 0;
  private readonly stop = new AbortController();

  constructor(private readonly canvas: HTMLCanvasElement, private readonly target: GestureTarget) {
    const { signal } = this.stop;
    canvas.addEventListener('pointerdown', (event) => this.down(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.move(event), { signal });
    canvas.addEventListener('pointerup', (event) => this.up(event), { signal });
    canvas.addEventListener('pointercancel', (event) => this.cancel(event), { signal });
    canvas.addEventListener('pointerleave', () => target.leave(), { signal });
    canvas.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    canvas.addEventListener('dblclick', (event) => this.doubleClick(event), { signal });
  }

  destroy(): void {
    this.stop.abort();
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = this.place(event);
    this.canvas.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, at);
    if (this.fingers.size === 1) {
      this.travelled = 0;
      if (this.target.drawing()) this.target.draw('start', at.x, at.y, event);
    } else if (this.target.drawing()) {
      this.target.draw('cancel', at.x, at.y, event);
    }
  }

  private move(event: PointerEvent): void {
    const at = this.place(event);
    const before = this.fingers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') this.target.hover(at.x, at.y);
      return;
    }
    this.travelled += Math.hypot(at.x - before.x, at.y - before.y);
    if (this.fingers.size === 2) this.pinch(event.pointerId, before, at);
    else if (this.target.drawing()) this.target.draw('move', at.x, at.y, event);
    else if (this.travelled > CLICK_SLOP_PX) this.drag(at.x - before.x, at.y - before.y);
    this.fingers.set(event.pointerId, at);
  }

  private drag(dx: number, dy: number): void {
    this.target.viewport.pan(dx, dy);
    this.target.changed();
  }

  private pinch(moved: number, before: Finger, at: Finger): void {
    const other = [...this.fingers].find(([id]) => id !== moved)?.[1];
    if (!other) return;
    const factor = Math.hypot(at.x - other.x, at.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    const { viewport } = this.target;
    viewport.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    viewport.zoomAt((at.x + other.x) / 2, (at.y + other.y) / 2, factor);
    this.target.changed();
  }

  private up(event: PointerEvent): void {
    const wasAlone = this.fingers.size === 1;
    if (!this.fingers.delete(event.pointerId) || !wasAlone) return;
    const at = this.place(event);
    if (this.target.drawing()) this.target.draw('end', at.x, at.y, event);
    else if (this.travelled <= CLICK_SLOP_PX) this.target.click(at.x, at.y, event);
  }

  private cancel(event: PointerEvent): void {
    this.fingers.delete(event.pointerId);
    this.target.draw('cancel', 0, 0, event);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const { x, y } = this.place(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const step = Math.max(-240, Math.min(240, event.deltaY * lines)) * (event.ctrlKey ? 4 : 1);
    this.target.viewport.zoomAt(x, y, Math.exp(-step * WHEEL_STEP));
    this.target.changed();
  }

  private doubleClick(event: MouseEvent): void {
    if (this.target.drawing()) return;
    const { x, y } = this.place(event);
    this.target.zoomTo(x, y, event.shiftKey ? 1 / DOUBLE_CLICK_FACTOR : DOUBLE_CLICK_FACTOR);
  }

  private place(event: MouseEvent): Finger {
    const box = this.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}
