import { formatCount } from '@grandstand/core';
import type { SeatMap } from './seatmap';
import type { Tool } from './selection';

const ZOOM_STEP = 1.8;

/** Zoom buttons, and in 'assign' mode the selection tools with a count. */
export class Toolbar {
  private readonly root = document.createElement('div');
  private readonly count = document.createElement('output');
  private readonly tools = new Map<Tool, HTMLButtonElement>();

  constructor(host: HTMLElement, private readonly map: SeatMap, assign: boolean) {
    this.root.className = 'gs-map-tools';
    this.root.setAttribute('role', 'toolbar');
    host.append(this.root);
    const { words } = map;
    if (assign) this.addTools();
    this.button('+', words.zoomIn, () => map.zoom(ZOOM_STEP));
    this.button('−', words.zoomOut, () => map.zoom(1 / ZOOM_STEP));
    this.button('⤢', words.whole, () => map.showWhole());
  }

  /** Shows how many seats are selected. */
  selected(count: number): void {
    this.count.textContent = `${this.map.words.chosen} ${formatCount(count)}`;
  }

  private addTools(): void {
    const { words } = this.map;
    const tools: [Tool, string][] = [['pan', words.pan], ['rectangle', words.rectangle], ['lasso', words.lasso], ['row', words.rowTool], ['zone', words.zoneTool]];
    for (const [tool, label] of tools) {
      this.tools.set(tool, this.button(label, label, () => this.use(tool)));
    }
    this.button(words.clear, words.clear, () => this.map.picker.clear());
    this.count.className = 'gs-map-count';
    this.root.append(this.count);
    this.use('rectangle');
    this.selected(0);
  }

  private use(tool: Tool): void {
    this.map.setTool(tool);
    for (const [name, button] of this.tools) button.setAttribute('aria-pressed', String(name === tool));
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
