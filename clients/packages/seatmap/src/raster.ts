import type { Stamp } from './stamps';

/**
 * A frame of seats in plain memory. Copying stamps costs at most one write a pixel, whatever the number of seats,
 * which keeps a stadium as smooth as a hall, without a graphics card too.
 */
export class Raster {
  readonly image: ImageData;
  private readonly pixels: Uint32Array;

  constructor(readonly width: number, readonly height: number) {
    this.image = new ImageData(width, height);
    this.pixels = new Uint32Array(this.image.data.buffer);
  }

  clear(): void {
    this.pixels.fill(0);
  }

  /** Copies a stamp with its top left corner at whole device pixels, cut at the edges. */
  put(stamp: Stamp, left: number, top: number): void {
    const { size, pixels: source } = stamp;
    const { width, height, pixels } = this;
    const fromX = left < 0 ? -left : 0;
    const toX = left + size > width ? width - left : size;
    const fromY = top < 0 ? -top : 0;
    const toY = top + size > height ? height - top : size;
    for (let y = fromY; y < toY; y++) {
      let at = (top + y) * width + left + fromX;
      for (let i = y * size + fromX, end = y * size + toX; i < end; i++, at++) {
        const pixel = source[i]!;
        if (pixel !== 0) pixels[at] = pixel;
      }
    }
  }
}
