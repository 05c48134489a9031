import type { SeatMap } from '../src';
import { mount } from '../src';
import { bowl } from '../test/bowl';

const parameters = new URLSearchParams(location.search);
const seating = bowl(Number(parameters.get('seats') ?? 80_000));

function someTaken(): string {
  return Array.from({ length: seating.seatCount }, (_, i) => ((i * 7919) % 100 < 35 ? 's' : 'f')).join('');
}

interface Figures {
  seats: number;
  /** Frames a second while wheeling in, panning and wheeling out, as the browser shows them. */
  fps: number;
  /** Time this code needs for a frame: usual and slowest twentieth, milliseconds. */
  medianMs: number;
  p95Ms: number;
}

/** Zooms from the whole venue to single seats, pans, and zooms out again, one step a frame. */
async function measure(map: SeatMap, steps: number): Promise<Figures> {
  const { viewport } = map;
  const times: number[] = [];
  const started = performance.now();
  for (let step = 0; step < steps; step++) {
    await new Promise(requestAnimationFrame);
    const phase = step / steps;
    if (phase < 0.35) viewport.zoomAt(viewport.width * 0.3, viewport.height * 0.35, 1.03);
    else if (phase < 0.65) viewport.pan(-9, 4);
    else viewport.zoomAt(viewport.width * 0.5, viewport.height * 0.5, 1 / 1.03);
    const before = performance.now();
    map.glided();
    map.paint();
    times.push(performance.now() - before);
  }
  const fps = (steps / (performance.now() - started)) * 1000;
  times.sort((a, b) => a - b);
  return { seats: map.plan.count, fps, medianMs: times[steps >> 1]!, p95Ms: times[Math.floor(steps * 0.95)]! };
}

const mounted = mount(document.getElementById('map')!, {
  seating, states: someTaken(), mode: parameters.get('mode') === 'assign' ? 'assign' : 'choose', maxSelect: 6,
  prices: Object.fromEntries('ABCDEF'.split('').map((level, i) => [level, { amount: 128000 - i * 20000, currency: 'CNY' }])),
});

Object.assign(globalThis, { mounted, measureSeatMap: async (steps: number) => measure(await mounted.ready, steps) });
