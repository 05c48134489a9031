import { rgbOf, type Palette } from './palette';
import { NO_ROW, type SeatPlan } from './plan';
import { SeatState, unpackStyle, type SeatStates } from './states';
import type { Viewport } from './viewport';

const WIDTH = 132;
const MOST_HEIGHT = 110;

/** The whole venue in a corner, with a frame around what the map shows; a press there moves the map. */
export class Overview {
  readonly canvas = document.createElement('canvas');
  private readonly picture = document.createElement('canvas');
  private readonly scale: number;
  private readonly ratio = Math.min(2, globalThis.devicePixelRatio || 1);
  private readonly height: number;
  private readonly width: number;

  constructor(private readonly plan: SeatPlan, private readonly viewport: Viewport, private readonly moved: () => void) {
    const worldWidth = plan.box.right - plan.box.left;
    const worldHeight = plan.box.bottom - plan.box.top;
    this.scale = Math.min(WIDTH / worldWidth, MOST_HEIGHT / worldHeight);
    this.width = Math.ceil(worldWidth * this.scale);
    this.height = Math.ceil(worldHeight * this.scale);
    for (const canvas of [this.canvas, this.picture]) {
      canvas.width = this.width * this.ratio;
      canvas.height = this.height * this.ratio;
    }
    this.canvas.className = 'gs-map-overview';
    this.canvas.style.width = `${this.width}px`;
    this.canvas.style.height = `${this.height}px`;
    this.canvas.setAttribute('aria-hidden', 'true');
    this.listen();
  }

  /** Draws the seats anew, after their states or the colours changed. */
  redraw(states: SeatStates, palette: Palette): void {
    const context = this.picture.getContext('2d');
    if (!context) return;
    const image = context.createImageData(this.picture.width, this.picture.height);
    const pixels = new Uint32Array(image.data.buffer);
    const scale = this.scale * this.ratio;
    for (let position = 0; position < this.plan.count; position++) {
      if (this.plan.rowOf[position] === NO_ROW) continue;
      const x = Math.floor((this.plan.x[position]! - this.plan.box.left) * scale);
      const y = Math.floor((this.plan.y[position]! - this.plan.box.top) * scale);
      pixels[y * image.width + x] = wordOf(states.style[position]!, palette);
    }
    context.putImageData(image, 0, 0);
  }

  paint(palette: Palette): void {
    const context = this.canvas.getContext('2d');
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.drawImage(this.picture, 0, 0);
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    const view = this.viewport.box;
    const left = Math.max(1, (view.left - this.plan.box.left) * this.scale);
    const top = Math.max(1, (view.top - this.plan.box.top) * this.scale);
    const right = Math.min(this.width - 1, (view.right - this.plan.box.left) * this.scale);
    const bottom = Math.min(this.height - 1, (view.bottom - this.plan.box.top) * this.scale);
    context.strokeStyle = palette.action;
    context.lineWidth = 2;
    context.strokeRect(left, top, Math.max(2, right - left), Math.max(2, bottom - top));
  }

  /** Shown only when the map does not show everything. */
  show(visible: boolean): void {
    this.canvas.hidden = !visible;
  }

  private listen(): void {
    const go = (event: PointerEvent): void => {
      if (event.buttons === 0) return;
      const box = this.canvas.getBoundingClientRect();
      const x = (event.clientX - box.left) / this.scale + this.plan.box.left;
      const y = (event.clientY - box.top) / this.scale + this.plan.box.top;
      const { viewport } = this;
      viewport.pan(viewport.width / 2 - viewport.screenX(x), viewport.height / 2 - viewport.screenY(y));
      this.moved();
    };
    this.canvas.addEventListener('pointerdown', (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      go(event);
    });
    this.canvas.addEventListener('pointermove', go);
  }
}

function wordOf(style: number, palette: Palette): number {
  const { level, state } = unpackStyle(style);
  const open = state === SeatState.FREE || state === SeatState.RESERVED;
  const hex = state === SeatState.CHOSEN ? palette.chosen : open && level < 8 ? palette.levels[level]! : palette.taken;
  const [red, green, blue] = rgbOf(hex);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
