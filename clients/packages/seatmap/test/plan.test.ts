import { describe, expect, it } from 'vitest';
import type { Seating } from '@grandstand/core';
import { SeatGrid } from '../src/grid';
import { grown, hullOf, inPolygon } from '../src/hull';
import { SeatPlan } from '../src/plan';
import { bowl } from './bowl';

const small: Seating = {
  version: '1', size: { width: 100, height: 100 }, seatCount: 5, levels: ['A', 'B'],
  zones: [
    { name: '东', floor: '1层', rows: [{ name: '1', from: 0, x: [10, 10, 10], y: [10, 0, 0], levels: 'AB-', flags: 'w.d' }] },
    { name: '西', rows: [{ name: 'a', from: 3, numbers: ['7', '9'], x: [50, 10], y: [40, 0], levels: 'AA', flags: '.o' }] },
  ],
};

describe('seat plan @I1.2', () => {
  it('unpacks rows given as differences', () => {
    const plan = new SeatPlan(small);
    expect([...plan.x]).toEqual([10, 20, 30, 50, 60]);
    expect([...plan.y]).toEqual([10, 10, 10, 40, 40]);
    expect(plan.pitch).toBe(10);
    expect(plan.zones.map((zone) => zone.seats)).toEqual([3, 2]);
  });

  it('says where a seat is', () => {
    const plan = new SeatPlan(small);
    expect(plan.address(0)).toMatchObject({ zone: '东', floor: '1层', row: '1', number: '1', level: 'A', accessible: true });
    expect(plan.address(2)).toMatchObject({ level: undefined, removed: true });
    expect(plan.address(4)).toMatchObject({ zone: '西', number: '9', obstructed: true, level: 'A' });
  });

  it('refuses rows that do not fit the plan and plans no venue has', () => {
    expect(() => new SeatPlan({ ...small, seatCount: 4 })).toThrow(RangeError);
    expect(() => new SeatPlan({ ...small, seatCount: 1e9 })).toThrow(RangeError);
    expect(() => new SeatPlan({ ...small, zones: [{ name: 'x', rows: [{ name: '1', from: 0, x: [1, 2], y: [1], levels: 'AA' }] }] })).toThrow(RangeError);
  });

  it('draws an empty plan as an empty plan', () => {
    const plan = new SeatPlan({ ...small, seatCount: 0, zones: [] });
    expect(plan.count).toBe(0);
    expect(new SeatGrid(plan).nearest(0, 0, 100)).toBe(-1);
  });

  it('finds the field of play in a bowl of 80,000 and none in a hall without an empty middle', () => {
    const plan = new SeatPlan(bowl(80_000));
    expect(plan.count).toBeGreaterThan(75_000);
    expect(plan.field).toBeDefined();
    expect(new SeatPlan(small).field).toBeUndefined();
  });
});

describe('finding seats by place', () => {
  const plan = new SeatPlan(bowl(2_000));
  const grid = new SeatGrid(plan);

  it('agrees with looking at every seat', () => {
    for (let i = 0; i < 200; i++) {
      const x = plan.box.left + ((i * 7919) % 1000) / 1000 * (plan.box.right - plan.box.left);
      const y = plan.box.top + ((i * 104729) % 1000) / 1000 * (plan.box.bottom - plan.box.top);
      const distance = (position: number): number => Math.hypot(plan.x[position]! - x, plan.y[position]! - y);
      let nearest = -1;
      for (let position = 0; position < plan.count; position++) {
        if (distance(position) <= 400 && (nearest < 0 || distance(position) < distance(nearest))) nearest = position;
      }
      const found = grid.nearest(x, y, 400);
      if (nearest < 0) expect(found).toBe(-1);
      else expect(distance(found)).toBeCloseTo(distance(nearest), 3);
    }
  });

  it('walks along a row and comes back', () => {
    const rows = new SeatPlan(small);
    const walk = new SeatGrid(rows);
    expect(walk.neighbour(0, 1, 0)).toBe(1);
    expect(walk.neighbour(1, -1, 0)).toBe(0);
    expect(walk.neighbour(0, -1, 0)).toBe(-1);
  });
});

describe('outlines', () => {
  it('wraps points in their hull and grows it', () => {
    const square = hullOf([0, 0, 10, 0, 10, 10, 0, 10, 5, 5]);
    expect(square).toHaveLength(8);
    expect(inPolygon(square, 5, 5)).toBe(true);
    expect(inPolygon(square, 11, 5)).toBe(false);
    expect(inPolygon(grown(square, 2), 11, 5)).toBe(true);
    expect(inPolygon(grown(square, 2), 13, 5)).toBe(false);
  });
});
