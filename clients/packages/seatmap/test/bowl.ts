import type { Seating, SeatingRow, SeatingZone } from '@grandstand/core';

const PITCH = 50;
const ROW_DEPTH = 80;
const LEVELS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** A stadium: rings of rows round an oval field, cut into sectors, in two floors; made to have about as many seats as asked. */
export function bowl(seats: number, sectors = 36): Seating {
  const rows = rowsFor(seats);
  const lower = Math.round(rows * 0.45);
  const zones: SeatingZone[] = [];
  let from = 0;
  for (const [floor, first, last] of [['1层', 0, lower], ['2层', lower, rows]] as const) {
    for (let sector = 0; sector < sectors; sector++) {
      const zone = zoneOf({ floor, first, last, sector, sectors, from });
      from = zone.rows.reduce((at, row) => Math.max(at, row.from + row.x.length), from);
      zones.push(zone);
    }
  }
  const reach = field(rows).b + rows * ROW_DEPTH + 2000;
  return { version: `bowl-${from}`, size: { width: reach * 2, height: reach * 2 }, seatCount: from, levels: LEVELS, zones };
}

function field(rows: number): { a: number; b: number } {
  const scale = Math.max(0.25, rows / 60);
  return { a: 3600 * scale, b: 2600 * scale };
}

function ringLength(row: number, rows: number): number {
  const { a, b } = field(rows);
  const ra = a + row * ROW_DEPTH;
  const rb = b + row * ROW_DEPTH;
  return Math.PI * (3 * (ra + rb) - Math.sqrt((3 * ra + rb) * (ra + 3 * rb)));
}

function rowsFor(seats: number): number {
  for (let rows = 4; rows < 200; rows++) {
    let total = 0;
    for (let row = 0; row < rows; row++) total += (ringLength(row, rows) / PITCH) * 0.9;
    if (total >= seats) return rows;
  }
  return 200;
}

interface Sector {
  floor: string;
  first: number;
  last: number;
  sector: number;
  sectors: number;
  from: number;
}

function zoneOf({ floor, first, last, sector, sectors, from }: Sector): SeatingZone {
  const rows: SeatingRow[] = [];
  let at = from;
  for (let row = first; row < last; row++) {
    const built = rowOf(row, { floor, first, last, sector, sectors, from: at });
    rows.push(built);
    at += built.x.length;
  }
  return { name: `${floor[0]}${String(sector + 1).padStart(2, '0')}`, floor, rows };
}

function rowOf(row: number, of: Sector): SeatingRow {
  const all = of.floor === '1层' ? of.last / 0.45 : of.last;
  const { a, b } = field(all);
  const gap = of.floor === '2层' ? ROW_DEPTH * 3 : 0;
  const ra = a + row * ROW_DEPTH + gap;
  const rb = b + row * ROW_DEPTH + gap;
  const width = (2 * Math.PI) / of.sectors;
  const length = (ringLength(row, all) / of.sectors) * 0.9;
  const seats = Math.max(2, Math.floor(length / PITCH));
  const level = LEVELS[Math.min(LEVELS.length - 1, Math.floor((row / all) * LEVELS.length))]!;
  const points = Array.from({ length: seats }, (_, i) => {
    const angle = of.sector * width + width * (0.05 + (0.9 * (i + 0.5)) / seats);
    return [Math.round(ra * Math.cos(angle) + 20000), Math.round(rb * Math.sin(angle) + 20000)] as const;
  });
  const flags = points.map((_, i) => (row === of.first && i < 2 ? 'w' : row === of.last - 1 && i === 0 ? 'o' : '.')).join('');
  return {
    name: String(row - of.first + 1),
    from: of.from,
    x: points.map(([x], i) => (i === 0 ? x : x - points[i - 1]![0])),
    y: points.map(([, y], i) => (i === 0 ? y : y - points[i - 1]![1])),
    levels: row === of.first && of.sector === 0 ? '-'.repeat(seats) : level.repeat(seats),
    ...(flags.includes('w') || flags.includes('o') ? { flags } : {}),
  };
}
