/**
 * Convex hull of points given as x0, y0, x1, y1, … (Andrew's monotone chain), for zones that bring no outline of their own.
 */
export function hullOf(points: readonly number[]): number[] {
  const order = Array.from({ length: points.length / 2 }, (_, i) => i);
  order.sort((a, b) => points[2 * a]! - points[2 * b]! || points[2 * a + 1]! - points[2 * b + 1]!);
  const lower = chain(points, order);
  const upper = chain(points, order.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)].flatMap((i) => [points[2 * i]!, points[2 * i + 1]!]);
}

function chain(points: readonly number[], order: readonly number[]): number[] {
  const kept: number[] = [];
  for (const i of order) {
    while (kept.length >= 2 && cross(points, kept[kept.length - 2]!, kept[kept.length - 1]!, i) <= 0) kept.pop();
    kept.push(i);
  }
  return kept;
}

function cross(points: readonly number[], o: number, a: number, b: number): number {
  const ox = points[2 * o]!;
  const oy = points[2 * o + 1]!;
  return (points[2 * a]! - ox) * (points[2 * b + 1]! - oy) - (points[2 * a + 1]! - oy) * (points[2 * b]! - ox);
}

/** True when a point is inside a polygon (even-odd rule). */
export function inPolygon(polygon: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 2; i < polygon.length; j = i, i += 2) {
    const yi = polygon[i + 1]!;
    const yj = polygon[j + 1]!;
    if (yi > y !== yj > y && x < ((polygon[j]! - polygon[i]!) * (y - yi)) / (yj - yi) + polygon[i]!) inside = !inside;
  }
  return inside;
}

/** A polygon moved outward by a distance along the bisectors of its corners, so that seats do not touch its edge. */
export function grown(polygon: readonly number[], by: number): number[] {
  const count = polygon.length / 2;
  const turn = Math.sign(signedArea(polygon)) || 1;
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = [polygon[2 * i]!, polygon[2 * i + 1]!];
    const before = edgeNormal(polygon, (i + count - 1) % count, turn);
    const after = edgeNormal(polygon, i, turn);
    const sharpness = Math.max(0.5, 1 + before[0] * after[0] + before[1] * after[1]);
    return [x + ((before[0] + after[0]) / sharpness) * by, y + ((before[1] + after[1]) / sharpness) * by];
  }).flat();
}

function signedArea(polygon: readonly number[]): number {
  let area = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    const j = (i + 2) % polygon.length;
    area += polygon[i]! * polygon[j + 1]! - polygon[j]! * polygon[i + 1]!;
  }
  return area / 2;
}

function edgeNormal(polygon: readonly number[], i: number, turn: number): [number, number] {
  const j = (i + 1) % (polygon.length / 2);
  const dx = polygon[2 * j]! - polygon[2 * i]!;
  const dy = polygon[2 * j + 1]! - polygon[2 * i + 1]!;
  const length = Math.hypot(dx, dy) || 1;
  return [(dy / length) * turn, (-dx / length) * turn];
}
