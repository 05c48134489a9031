import { describe, expect, it } from 'vitest';
import { levelColour, rgbOf, textOn, type Palette } from '../src/palette';
import { Raster } from '../src/raster';
import { Stamps } from '../src/stamps';
import { SeatState, styleKey } from '../src/states';
import { Viewport } from '../src/viewport';
import { seatName, zoneDetail } from '../src/words';

const palette: Palette = {
  levels: ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#8a7a00', '#5b4fa2'], taken: '#c3cbd8', off: '#e4e8ef',
  chosen: '#0b1f3a', ground: '#eeeeee', zone: '#dddddd', stage: '#cccccc', ink: '#000000', paper: '#ffffff', line: '#999999',
  muted: '#777777', action: '#1f5fd6', font: 'sans-serif',
};

globalThis.ImageData ??= class {
  readonly data: Uint8ClampedArray;
  constructor(readonly width: number, readonly height: number) {
    this.data = new Uint8ClampedArray(width * height * 4);
  }
} as unknown as typeof ImageData;

function signature(style: number, size: number): string {
  return [...new Stamps(palette, 100).get(style, size).pixels].join();
}

describe('states by shape, not by colour alone', () => {
  it('draws every state differently even in one colour', () => {
    const alpha = (state: SeatState): string => [...new Stamps(palette, 100).get(styleKey(0, state, 0), 20).pixels].map((pixel) => pixel >>> 24).join();
    const shapes = new Set(Object.values(SeatState).map(alpha));
    expect(shapes.size).toBe(Object.values(SeatState).length);
  });

  it('writes the level as a letter from a readable size on, and marks accessible and obstructed seats', () => {
    const inks = (level: number, size: number): number => new Set(signature(styleKey(level, SeatState.FREE, 0), size).split(',')).size;
    expect(inks(0, 16)).toBeGreaterThan(inks(0, 10));
    const plain = signature(styleKey(0, SeatState.FREE, 0), 20);
    expect(signature(styleKey(0, SeatState.FREE, 1), 20)).not.toBe(plain);
    expect(signature(styleKey(0, SeatState.FREE, 2), 20)).not.toBe(plain);
  });

  it('cuts stamps at every edge of the frame', () => {
    const raster = new Raster(4, 4);
    const stamp = { size: 3, pixels: new Uint32Array(9).fill(7) };
    for (const [x, y] of [[-2, -2], [3, 3], [-2, 3], [9, 9], [-9, 0]] as const) raster.put(stamp, x, y);
    const pixels = [...new Uint32Array(raster.image.data.buffer)];
    expect(pixels.filter((pixel) => pixel === 7)).toHaveLength(3);
    expect([pixels[0], pixels[15], pixels[12]]).toEqual([7, 7, 7]);
  });
});

describe('colours', () => {
  it('puts readable text on every level', () => {
    const luminance = (hex: string): number => {
      const [r, g, b] = rgbOf(hex).map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const level of palette.levels) {
      const [low, high] = [luminance(level), luminance(textOn(level))].sort((a, b) => a - b) as [number, number];
      expect((high + 0.05) / (low + 0.05), level).toBeGreaterThan(4.5);
    }
    expect(levelColour(palette, 'H')).toBe('#5b4fa2');
  });
});

describe('the view', () => {
  it('keeps the point under the pointer while zooming and stays within its limits', () => {
    const view = new Viewport({ left: 0, top: 0, right: 1000, bottom: 1000 }, 10);
    view.resize(500, 500);
    view.fit();
    const x = view.planX(200);
    view.zoomAt(200, 200, 3);
    expect(view.planX(200)).toBeCloseTo(x);
    view.zoomAt(200, 200, 1e9);
    expect(view.seatPixels).toBeCloseTo(44);
    view.zoomAt(200, 200, 1e-9);
    expect(view.scale).toBeCloseTo(view.fitScale * 0.9);
    view.pan(1e9, -1e9);
    expect(view.planX(250)).toBeGreaterThanOrEqual(-1e-6);
    expect(view.planY(250)).toBeLessThanOrEqual(1000 + 1e-6);
  });
});

describe('words', () => {
  it('names seats and zones in both languages', () => {
    const seat = { zone: '101', row: '3', number: '5', floor: '1层' };
    expect(seatName(seat, 'zh')).toBe('1层 101区 3排 5座');
    expect(seatName(seat, 'en')).toBe('1层, Zone 101, Row 3, Seat 5');
    expect(zoneDetail(1204, { amount: 8000, currency: 'CNY' }, 'zh')).toBe('余 1,204 · ¥80 起');
    expect(zoneDetail(0, { amount: 8000, currency: 'CNY' }, 'en')).toBe('0 left');
  });
});
