import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Availability, type AvailabilityAnswer, AvailabilityFeed, type EventStream } from '../src';

const CLOSED = 2;
const CONNECTING = 0;

class FakeStream implements EventStream {
  readyState = 1;
  closed = false;
  private readonly listeners = new Map<string, (event: { data?: unknown }) => void>();

  constructor(readonly url: string) {}

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.closed = true;
  }

  fire(type: string, answer?: AvailabilityAnswer): void {
    this.listeners.get(type)?.({ data: JSON.stringify(answer) });
  }

  fail(state: number): void {
    this.readyState = state;
    this.fire('error');
  }
}

function full(version: string): AvailabilityAnswer {
  return { version, size: 8, free: btoa('\u00ff'), remaining: { A: 8 } };
}

describe('availability feed @K1', () => {
  let streams: FakeStream[];
  let asked: (string | undefined)[];
  let shown: Availability[];
  let problems: unknown[];

  beforeEach(() => {
    vi.useFakeTimers();
    [streams, asked, shown, problems] = [[], [], [], []];
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  function feed(options: { answers?: () => Promise<AvailabilityAnswer>; listen?: boolean; random?: number } = {}): AvailabilityFeed {
    return new AvailabilityFeed({
      load: (since) => {
        asked.push(since);
        return options.answers ? options.answers() : Promise.resolve(full('1'));
      },
      events: (since) => `/events?since=${since}`,
      onChange: (next) => shown.push(next),
      onProblem: (problem) => problems.push(problem),
      listen: (options.listen ?? true)
        ? (url) => {
            streams.push(new FakeStream(url));
            return streams.at(-1)!;
          }
        : undefined,
      random: () => options.random ?? 0.5,
    });
  }

  async function started(options: Parameters<typeof feed>[0] = {}): Promise<AvailabilityFeed> {
    const made = feed(options);
    made.start();
    await vi.advanceTimersByTimeAsync(0);
    return made;
  }

  it('asks once, then listens from there and shows what it hears', async () => {
    const made = await started();
    expect(streams[0]?.url).toBe('/events?since=1');
    streams[0]!.fire('open');
    streams[0]!.fire('availability', { version: '2', since: '1', taken: [3], freed: [], remaining: { A: 7 } });
    await vi.advanceTimersByTimeAsync(0);
    expect(shown.at(-1)?.isFree(3)).toBe(false);
    expect(shown.at(-1)?.version).toBe('2');
    made.stop();
    expect(streams[0]!.closed).toBe(true);
  });

  it('asks only once a minute while it listens', async () => {
    const made = await started();
    streams[0]!.fire('open');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked).toEqual([undefined, '1']);
    made.stop();
  });

  it('asks for the whole when it missed something', async () => {
    const made = await started();
    streams[0]!.fire('open');
    streams[0]!.fire('availability', { version: '9', since: '8', taken: [], freed: [], remaining: {} });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([undefined, undefined]);
    made.stop();
  });

  it('asks now and then where the stream is refused, and tries the stream more and more seldom', async () => {
    const made = await started();
    streams[0]!.fail(CLOSED);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(streams).toHaveLength(2);
    streams[1]!.fail(CLOSED);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(streams).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(streams).toHaveLength(3);
    made.stop();
  });

  it('leaves coming back to the browser when a stream breaks, and asks meanwhile', async () => {
    const made = await started();
    streams[0]!.fire('open');
    streams[0]!.fail(CONNECTING);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(streams).toHaveLength(1);
    expect(asked.length).toBeGreaterThan(2);
    streams[0]!.fire('open');
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toHaveLength(before);
    made.stop();
  });

  it('does not come back when the sale is over', async () => {
    const made = await started();
    streams[0]!.fire('open');
    streams[0]!.fire('end');
    expect(streams[0]!.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(streams).toHaveLength(1);
    made.stop();
  });

  it('asks where the platform has no streams, each a little sooner or later than the others', async () => {
    const early = await started({ listen: false, random: 0 });
    await vi.advanceTimersByTimeAsync(2_500);
    expect(asked).toHaveLength(2);
    early.stop();
    asked = [];
    const late = await started({ listen: false, random: 1 });
    await vi.advanceTimersByTimeAsync(7_400);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toHaveLength(2);
    late.stop();
  });

  it('doubles its wait while the server has trouble', async () => {
    const made = await started({ listen: false, answers: () => Promise.reject(new Error('busy')) });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked).toHaveLength(3);
    expect(problems).toHaveLength(3);
    made.stop();
  });
});
