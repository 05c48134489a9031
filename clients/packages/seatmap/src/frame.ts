import type { Words } from './words';

/** The map's elements: canvas, tip, and a voice for screen readers. */
export class Frame {
  readonly root = document.createElement('div');
  readonly canvas = document.createElement('canvas');
  private readonly tipBox = document.createElement('div');
  private readonly voice = document.createElement('div');

  constructor(host: HTMLElement, words: Words) {
    this.root.className = 'gs-map';
    this.canvas.className = 'gs-map-canvas';
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'application');
    this.canvas.setAttribute('aria-label', words.map);
    this.tipBox.className = 'gs-map-tip';
    this.tipBox.hidden = true;
    this.tipBox.setAttribute('aria-hidden', 'true');
    this.voice.className = 'gs-map-voice';
    this.voice.setAttribute('aria-live', 'polite');
    this.root.append(this.canvas, this.tipBox, this.voice);
    host.append(this.root);
  }

  /** Shows lines beside a point, or nothing. */
  tip(lines: readonly string[], x: number, y: number): void {
    this.tipBox.hidden = lines.length === 0;
    if (lines.length === 0) return;
    this.tipBox.replaceChildren(
      ...lines.map((line) => {
        const row = document.createElement('div');
        row.textContent = line;
        return row;
      }),
    );
    const room = this.root.clientWidth - this.tipBox.offsetWidth - 8;
    const above = y - this.tipBox.offsetHeight - 14;
    this.tipBox.style.left = `${Math.max(8, Math.min(room, x - this.tipBox.offsetWidth / 2))}px`;
    this.tipBox.style.top = `${above > 4 ? above : y + 18}px`;
  }

  say(text: string): void {
    this.voice.textContent = text;
  }

  destroy(): void {
    this.root.remove();
  }
}
