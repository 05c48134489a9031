import { levelColour, rgbOf, textOn, type Palette } from './palette';
import { ACCESSIBLE, OBSTRUCTED } from './plan';
import { SeatState, unpackStyle } from './states';

/** A small square picture of a seat, ready to be copied into a frame: one RGBA word a pixel, 0 is nothing. */
export interface Stamp {
  readonly size: number;
  readonly pixels: Uint32Array;
}

/** Colour at a point of the seat's square, both coordinates from -1 to 1; undefined is nothing. */
type Shape = (u: number, v: number) => readonly [number, number, number] | undefined;

const LETTER_FROM_PX = 13;
const DETAIL_FROM_PX = 5;
const SIZES_KEPT = 48;

/** 5 by 7 dots of A to H. */
const GLYPHS = [
  [14, 17, 17, 31, 17, 17, 17], [30, 17, 17, 30, 17, 17, 30], [14, 17, 16, 16, 16, 17, 14], [30, 17, 17, 17, 17, 17, 30],
  [31, 16, 16, 30, 16, 16, 31], [31, 16, 16, 30, 16, 16, 16], [14, 17, 16, 23, 17, 17, 14], [17, 17, 17, 31, 17, 17, 17],
];

/** Makes and keeps the stamps of a palette. Shapes are computed, not drawn: nothing is ever read back from a canvas. */
export class Stamps {
  private readonly bySize = new Map<number, Map<number, Stamp>>();

  /** Numbers are written over seats from this size on (device pixels), so letters step aside. */
  constructor(private readonly palette: Palette, private readonly numbersFrom: number) {}

  get(style: number, size: number): Stamp {
    const stamps = this.ofSize(size);
    let stamp = stamps.get(style);
    if (!stamp) {
      stamp = this.make(style, size);
      stamps.set(style, stamp);
    }
    return stamp;
  }

  private ofSize(size: number): Map<number, Stamp> {
    let stamps = this.bySize.get(size);
    if (!stamps) {
      if (this.bySize.size >= SIZES_KEPT) this.bySize.clear();
      stamps = new Map();
      this.bySize.set(size, stamps);
    }
    return stamps;
  }

  private make(style: number, size: number): Stamp {
    const shape = this.shapeOf(style, size);
    const samples = size <= 24 ? 4 : 3;
    const pixels = new Uint32Array(size * size);
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) pixels[y * size + x] = average(shape, { x, y, size, samples });
    }
    return { size, pixels };
  }

  private shapeOf(style: number, size: number): Shape {
    const { level, state, flags } = unpackStyle(style);
    const colour = rgbOf(level === 15 ? this.palette.muted : this.palette.levels[level]!);
    if (size < DETAIL_FROM_PX) return flat(this.flatColour(state, colour));
    switch (state) {
      case SeatState.FREE:
        return this.withMarks(roundedSquare(0.84, colour), { level, flags, size });
      case SeatState.RESERVED:
        return diamond(0.98, colour);
      case SeatState.CHOSEN:
        return this.chosen(colour);
      case SeatState.HELD:
        return ring(0.62, 0.34, rgbOf(this.palette.taken));
      case SeatState.TAKEN:
        return disc(0.5, rgbOf(this.palette.taken));
      case SeatState.REMOVED:
        return cross(0.5, rgbOf(this.palette.taken));
      default:
        return squareRing(0.5, 0.3, rgbOf(this.palette.taken));
    }
  }

  private flatColour(state: SeatState, colour: [number, number, number]): [number, number, number] {
    if (state === SeatState.CHOSEN) return rgbOf(this.palette.chosen);
    if (state === SeatState.FREE || state === SeatState.RESERVED) return colour;
    return rgbOf(state === SeatState.REMOVED ? this.palette.off : this.palette.taken);
  }

  /** A disc in ink with a tick, ringed by the level's colour. */
  private chosen(colour: [number, number, number]): Shape {
    const ink = rgbOf(this.palette.chosen);
    const tick = rgbOf(textOn(this.palette.chosen));
    return (u, v) => {
      const distance = Math.hypot(u, v);
      if (distance > 1) return undefined;
      if (distance > 0.82) return colour;
      const down = Math.abs(v - u - 0.42) < 0.2 && u > -0.48 && u < -0.02;
      const up = Math.abs(v + u - 0.28) < 0.2 && u >= -0.14 && u < 0.5;
      return down || up ? tick : ink;
    };
  }

  private withMarks(body: Shape, mark: { level: number; flags: number; size: number }): Shape {
    const letter = mark.level < 8 && mark.size >= LETTER_FROM_PX && mark.size < this.numbersFrom ? GLYPHS[mark.level] : undefined;
    const ink = rgbOf(textOn(levelColour(this.palette, String.fromCharCode(65 + Math.min(mark.level, 7)))));
    return (u, v) => {
      const base = body(u, v);
      if (!base) return undefined;
      if (mark.flags & OBSTRUCTED && u + v > 0.95) return undefined;
      if (mark.flags & ACCESSIBLE && Math.hypot(u + 0.5, v + 0.5) < 0.3) return ink;
      return letter && onGlyph(letter, u, v) ? ink : base;
    };
  }
}

function average(shape: Shape, at: { x: number; y: number; size: number; samples: number }): number {
  let red = 0;
  let green = 0;
  let blue = 0;
  let hits = 0;
  for (let j = 0; j < at.samples; j++) {
    for (let i = 0; i < at.samples; i++) {
      const u = ((at.x + (i + 0.5) / at.samples) / at.size) * 2 - 1;
      const v = ((at.y + (j + 0.5) / at.samples) / at.size) * 2 - 1;
      const colour = shape(u, v);
      if (!colour) continue;
      red += colour[0];
      green += colour[1];
      blue += colour[2];
      hits++;
    }
  }
  if (hits === 0) return 0;
  const alpha = Math.round((hits / (at.samples * at.samples)) * 255);
  return ((alpha << 24) | (Math.round(blue / hits) << 16) | (Math.round(green / hits) << 8) | Math.round(red / hits)) >>> 0;
}

type Rgb = readonly [number, number, number];

function flat(colour: Rgb): Shape {
  return () => colour;
}

function roundedSquare(half: number, colour: Rgb): Shape {
  const corner = half * 0.35;
  return (u, v) => {
    const dx = Math.max(0, Math.abs(u) - half + corner);
    const dy = Math.max(0, Math.abs(v) - half + corner);
    return dx * dx + dy * dy <= corner * corner ? colour : undefined;
  };
}

function disc(radius: number, colour: Rgb): Shape {
  return (u, v) => (u * u + v * v <= radius * radius ? colour : undefined);
}

function ring(outer: number, inner: number, colour: Rgb): Shape {
  return (u, v) => {
    const square = u * u + v * v;
    return square <= outer * outer && square >= inner * inner ? colour : undefined;
  };
}

function squareRing(outer: number, inner: number, colour: Rgb): Shape {
  return (u, v) => {
    const reach = Math.max(Math.abs(u), Math.abs(v));
    return reach <= outer && reach >= inner ? colour : undefined;
  };
}

function diamond(half: number, colour: Rgb): Shape {
  return (u, v) => (Math.abs(u) + Math.abs(v) <= half ? colour : undefined);
}

function cross(half: number, colour: Rgb): Shape {
  return (u, v) => (Math.max(Math.abs(u), Math.abs(v)) <= half && Math.min(Math.abs(u - v), Math.abs(u + v)) < 0.24 ? colour : undefined);
}

function onGlyph(rows: readonly number[], u: number, v: number): boolean {
  const column = Math.floor((u / 0.52) * 2.5 + 2.5);
  const line = Math.floor((v / 0.66) * 3.5 + 3.5);
  return column >= 0 && column < 5 && line >= 0 && line < 7 && (rows[line]! & (16 >> column)) !== 0;
}
