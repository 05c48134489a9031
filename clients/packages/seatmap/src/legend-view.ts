import type { LegendEntry } from './legend';

/** The legend as a list: a swatch with the level's letter or the state's shape, and its name. */
export function legendElement(entries: readonly LegendEntry[]): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'gs-map-legend';
  list.append(...entries.map(itemOf));
  return list;
}

function itemOf(entry: LegendEntry): HTMLLIElement {
  const item = document.createElement('li');
  const swatch = document.createElement('span');
  swatch.className = entry.kind === 'level' ? 'gs-swatch' : `gs-swatch gs-swatch-${entry.key}`;
  if (entry.kind === 'level') {
    swatch.style.backgroundColor = entry.colour;
    swatch.style.color = entry.ink;
    swatch.textContent = entry.key;
  }
  swatch.setAttribute('aria-hidden', 'true');
  item.append(swatch, entry.label);
  return item;
}
