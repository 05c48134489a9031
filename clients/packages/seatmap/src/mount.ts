import { AvailabilityFeed, Http, type AvailabilityAnswer, type Language, type Money, type Seating } from '@grandstand/core';
import { legendElement } from './legend-view';
import type { Mode } from './picker';
import { SeatMap } from './seatmap';
import { seatsOfRows, type Tool } from './selection';
import { Toolbar, type ToolbarButton } from './toolbar';
import { wordsOf } from './words';

/** Options of {@link mount}. Exactly one of `seating` and `seatingUrl` is needed. */
export interface MountOptions {
  readonly seating?: Seating;
  readonly seatingUrl?: string;
  /** Polled with `?since=`; without it every seat with a level counts as free. */
  readonly availabilityUrl?: string;
  readonly mode?: Mode;
  readonly onSelect?: (positions: number[]) => void;
  readonly maxSelect?: number;
  readonly onLimit?: (most: number) => void;
  readonly onLost?: (positions: number[]) => void;
  /** Defaults to the page's language. */
  readonly language?: Language;
  readonly prices?: Readonly<Record<string, Money>>;
  /** One letter a seat: `-` off, `f` free, `s` sold, `h` held, `r` reserved, `d` removed. */
  readonly states?: string;
  /** Positions selected at the start. */
  readonly selected?: readonly number[];
  readonly legend?: boolean;
  /** What states are called on this page, by their letters. */
  readonly stateNames?: Readonly<Record<string, string>>;
  /** More buttons of the page, after the tools. */
  readonly buttons?: readonly ToolbarButton[];
  /** The tool in hand at the start; the box unless said otherwise. */
  readonly tool?: Tool;
  readonly onMove?: (dx: number, dy: number) => void;
  readonly onLine?: (from: readonly [number, number], to: readonly [number, number]) => void;
  readonly onReady?: (map: SeatMap) => void;
}

/** What a page may do with a mounted map. */
export interface MountedSeatMap {
  /** Resolves when the plan is drawn; rejects with a problem when it cannot be had. */
  readonly ready: Promise<SeatMap>;
  select(positions: readonly number[]): void;
  selected(): number[];
  setStates(letters: string): void;
  /** Selects a zone's rows from one name to another, all of the zone without names; answers how many seats. */
  selectRows(zone: string, from: string, to: string): number;
  /** Selects every seat that is there. */
  selectAll(): number;
  /** Draws another plan in the place of the first, looking where it looked before, with the same tool and selection. */
  replace(seating: Seating, states?: string): void;
  destroy(): void;
}

/** The map with what stands around it; {@link mount} makes one. */
export class Mounted implements MountedSeatMap {
  readonly ready: Promise<SeatMap>;
  private readonly language: Language;
  private readonly http: Http;
  private readonly notice = document.createElement('p');
  private map: SeatMap | undefined;
  private toolbar: Toolbar | undefined;
  private legend: HTMLElement | undefined;
  private feed: AvailabilityFeed | undefined;
  private gone = false;

  constructor(private readonly host: HTMLElement, private readonly options: MountOptions) {
    this.language = options.language ?? (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');
    this.http = new Http({ base: '', language: () => (this.language === 'en' ? 'en' : 'zh-CN'), token: () => undefined });
    host.classList.add('gs-map-host');
    this.notice.className = 'gs-map-notice';
    this.notice.setAttribute('role', 'status');
    this.notice.textContent = wordsOf(this.language).loading;
    host.append(this.notice);
    this.ready = this.load();
    this.ready.catch(() => this.showFailure());
  }

  select(positions: readonly number[]): void {
    this.map?.select(positions);
    this.toolbar?.selected(positions.length);
  }

  selected(): number[] {
    return [...(this.map?.picker.positions ?? [])];
  }

  setStates(letters: string): void {
    this.map?.setStates(letters);
  }

  selectRows(zone: string, from: string, to: string): number {
    return this.selectAndTell(this.map ? seatsOfRows(this.map.plan, zone, from, to) : []);
  }

  selectAll(): number {
    return this.selectAndTell(this.map?.plan.zones.flatMap((zone) => (this.map ? seatsOfRows(this.map.plan, zone.name, '', '') : [])) ?? []);
  }

  replace(seating: Seating, states?: string): void {
    const { map } = this;
    if (!map) return;
    const kept = { place: map.place, tool: map.picker.tool, selected: map.picker.positions.filter((position) => position < seating.seatCount), focused: document.activeElement === map.canvas };
    this.feed?.stop();
    this.toolbar?.destroy();
    this.legend?.remove();
    map.destroy();
    const next = this.show(seating, states);
    if (kept.place) next.look(kept.place);
    this.toolbar?.use(kept.tool);
    this.select(kept.selected);
    if (kept.focused) next.canvas.focus({ preventScroll: true });
  }

  private selectAndTell(positions: readonly number[]): number {
    this.select(positions);
    this.options.onSelect?.([...positions]);
    return positions.length;
  }

  destroy(): void {
    this.gone = true;
    this.feed?.stop();
    this.map?.destroy();
    this.host.replaceChildren();
    this.host.classList.remove('gs-map-host');
  }

  private async load(): Promise<SeatMap> {
    const { options } = this;
    const seating = options.seating ?? (await this.http.get<Seating>(options.seatingUrl ?? ''));
    if (this.gone) throw new Error('the map was taken away while its plan was loading');
    this.notice.remove();
    const map = this.show(seating, options.states);
    if (options.selected) this.select(options.selected);
    options.onReady?.(map);
    return map;
  }

  private show(seating: Seating, states: string | undefined): SeatMap {
    const { options, language } = this;
    const mode = options.mode ?? 'view';
    const map = new SeatMap(this.host, {
      ...options, seating, mode, language,
      onSelect: (positions) => {
        this.toolbar?.selected(positions.length);
        options.onSelect?.(positions);
      },
    });
    this.map = map;
    this.toolbar = new Toolbar(this.host, map, { mode, buttons: options.buttons ?? [], tool: options.tool });
    if (states !== undefined) map.setStates(states);
    if (options.legend !== false) {
      this.legend = legendElement(map.legend());
      this.host.append(this.legend);
    }
    if (options.availabilityUrl) this.follow(options.availabilityUrl, map);
    return map;
  }

  private follow(url: string, map: SeatMap): void {
    this.feed = new AvailabilityFeed({
      load: (since) => this.http.get<AvailabilityAnswer>(url, { since }),
      events: (since) => this.http.url(`${url}/events`, { since }),
      onChange: (availability) => map.setAvailability(availability),
    });
    this.feed.start();
  }

  private showFailure(): void {
    if (this.gone) return;
    this.notice.textContent = wordsOf(this.language).failed;
    this.notice.setAttribute('role', 'alert');
    this.host.append(this.notice);
  }
}

/** Puts a seat map into an element, with zoom buttons, legend, and in 'assign' mode the selection tools. */
export function mount(element: HTMLElement, options: MountOptions): MountedSeatMap {
  return new Mounted(element, options);
}
