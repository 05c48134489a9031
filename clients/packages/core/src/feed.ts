import { Availability, firstAvailability } from './availability';
import type { AvailabilityAnswer } from './models';

const SHORTEST_INTERVAL_MS = 1_000;
const LONGEST_INTERVAL_MS = 60_000;

export interface FeedOptions {
  /** Asks the server; without a version for the whole, with one for the change. */
  readonly load: (since?: string) => Promise<AvailabilityAnswer>;
  readonly onChange: (availability: Availability) => void;
  readonly onProblem?: (problem: unknown) => void;
  readonly intervalMs?: number;
}

/** Keeps availability fresh while somebody looks at it; slows down by doubling when the server has trouble. */
export class AvailabilityFeed {
  private current: Availability | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private readonly interval: number;
  private delay: number;

  constructor(private readonly options: FeedOptions) {
    this.interval = Math.max(SHORTEST_INTERVAL_MS, options.intervalMs ?? 5_000);
    this.delay = this.interval;
  }

  /** Loads now, then again and again until {@link stop}. */
  start(): void {
    this.stopped = false;
    void this.turn();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** One load, now; resolves when the answer has been shown. */
  async refresh(): Promise<void> {
    const answer = await this.options.load(this.current?.version);
    const next = this.current ? this.current.after(answer) : firstAvailability(answer);
    if (next) {
      if (next.version !== this.current?.version) this.show(next);
    } else {
      this.current = undefined;
      const whole = firstAvailability(await this.options.load());
      if (whole) this.show(whole);
    }
  }

  private show(next: Availability): void {
    this.current = next;
    if (!this.stopped) this.options.onChange(next);
  }

  private async turn(): Promise<void> {
    clearTimeout(this.timer);
    try {
      if (!this.hidden()) await this.refresh();
      this.delay = this.interval;
    } catch (problem) {
      this.delay = Math.min(LONGEST_INTERVAL_MS, this.delay * 2);
      this.options.onProblem?.(problem);
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.turn(), this.delay);
  }

  private hidden(): boolean {
    return this.current !== undefined && typeof document !== 'undefined' && document.visibilityState === 'hidden';
  }
}
