import type { Box, SeatPlan } from './plan';

/** Share of the free room that the drawn field fills, and the smallest room worth drawing, in seat distances. */
const FILL = 0.86;
const SMALLEST_ROOM = 6;

/**
 * The empty middle of a bowl: how far one can go from the plan's centre left, right, up and down before meeting a seat.
 * Undefined when seats stand in the middle or one side is open.
 */
export function fieldOf(plan: Pick<SeatPlan, 'x' | 'y' | 'count' | 'box' | 'pitch'>): Box | undefined {
  const cx = (plan.box.left + plan.box.right) / 2;
  const cy = (plan.box.top + plan.box.bottom) / 2;
  const band = plan.pitch * 3;
  const room = { left: Infinity, right: Infinity, up: Infinity, down: Infinity };
  for (let i = 0; i < plan.count; i++) {
    const dx = plan.x[i]! - cx;
    const dy = plan.y[i]! - cy;
    if (Math.abs(dy) < band) {
      if (dx < 0) room.left = Math.min(room.left, -dx);
      else room.right = Math.min(room.right, dx);
    }
    if (Math.abs(dx) < band) {
      if (dy < 0) room.up = Math.min(room.up, -dy);
      else room.down = Math.min(room.down, dy);
    }
  }
  const rooms = Object.values(room);
  if (rooms.some((side) => !Number.isFinite(side) || side < plan.pitch * SMALLEST_ROOM)) return undefined;
  return { left: cx - room.left * FILL, right: cx + room.right * FILL, top: cy - room.up * FILL, bottom: cy + room.down * FILL };
}
