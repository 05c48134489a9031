/** Colours of the map, read from the tokens of the page it stands on. */
export interface Palette {
  readonly levels: readonly string[];
  readonly taken: string;
  readonly off: string;
  readonly chosen: string;
  readonly ground: string;
  readonly zone: string;
  readonly stage: string;
  readonly ink: string;
  readonly paper: string;
  readonly line: string;
  readonly muted: string;
  readonly action: string;
  readonly font: string;
}

const LEVEL_LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The tokens' light values, for pages that do not include them. */
const FALLBACK: Record<string, string> = {
  '--gs-level-a': '#0072b2', '--gs-level-b': '#e69f00', '--gs-level-c': '#009e73', '--gs-level-d': '#cc79a7',
  '--gs-level-e': '#56b4e9', '--gs-level-f': '#d55e00', '--gs-level-g': '#8a7a00', '--gs-level-h': '#5b4fa2',
  '--gs-seat-taken': '#c3cbd8', '--gs-seat-off': '#e4e8ef', '--gs-seat-chosen': '#0b1f3a', '--gs-map-ground': '#eef1f6',
  '--gs-map-zone': '#dfe5ee', '--gs-map-stage': '#cfe3d5', '--gs-ink': '#0b1f3a', '--gs-paper': '#ffffff',
  '--gs-line': '#d9e0ea', '--gs-muted': '#5a6b82', '--gs-action': '#1f5fd6', '--gs-font': 'system-ui, sans-serif',
};

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim() || FALLBACK[name]!;
  return {
    levels: LEVEL_LETTERS.map((letter) => token(`--gs-level-${letter}`)),
    taken: token('--gs-seat-taken'),
    off: token('--gs-seat-off'),
    chosen: token('--gs-seat-chosen'),
    ground: token('--gs-map-ground'),
    zone: token('--gs-map-zone'),
    stage: token('--gs-map-stage'),
    ink: token('--gs-ink'),
    paper: token('--gs-paper'),
    line: token('--gs-line'),
    muted: token('--gs-muted'),
    action: token('--gs-action'),
    font: token('--gs-font'),
  };
}

/** Red, green, blue of `#rrggbb` or `#rgb`. */
export function rgbOf(hex: string): [number, number, number] {
  const digits = hex.replace('#', '');
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const value = Number.parseInt(full.slice(0, 6), 16);
  return Number.isNaN(value) ? [0, 0, 0] : [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** White or black, whichever reads better on a colour (WCAG relative luminance). */
export function textOn(hex: string): string {
  const [r, g, b] = rgbOf(hex).map((channel) => {
    const c = channel / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

/** The levels' colours, the same in both themes. */
export const LEVEL_COLOURS: readonly string[] = LEVEL_LETTERS.map((letter) => FALLBACK[`--gs-level-${letter}`]!);

/** Colour of a price level by its letter: A to H, then again from the start. */
export function levelColour(palette: Pick<Palette, 'levels' | 'muted'>, letter: string): string {
  return palette.levels[(letter.toUpperCase().charCodeAt(0) - 65 + 8) % 8] ?? palette.muted;
}
