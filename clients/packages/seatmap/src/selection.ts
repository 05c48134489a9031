import type { SeatGrid } from './grid';
import { inPolygon } from './hull';
import type { Box, SeatPlan } from './plan';

/** 'move' and 'line' belong to editing: dragging what is selected, drawing a row. */
export type Tool = 'pan' | 'rectangle' | 'lasso' | 'row' | 'zone' | 'move' | 'line';
/** How new seats join those already selected. */
export type Joining = 'replace' | 'add' | 'remove';

export function joiningOf(event: { shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean }): Joining {
  if (event.altKey) return 'remove';
  return event.shiftKey || event.ctrlKey || event.metaKey ? 'add' : 'replace';
}

/** Seats inside a polygon given in plan units. */
export function seatsInside(plan: SeatPlan, grid: SeatGrid, polygon: readonly number[]): number[] {
  const found: number[] = [];
  if (polygon.length < 6) return found;
  const box = boxAround(polygon);
  grid.visit(box, (position) => {
    if (inPolygon(polygon, plan.x[position]!, plan.y[position]!)) found.push(position);
  });
  return found.sort((a, b) => a - b);
}

export function seatsOfRow(plan: SeatPlan, position: number): number[] {
  const row = plan.rows[plan.rowOf[position]!]!;
  return Array.from({ length: row.to - row.from }, (_, i) => row.from + i);
}

export function seatsOfZone(plan: SeatPlan, position: number): number[] {
  return plan.zoneOf(position).rows.flatMap((row) => Array.from({ length: row.to - row.from }, (_, i) => row.from + i));
}

/** Seats of a zone's rows from one name to another, in the order of the plan; empty when zone or row is not there. */
export function seatsOfRows(plan: SeatPlan, zone: string, from: string, to: string): number[] {
  const rows = plan.zones.find((one) => one.name === zone)?.rows ?? [];
  const names = [...new Set(rows.map((row) => row.name))];
  const ends = [from || names[0] || '', to || from || names[names.length - 1] || ''].map((name) => names.indexOf(name));
  if (ends.includes(-1)) return [];
  const wanted = new Set(names.slice(Math.min(...ends), Math.max(...ends) + 1));
  return rows.filter((row) => wanted.has(row.name)).flatMap((row) => Array.from({ length: row.to - row.from }, (_, i) => row.from + i));
}

/** The selection after a tool touched some seats; clicking what is all selected already with 'add' takes it out again. */
export function join(selected: readonly number[], touched: readonly number[], joining: Joining): number[] {
  if (joining === 'replace') return [...touched];
  const result = new Set(selected);
  const takeOut = joining === 'remove' || (touched.length > 0 && touched.every((position) => result.has(position)));
  for (const position of touched) {
    if (takeOut) result.delete(position);
    else result.add(position);
  }
  return [...result].sort((a, b) => a - b);
}

function boxAround(polygon: readonly number[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i < polygon.length; i += 2) {
    box.left = Math.min(box.left, polygon[i]!);
    box.right = Math.max(box.right, polygon[i]!);
    box.top = Math.min(box.top, polygon[i + 1]!);
    box.bottom = Math.max(box.bottom, polygon[i + 1]!);
  }
  return box;
}
