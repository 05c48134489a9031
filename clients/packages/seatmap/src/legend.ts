import type { Language } from '@grandstand/core';
import { levelColour, textOn, type Palette } from './palette';
import { SeatState } from './states';
import { wordsOf } from './words';

export interface LegendEntry {
  readonly kind: 'level' | 'state';
  /** Level letter, or the state's name in lower case for a class: free, taken, off, chosen, … */
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly ink: string;
}

/** States a legend explains, by the name their swatch has in the style sheet. */
const EXPLAINED: readonly (readonly [SeatState, string])[] = [
  [SeatState.CHOSEN, 'chosen'], [SeatState.TAKEN, 'taken'], [SeatState.HELD, 'held'], [SeatState.RESERVED, 'reserved'], [SeatState.OFF, 'off'],
  [SeatState.REMOVED, 'removed'],
];

/** What the colours and shapes mean: levels first, then the states that occur. */
export function legendOf(levels: readonly string[], occurring: ReadonlySet<SeatState>, context: { palette: Palette; language: Language; nameOf: (state: SeatState) => string }): LegendEntry[] {
  const { palette, language } = context;
  const words = wordsOf(language);
  const ofLevels = levels.map((level): LegendEntry => {
    const colour = levelColour(palette, level);
    return { kind: 'level', key: level, label: language === 'zh' ? `${level} ${words.level}` : `${words.level} ${level}`, colour, ink: textOn(colour) };
  });
  const ofStates = EXPLAINED.filter(([state]) => occurring.has(state) && context.nameOf(state) !== '').map(
    ([state, key]): LegendEntry => ({ kind: 'state', key, label: context.nameOf(state), colour: palette.taken, ink: palette.ink }),
  );
  return [...ofLevels, ...ofStates];
}
