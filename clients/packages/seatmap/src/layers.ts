import type { Scene } from './painter';
import { textOn } from './palette';
import type { PlanRow, PlanZone } from './plan';
import { SeatState } from './states';

type Context = CanvasRenderingContext2D;

const paths = new WeakMap<PlanZone, Path2D>();

/** A zone's outline in plan units, built once. */
function pathOf(zone: PlanZone): Path2D {
  let path = paths.get(zone);
  if (!path) {
    path = new Path2D();
    for (let i = 0; i < zone.outline.length; i += 2) path.lineTo(zone.outline[i]!, zone.outline[i + 1]!);
    path.closePath();
    paths.set(zone, path);
  }
  return path;
}

function toPlan(context: Context, { viewport }: Scene, ratio: number): void {
  const scale = viewport.scale * ratio;
  context.setTransform(scale, 0, 0, scale, viewport.offsetX * ratio, viewport.offsetY * ratio);
}

/** Zones as soft plates under their seats; drawn below what is there. */
export function drawZones(context: Context, scene: Scene, ratio: number): void {
  toPlan(context, scene, ratio);
  context.fillStyle = scene.palette.zone;
  for (const zone of zonesOnScreen(scene)) context.fill(pathOf(zone));
}

/** The ground, and the field of play where the seats leave room for one; drawn below what is there. */
export function drawGround(context: Context, scene: Scene, ratio: number): void {
  const { palette, plan, viewport } = scene;
  const field = plan.field;
  if (field) {
    toPlan(context, scene, ratio);
    const [width, height] = [field.right - field.left, field.bottom - field.top];
    context.fillStyle = palette.stage;
    context.beginPath();
    context.roundRect(field.left, field.top, width, height, Math.min(width, height) * 0.3);
    context.fill();
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, viewport.width, viewport.height);
}

function zonesOnScreen({ plan, viewport }: Scene): PlanZone[] {
  const view = viewport.box;
  const pad = plan.pitch * 2;
  return plan.zones.filter(
    ({ box }) => box.right >= view.left - pad && box.left <= view.right + pad && box.bottom >= view.top - pad && box.top <= view.bottom + pad,
  );
}

export function drawZoneLabels(context: Context, scene: Scene): void {
  drawFieldName(context, scene);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const placed: Plate[] = [];
  for (const zone of zonesOnScreen(scene)) drawZoneLabel(context, scene, { zone, placed });
}

function drawFieldName(context: Context, { plan, viewport, palette, stageName }: Scene): void {
  const field = plan.field;
  if (!field) return;
  const width = (field.right - field.left) * viewport.scale;
  const size = Math.min(22, width / 8);
  if (size < 9) return;
  context.font = `600 ${size}px ${palette.font}`;
  context.fillStyle = palette.muted;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(stageName, viewport.screenX((field.left + field.right) / 2), viewport.screenY((field.top + field.bottom) / 2));
}

interface Plate {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Name and detail where there is room for both, else the name, else nothing: labels never cover each other. */
function drawZoneLabel(context: Context, scene: Scene, at: { zone: PlanZone; placed: Plate[] }): void {
  const { viewport, palette, plan } = scene;
  const { box } = at.zone;
  const [name, detail] = scene.zoneLabel(plan.zones.indexOf(at.zone));
  const x = viewport.screenX((box.left + box.right) / 2);
  const y = viewport.screenY((box.top + box.bottom) / 2);
  const room = (box.right - box.left + plan.pitch) * viewport.scale + 12;
  const wide: Plate = { x, y, width: Math.max(textWidth(context, detail, `11px ${palette.font}`), textWidth(context, name, `600 12px ${palette.font}`)) + 12, height: 34 };
  const small: Plate = { x, y, width: textWidth(context, name, `600 12px ${palette.font}`) + 12, height: 18 };
  const fits = (plate: Plate): boolean => plate.width <= room && !at.placed.some((other) => overlap(plate, other));
  const both = detail !== '' && fits(wide);
  const plate = both ? wide : small;
  if (!both && !fits(small)) return;
  at.placed.push(plate);
  drawPlate(context, plate, palette.paper);
  context.font = `600 12px ${palette.font}`;
  context.fillStyle = palette.ink;
  context.fillText(name, x, both ? y - 7 : y + 0.5);
  if (!both) return;
  context.font = `11px ${palette.font}`;
  context.fillStyle = palette.muted;
  context.fillText(detail, x, y + 8);
}

const widths = new Map<string, number>();
const WIDTHS_KEPT = 5_000;

/** Measured once a text: measuring is as dear as drawing. */
function textWidth(context: Context, text: string, font: string): number {
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size >= WIDTHS_KEPT) widths.clear();
    context.font = font;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

function overlap(a: Plate, b: Plate): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width + 4 && Math.abs(a.y - b.y) * 2 < a.height + b.height + 4;
}

function drawPlate(context: Context, at: Plate, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(at.x - at.width / 2, at.y - at.height / 2, at.width, at.height);
}

/** Row names at both ends of each row. */
export function drawRowNames(context: Context, scene: Scene, rows: readonly PlanRow[]): void {
  const { plan, viewport, palette } = scene;
  const size = Math.min(12, Math.max(9, viewport.seatPixels * 0.55));
  context.font = `${size}px ${palette.font}`;
  context.fillStyle = palette.muted;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  for (const row of rows) {
    if (row.to - row.from < 2) continue;
    nameAtEnd(context, scene, { row, end: row.from, inner: row.from + 1, pitch: plan.pitch });
    nameAtEnd(context, scene, { row, end: row.to - 1, inner: row.to - 2, pitch: plan.pitch });
  }
}

function nameAtEnd(context: Context, { plan, viewport }: Scene, at: { row: PlanRow; end: number; inner: number; pitch: number }): void {
  const dx = plan.x[at.end]! - plan.x[at.inner]!;
  const dy = plan.y[at.end]! - plan.y[at.inner]!;
  const stretch = at.pitch / (Math.hypot(dx, dy) || 1);
  const x = viewport.screenX(plan.x[at.end]! + dx * stretch);
  const y = viewport.screenY(plan.y[at.end]! + dy * stretch);
  if (x < -20 || y < -20 || x > viewport.width + 20 || y > viewport.height + 20) return;
  context.fillText(at.row.name, x, y);
}

/** Seat numbers over free and chosen seats. */
export function drawNumbers(context: Context, scene: Scene, rows: readonly PlanRow[]): void {
  const { plan, states, viewport, palette } = scene;
  context.font = `600 ${Math.round(viewport.seatPixels * 0.38)}px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const inks = palette.levels.map(textOn);
  for (const row of rows) {
    for (let position = row.from; position < row.to; position++) {
      if (states.state[position] !== SeatState.FREE || states.isChosen(position)) continue;
      const x = viewport.screenX(plan.x[position]!);
      const y = viewport.screenY(plan.y[position]!);
      if (x < -20 || y < -20 || x > viewport.width + 20 || y > viewport.height + 20) continue;
      context.fillStyle = inks[plan.shade(position)] ?? palette.ink;
      const index = position - row.from;
      context.fillText(row.numbers?.[index] ?? String(index + 1), x, y + 0.5);
    }
  }
}

/** Hovered seat, keyboard cursor and the lasso. */
export function drawMarks(context: Context, scene: Scene): void {
  const { palette, hovered, cursor } = scene;
  if (hovered >= 0) ringSeat(context, scene, { position: hovered, colour: palette.ink, width: 2 });
  if (cursor >= 0) ringSeat(context, scene, { position: cursor, colour: palette.action, width: 3 });
  drawLasso(context, scene);
  drawDragged(context, scene);
}

function ringSeat(context: Context, { plan, viewport, palette }: Scene, mark: { position: number; colour: string; width: number }): void {
  const radius = Math.max(6, viewport.seatPixels * 0.56);
  const x = viewport.screenX(plan.x[mark.position]!);
  const y = viewport.screenY(plan.y[mark.position]!);
  for (const [colour, width] of [[palette.paper, mark.width + 2], [mark.colour, mark.width]] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}

/** Enough squares to see where seats go; more would be slow and not clearer. */
const DRAGGED_DRAWN = 3_000;

function drawDragged(context: Context, { dragged, plan, viewport, palette }: Scene): void {
  if (!dragged) return;
  const { positions, by } = dragged;
  const side = Math.max(2, viewport.seatPixels * 0.7);
  context.globalAlpha = 0.6;
  context.fillStyle = palette.action;
  for (let i = 0; i < positions.length; i += Math.ceil(positions.length / DRAGGED_DRAWN)) {
    const x = viewport.screenX(plan.x[positions[i]!]!) + by[0];
    const y = viewport.screenY(plan.y[positions[i]!]!) + by[1];
    context.fillRect(x - side / 2, y - side / 2, side, side);
  }
  context.globalAlpha = 1;
}

function drawLasso(context: Context, { lasso, palette }: Scene): void {
  if (lasso.length < 4) return;
  context.beginPath();
  for (let i = 0; i < lasso.length; i += 2) context.lineTo(lasso[i]!, lasso[i + 1]!);
  context.closePath();
  context.globalAlpha = 0.15;
  context.fillStyle = palette.action;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.action;
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
}
