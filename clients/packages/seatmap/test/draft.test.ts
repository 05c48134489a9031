import { describe, expect, it } from 'vitest';
import { PlanDraft } from '../src/draft';
import { EditRefused, nameAfter, type RowsToAdd } from '../src/draft-seats';
import { SeatPlan } from '../src/plan';
import { bowl } from './bowl';

const seating = bowl(2_000);
const block: RowsToAdd = { zone: 'VIP', floor: '1层', row: 'A', rows: 3, seats: 10, firstNumber: 1, depth: 80, from: [20_000, 20_000], to: [20_450, 20_000] };
const nothing = { added: 0, moved: 0, renumbered: 0, marked: 0, removed: 0 };

describe('editing a venue’s plan @I1.2', () => {
  it('draws a block of rows, named and numbered on, and can take it back and put it back', () => {
    const draft = new PlanDraft(seating);
    const made = draft.addRows(block);
    expect(made).toHaveLength(30);
    expect(made[0]).toBe(seating.seatCount);
    expect(draft.seat(made[29]!)).toMatchObject({ zone: 'VIP', row: 'C', number: '10', x: 20_450, y: 20_160 });
    expect(draft.difference()).toEqual({ ...nothing, added: 30 });
    expect(draft.newZones()).toEqual({ VIP: '1层' });
    expect(draft.undo()).toBe(true);
    expect(draft.edits()).toEqual([]);
    expect(draft.newZones()).toEqual({});
    expect(draft.redo()).toBe(true);
    expect(draft.edits()).toHaveLength(30);
    expect(draft.edits().every((edit) => edit.position === null)).toBe(true);
  });

  it('moves, marks, removes and puts back, and says how far it is from the plan as saved', () => {
    const draft = new PlanDraft(seating);
    draft.move([0, 1], 25, -10);
    draft.mark([2], 'd');
    draft.remove([3, 4]);
    expect(draft.difference()).toEqual({ ...nothing, moved: 2, marked: 1, removed: 2 });
    expect(draft.edits().map((edit) => edit.position)).toEqual([0, 1, 2, 3, 4]);
    draft.mark([3, 4], draft.seat(5)!.condition);
    draft.move([0, 1], -25, 10);
    expect(draft.edits().map((edit) => edit.position).filter((position) => position! < 2 )).toEqual([]);
  });

  it('undoes and redoes step by step, and a new step ends what could be redone', () => {
    const draft = new PlanDraft(seating);
    const [x] = [draft.seat(0)!.x];
    draft.move([0], 10, 0);
    draft.move([0], 10, 0);
    draft.undo();
    expect(draft.seat(0)!.x).toBe(x + 10);
    draft.redo();
    expect(draft.seat(0)!.x).toBe(x + 20);
    draft.undo();
    draft.mark([0], 'd');
    expect(draft.canRedo).toBe(false);
    draft.undo();
    draft.undo();
    expect(draft.undo()).toBe(false);
    expect(draft.difference()).toEqual(nothing);
  });

  it('numbers rows from either end and renames one', () => {
    const draft = new PlanDraft(seating);
    const row = seating.zones[0]!.rows[0]!;
    const positions = row.x.map((_, i) => row.from + i);
    draft.renumber(positions, { first: 2, step: 2, backwards: true });
    expect(draft.seat(row.from)!.number).toBe(String(2 * positions.length));
    expect(draft.seat(row.from + positions.length - 1)!.number).toBe('2');
    draft.renumber(positions, { row: 'X', first: 1, step: 1, backwards: false });
    expect(draft.seat(row.from)).toMatchObject({ row: 'X', number: '1' });
    expect(draft.difference().renumbered).toBe(positions.length);
  });

  it('refuses two seats of one address, before anything changes', () => {
    const draft = new PlanDraft(seating);
    const row = seating.zones[0]!.rows[0]!;
    const there: RowsToAdd = { ...block, zone: seating.zones[0]!.name, row: row.name, rows: 1, seats: 2 };
    expect(() => draft.addRows(there)).toThrow(EditRefused);
    const second = seating.zones[0]!.rows[1]!;
    expect(() => draft.renumber([second.from], { row: row.name, first: 1, step: 1, backwards: false })).toThrow(/seat-twice/);
    expect(() => draft.addRows({ ...block, zone: ' ' })).toThrow(/no-name/);
    expect(() => draft.addRows({ ...block, rows: 300, seats: 300 })).toThrow(/too-many-seats/);
    expect(() => draft.move([], 1, 1)).toThrow(/nothing-selected/);
    expect(draft.difference()).toEqual(nothing);
    draft.remove([row.from, row.from + 1]);
    expect(draft.addRows(there)).toHaveLength(2);
  });

  it('draws what it is: a plan that reads as before, with the new rows and without the new ones removed again', () => {
    const draft = new PlanDraft(seating);
    expect(new SeatPlan(draft.toSeating()).count).toBe(seating.seatCount);
    const made = draft.addRows(block);
    draft.remove(made.slice(0, 10));
    const plan = new SeatPlan(draft.toSeating());
    expect(plan.address(made[10]!)).toMatchObject({ zone: 'VIP', row: 'B', number: '1' });
    expect(plan.zones.find((zone) => zone.name === 'VIP')!.seats).toBe(20);
    expect(draft.letters()).toHaveLength(seating.seatCount + 30);
    expect(draft.letters()[made[0]!]).toBe('d');
  });

  it('counts names on', () => {
    expect([nameAfter('7', 2), nameAfter('C', 1), nameAfter('A9', 1), nameAfter('Z', 1), nameAfter('贵宾', 1), nameAfter('7', 0)])
      .toEqual(['9', 'D', 'A10', 'Z2', '贵宾2', '7']);
  });
});
