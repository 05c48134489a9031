import { describe, expect, it, vi } from 'vitest';
import { SeatGrid } from '../src/grid';
import { Picker, type PickerOptions } from '../src/picker';
import { SeatPlan } from '../src/plan';
import { join, joiningOf, seatsInside, seatsOfRows } from '../src/selection';
import { SeatState, SeatStates, styleKey, unpackStyle } from '../src/states';
import { Viewport } from '../src/viewport';
import { bowl } from './bowl';

const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const plan = new SeatPlan(bowl(2_000));
const open = [...Array(plan.count).keys()].filter((position) => plan.address(position).level).slice(0, 10);

function picker(options: PickerOptions) {
  const states = new SeatStates(plan);
  return { states, picker: new Picker({ plan, grid: new SeatGrid(plan), states, options, changed: () => undefined }) };
}

describe('choosing seats to buy @S5.3', () => {
  it('offers nothing before availability is known', () => {
    const onSelect = vi.fn();
    picker({ mode: 'choose', onSelect }).picker.click(open[0]!, plain);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('takes free seats up to the limit, gives them back on a second click, and refuses taken ones', () => {
    const onLimit = vi.fn();
    const { picker: pick, states } = picker({ mode: 'choose', maxSelect: 2, onLimit });
    states.setFree((position) => position !== open[3]);
    pick.availabilityKnown();
    for (const position of [open[3]!, open[0]!, open[1]!, open[2]!]) pick.click(position, plain);
    expect(pick.positions).toEqual([open[0], open[1]]);
    expect(onLimit).toHaveBeenCalledWith(2);
    pick.click(open[0]!, plain);
    expect(pick.positions).toEqual([open[1]]);
  });

  it('drops a chosen seat that somebody else got and says which', () => {
    const onLost = vi.fn();
    const { picker: pick, states } = picker({ mode: 'choose', onLost });
    states.setFree(() => true);
    pick.availabilityKnown();
    pick.click(open[0]!, plain);
    pick.click(open[1]!, plain);
    states.setFree((position) => position !== open[0]);
    pick.availabilityKnown();
    expect(pick.positions).toEqual([open[1]]);
    expect(onLost).toHaveBeenCalledWith([open[0]]);
  });
});

describe('assigning seats to levels @I3.1 @I4.1', () => {
  it('selects rows and zones by a click', () => {
    const { picker: pick } = picker({ mode: 'assign' });
    pick.tool = 'row';
    pick.click(open[0]!, plain);
    const row = plan.rows[plan.rowOf[open[0]!]!]!;
    expect(pick.positions).toHaveLength(row.to - row.from);
    pick.tool = 'zone';
    pick.click(open[0]!, plain);
    expect(pick.positions).toHaveLength(plan.zoneOf(open[0]!).seats);
  });

  it('selects what a rectangle covers', () => {
    const { picker: pick } = picker({ mode: 'assign' });
    const viewport = new Viewport(plan.box, plan.pitch);
    viewport.resize(800, 600);
    viewport.fit();
    pick.tool = 'rectangle';
    pick.draw('start', { x: 0, y: 0, viewport }, plain);
    pick.draw('move', { x: 800, y: 600, viewport }, plain);
    pick.draw('end', { x: 800, y: 600, viewport }, plain);
    expect(pick.positions).toHaveLength(plan.count);
  });

  it('finds exactly the seats inside a lasso', () => {
    const polygon = [18000, 15000, 22000, 15000, 20000, 25000];
    const found = new Set(seatsInside(plan, new SeatGrid(plan), polygon));
    for (let position = 0; position < plan.count; position++) {
      const inTriangle = plan.y[position]! > 15000 && plan.y[position]! < 25000
        && Math.abs(plan.x[position]! - 20000) < 2000 * (1 - (plan.y[position]! - 15000) / 10000);
      expect(found.has(position)).toBe(inTriangle);
    }
  });

  it('joins by keys: plain replaces, shift adds, alt removes', () => {
    expect(joiningOf({ ...plain, shiftKey: true })).toBe('add');
    expect(joiningOf({ ...plain, altKey: true })).toBe('remove');
    expect(join([1, 2], [3], 'replace')).toEqual([3]);
    expect(join([1, 2], [2, 3], 'add')).toEqual([1, 2, 3]);
    expect(join([1, 2], [2], 'add')).toEqual([1]);
    expect(join([1, 2, 3], [2, 9], 'remove')).toEqual([1, 3]);
  });
});

describe('rows by name @I3.1', () => {
  const zone = plan.zones[0]!;
  const count = (from: string, to: string): number => seatsOfRows(plan, zone.name, from, to).length;

  it('selects a range of rows whichever end is named first, one row, or the whole zone', () => {
    const [first, second] = [zone.rows[0]!, zone.rows[1]!];
    const both = first.to - first.from + second.to - second.from;
    expect(count(first.name, second.name)).toBe(both);
    expect(count(second.name, first.name)).toBe(both);
    expect(count(first.name, '')).toBe(first.to - first.from);
    expect(count('', '')).toBe(zone.seats);
  });

  it('selects nothing for a zone or row that is not there', () => {
    expect(seatsOfRows(plan, 'nowhere', '', '')).toEqual([]);
    expect(count('no such row', '')).toBe(0);
  });
});

describe('editing tools @I1.2', () => {
  const viewport = new Viewport(plan.box, plan.pitch);
  viewport.resize(800, 600);
  viewport.fit();

  it('drags what is selected and says how far in plan units', () => {
    const onMove = vi.fn();
    const { picker: pick } = picker({ mode: 'edit', onMove });
    pick.tool = 'move';
    pick.draw('start', { x: 100, y: 100, viewport }, plain);
    pick.draw('end', { x: 150, y: 100, viewport }, plain);
    expect(onMove).not.toHaveBeenCalled();
    pick.set([open[0]!]);
    pick.draw('start', { x: 100, y: 100, viewport }, plain);
    pick.draw('move', { x: 120, y: 90, viewport }, plain);
    expect(pick.shift).toEqual([20, -10]);
    pick.draw('end', { x: 150, y: 90, viewport }, plain);
    expect(onMove).toHaveBeenCalledWith(50 / viewport.scale, -10 / viewport.scale);
    expect(pick.shift).toBeUndefined();
  });

  it('draws a line for rows without changing the selection', () => {
    const onLine = vi.fn();
    const { picker: pick } = picker({ mode: 'edit', onLine });
    pick.set([open[0]!]);
    pick.tool = 'line';
    pick.draw('start', { x: 100, y: 100, viewport }, plain);
    pick.draw('move', { x: 300, y: 100, viewport }, plain);
    pick.draw('end', { x: 300, y: 100, viewport }, plain);
    expect(onLine).toHaveBeenCalledWith([viewport.planX(100), viewport.planY(100)], [viewport.planX(300), viewport.planY(100)]);
    expect(pick.positions).toEqual([open[0]]);
  });
});

describe('looks of seats', () => {
  it('packs and unpacks', () => {
    for (const state of Object.values(SeatState)) expect(unpackStyle(styleKey(3, state, 3))).toEqual({ level: 3, state, flags: 3 });
    expect(unpackStyle(styleKey(255, SeatState.OFF, 0)).level).toBe(15);
  });

  it('colours a level by its letter, also where other levels are missing @I4.1', () => {
    const some = new SeatPlan({ version: '1', size: { width: 200, height: 100 }, seatCount: 3, levels: ['B', 'D'], zones: [{ name: 'Z', rows: [{ name: '1', from: 0, x: [0, 50, 50], y: [0, 0, 0], levels: 'BD-' }] }] });
    expect([0, 1].map((position) => unpackStyle(new SeatStates(some).style[position]!).level)).toEqual([1, 3]);
    expect(unpackStyle(new SeatStates(some).style[2]!).level).toBe(15);
  });

  it('reads the back office letters', () => {
    const states = new SeatStates(plan);
    states.setLetters('-fshrd');
    expect([...states.state.slice(0, 7)]).toEqual([0, 1, 2, 3, 4, 5, 0]);
  });
});
