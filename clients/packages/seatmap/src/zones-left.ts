import type { Language, Money } from '@grandstand/core';
import type { SeatPlan } from './plan';
import type { SeatStates } from './states';
import { zoneDetail } from './words';

/** What can still be bought in a zone. */
export interface ZoneLeft {
  readonly remaining: number;
  readonly cheapest: Money | undefined;
}

export function zonesLeft(plan: SeatPlan, states: SeatStates, prices: Readonly<Record<string, Money>>): ZoneLeft[] {
  return plan.zones.map((zone) => {
    let remaining = 0;
    const open = new Set<number>();
    for (const row of zone.rows) {
      for (let position = row.from; position < row.to; position++) {
        if (!states.isOpen(position)) continue;
        remaining++;
        open.add(plan.level[position]!);
      }
    }
    const asked = [...open].map((level) => prices[plan.levels[level] ?? '']).filter((price) => price !== undefined);
    return { remaining, cheapest: asked.sort((a, b) => a.amount - b.amount)[0] };
  });
}

export function leftInWords(left: ZoneLeft | undefined, language: Language): string {
  return left ? zoneDetail(left.remaining, left.cheapest, language) : '';
}
