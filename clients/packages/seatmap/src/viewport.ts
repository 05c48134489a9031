import type { Box } from './plan';

const MARGIN = 16;
const LARGEST_SEAT_PX = 44;

/** Which part of a plan is seen, at which scale. Screen units are CSS pixels. */
export class Viewport {
  width = 1;
  height = 1;
  scale = 1;
  /** Screen position of the plan's origin. */
  offsetX = 0;
  offsetY = 0;

  constructor(private readonly world: Box, private readonly pitch: number) {}

  resize(width: number, height: number): void {
    this.width = Math.max(1, width);
    this.height = Math.max(1, height);
    this.clamp();
  }

  get seatPixels(): number {
    return this.pitch * this.scale;
  }

  get fitScale(): number {
    return this.scaleFor(this.world);
  }

  get largestScale(): number {
    return Math.max(LARGEST_SEAT_PX / this.pitch, this.fitScale);
  }

  /** The part of the plan on screen. */
  get box(): Box {
    return {
      left: -this.offsetX / this.scale,
      top: -this.offsetY / this.scale,
      right: (this.width - this.offsetX) / this.scale,
      bottom: (this.height - this.offsetY) / this.scale,
    };
  }

  screenX(x: number): number {
    return x * this.scale + this.offsetX;
  }

  screenY(y: number): number {
    return y * this.scale + this.offsetY;
  }

  planX(x: number): number {
    return (x - this.offsetX) / this.scale;
  }

  planY(y: number): number {
    return (y - this.offsetY) / this.scale;
  }

  pan(dx: number, dy: number): void {
    this.offsetX += dx;
    this.offsetY += dy;
    this.clamp();
  }

  /** Scales by a factor, keeping the plan point under a screen point where it is. */
  zoomAt(x: number, y: number, factor: number): void {
    const px = this.planX(x);
    const py = this.planY(y);
    this.scale = Math.min(this.largestScale, Math.max(this.fitScale * 0.9, this.scale * factor));
    this.offsetX = x - px * this.scale;
    this.offsetY = y - py * this.scale;
    this.clamp();
  }

  fit(box: Box = this.world): void {
    this.goTo(this.target(box));
  }

  /** Scale and offsets that show a box whole and centred. */
  target(box: Box): { scale: number; offsetX: number; offsetY: number } {
    const scale = Math.min(this.largestScale, this.scaleFor(box));
    return {
      scale,
      offsetX: this.width / 2 - ((box.left + box.right) / 2) * scale,
      offsetY: this.height / 2 - ((box.top + box.bottom) / 2) * scale,
    };
  }

  goTo(place: { scale: number; offsetX: number; offsetY: number }): void {
    this.scale = place.scale;
    this.offsetX = place.offsetX;
    this.offsetY = place.offsetY;
    this.clamp();
  }

  private scaleFor(box: Box): number {
    const width = Math.max(box.right - box.left, this.pitch);
    const height = Math.max(box.bottom - box.top, this.pitch);
    return Math.min(Math.max(1, this.width - 2 * MARGIN) / width, Math.max(1, this.height - 2 * MARGIN) / height);
  }

  /** The plan never leaves the screen: its middle part stays within reach. */
  private clamp(): void {
    const keepX = this.width / 2;
    const keepY = this.height / 2;
    this.offsetX = Math.min(keepX - this.world.left * this.scale, Math.max(keepX - this.world.right * this.scale, this.offsetX));
    this.offsetY = Math.min(keepY - this.world.top * this.scale, Math.max(keepY - this.world.bottom * this.scale, this.offsetY));
  }
}
