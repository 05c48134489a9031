import type { Viewport } from './viewport';

const DURATION_MS = 180;

interface Place {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Moves a viewport to a place in a short glide, or at once for people who asked for no motion. */
export class Camera {
  private frame = 0;

  constructor(private readonly viewport: Viewport, private readonly changed: () => void) {}

  glide(to: Place): void {
    cancelAnimationFrame(this.frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.viewport.goTo(to);
      this.changed();
      return;
    }
    const { scale, offsetX, offsetY } = this.viewport;
    this.step(performance.now(), { scale, offsetX, offsetY }, to);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
  }

  private step(started: number, from: Place, to: Place): void {
    const share = Math.min(1, (performance.now() - started) / DURATION_MS);
    const eased = 1 - (1 - share) ** 3;
    const between = (a: number, b: number): number => a + (b - a) * eased;
    this.viewport.goTo({
      scale: between(from.scale, to.scale),
      offsetX: between(from.offsetX, to.offsetX),
      offsetY: between(from.offsetY, to.offsetY),
    });
    this.changed();
    if (share < 1) this.frame = requestAnimationFrame(() => this.step(started, from, to));
  }
}
