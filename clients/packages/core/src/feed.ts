import { Availability, firstAvailability } from './availability';
import type { AvailabilityAnswer } from './models';

const SHORTEST_INTERVAL_MS = 1_000;
const LONGEST_INTERVAL_MS = 60_000;
/** After a refusal the stream is tried again: first after so long, then half as often each time. */
const FIRST_STREAM_RETRY_MS = 15_000;
const LAST_STREAM_RETRY_MS = 600_000;
/** EventSource.CLOSED, where there may be no EventSource. */
const CLOSED = 2;

/** What the feed needs of an EventSource. */
export interface EventStream {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

export interface FeedOptions {
  /** Asks the server; without a version for the whole, with one for the change. */
  readonly load: (since?: string) => Promise<AvailabilityAnswer>;
  /** Where to listen from a version on; without it the feed only asks. */
  readonly events?: (since?: string) => string;
  readonly onChange: (availability: Availability) => void;
  readonly onProblem?: (problem: unknown) => void;
  readonly intervalMs?: number;
  /** Opens a stream; undefined where the platform has none. */
  readonly listen?: ((url: string) => EventStream) | undefined;
  readonly random?: () => number;
}

function platformStream(): ((url: string) => EventStream) | undefined {
  return typeof EventSource === 'undefined' ? undefined : (url) => new EventSource(url);
}

/**
 * Keeps availability fresh while somebody looks at it. Listens where it can; asks now and then where it cannot, while a
 * stream is broken, and once a minute beside it. Everybody waits a little more or less than the next, so that a crowd that
 * lost its server together does not come back together.
 */
export class AvailabilityFeed {
  private current: Availability | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private streamTimer: ReturnType<typeof setTimeout> | undefined;
  private stream: EventStream | undefined;
  private listening = false;
  private over = false;
  private stopped = true;
  private readonly interval: number;
  private delay: number;
  private streamDelay = FIRST_STREAM_RETRY_MS;
  private readonly listen: ((url: string) => EventStream) | undefined;
  private readonly seen = (): void => this.visibilityChanged();

  constructor(private readonly options: FeedOptions) {
    this.interval = Math.max(SHORTEST_INTERVAL_MS, options.intervalMs ?? 5_000);
    this.delay = this.interval;
    this.listen = options.listen ?? platformStream();
  }

  /** Loads now, then follows until {@link stop}. */
  start(): void {
    this.stopped = false;
    if (typeof document !== 'undefined') document.addEventListener('visibilitychange', this.seen);
    void this.turn().then(() => this.open());
  }

  stop(): void {
    this.stopped = true;
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', this.seen);
    clearTimeout(this.timer);
    this.close();
  }

  /** One load, now; resolves when the answer has been shown. */
  async refresh(): Promise<void> {
    await this.take(await this.options.load(this.current?.version));
  }

  private async take(answer: AvailabilityAnswer): Promise<void> {
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
    this.askLater();
  }

  private askLater(): void {
    clearTimeout(this.timer);
    const delay = this.listening || this.over ? LONGEST_INTERVAL_MS : this.delay;
    if (!this.stopped) this.timer = setTimeout(() => void this.turn(), this.about(delay));
  }

  /** Between half and one and a half times as long. */
  private about(milliseconds: number): number {
    return milliseconds * (0.5 + (this.options.random ?? Math.random)());
  }

  private open(): void {
    clearTimeout(this.streamTimer);
    if (this.stopped || this.over || this.stream || this.hidden() || !this.listen || !this.options.events) return;
    const stream = this.listen(this.options.events(this.current?.version));
    this.stream = stream;
    stream.addEventListener('open', () => this.opened());
    stream.addEventListener('availability', (event) => this.heard(event.data));
    stream.addEventListener('end', () => this.ended());
    stream.addEventListener('error', () => this.broken(stream));
  }

  private opened(): void {
    this.listening = true;
    this.streamDelay = FIRST_STREAM_RETRY_MS;
    this.askLater();
  }

  private heard(data: unknown): void {
    this.take(JSON.parse(String(data)) as AvailabilityAnswer).catch((problem: unknown) => this.options.onProblem?.(problem));
  }

  /** The sale is over: nothing changes any more but what a person gives back. */
  private ended(): void {
    this.over = true;
    this.close();
    this.askLater();
  }

  /** A browser comes back to a stream that broke by itself, but not to one that was refused. */
  private broken(stream: EventStream): void {
    this.listening = false;
    if (stream.readyState === CLOSED) {
      this.close();
      this.streamTimer = setTimeout(() => this.open(), this.about(this.streamDelay));
      this.streamDelay = Math.min(LAST_STREAM_RETRY_MS, this.streamDelay * 2);
    }
    this.askLater();
  }

  private close(): void {
    clearTimeout(this.streamTimer);
    this.stream?.close();
    this.stream = undefined;
    this.listening = false;
  }

  private visibilityChanged(): void {
    if (this.hidden()) {
      this.close();
      this.askLater();
    } else {
      void this.turn().then(() => this.open());
    }
  }

  private hidden(): boolean {
    return this.current !== undefined && typeof document !== 'undefined' && document.visibilityState === 'hidden';
  }
}
