import { formatCount } from '@grandstand/core';
import type { Mode } from './picker';
import type { SeatMap } from './seatmap';
import type { Tool } from './selection';

const ZOOM_STEP = 1.8;

/** A button of the page that the map stands on. */
export interface ToolbarButton {
  readonly key: string;
  readonly label: string;
  readonly enabled: () => boolean;
  readonly act: () => void;
}

interface ToolbarOptions {
  readonly mode: Mode;
  readonly buttons: readonly ToolbarButton[];
  readonly tool: Tool | undefined;
}

/** Zoom buttons, and where seats are selected or edited the tools for it, with a count. */
export class Toolbar {
  private readonly root = document.createElement('div');
  private readonly count = document.createElement('output');
  private readonly tools = new Map<Tool, HTMLButtonElement>();
  private readonly more: { readonly button: HTMLButtonElement; readonly enabled: () => boolean }[] = [];

  constructor(host: HTMLElement, private readonly map: SeatMap, options: ToolbarOptions) {
    this.root.className = 'gs-map-tools';
    this.root.setAttribute('role', 'toolbar');
    this.root.setAttribute('aria-label', map.words.tools);
    host.append(this.root);
    const { words } = map;
    if (options.mode === 'assign' || options.mode === 'edit') {
      this.root.classList.add('gs-map-tools-bar'); // so many tools would cover seats
      this.addTools(options);
    }
    for (const { label, act, enabled, key } of options.buttons) {
      const button = this.button(label, label, act);
      button.dataset['key'] = key;
      this.more.push({ button, enabled });
    }
    this.refresh();
    this.button('+', words.zoomIn, () => map.zoom(ZOOM_STEP));
    this.button('−', words.zoomOut, () => map.zoom(1 / ZOOM_STEP));
    this.button('⤢', words.whole, () => map.showWhole());
  }

  /** Shows how many seats are selected. */
  selected(count: number): void {
    this.count.textContent = `${this.map.words.chosen} ${formatCount(count)}`;
  }

  /** Asks the page's buttons anew whether they can be used. */
  refresh(): void {
    for (const { button, enabled } of this.more) button.disabled = !enabled();
  }

  use(tool: Tool): void {
    this.map.setTool(tool);
    for (const [name, button] of this.tools) button.setAttribute('aria-pressed', String(name === tool));
  }

  destroy(): void {
    this.root.remove();
  }

  private addTools({ mode, tool }: ToolbarOptions): void {
    const { words } = this.map;
    const tools: [Tool, string][] = [['pan', words.pan], ['rectangle', words.rectangle], ['lasso', words.lasso], ['row', words.rowTool], ['zone', words.zoneTool]];
    if (mode === 'edit') tools.push(['move', words.move], ['line', words.line]);
    for (const [name, label] of tools) {
      const button = this.button(label, label, () => this.use(name));
      button.dataset['tool'] = name;
      this.tools.set(name, button);
    }
    this.button(words.clear, words.clear, () => this.map.picker.clear());
    this.count.className = 'gs-map-count';
    this.root.append(this.count);
    this.use(tool ?? 'rectangle');
    this.selected(0);
  }

  private button(text: string, label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', act);
    this.root.append(button);
    return button;
  }
}
