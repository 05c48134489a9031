/* Mounts the seat map of a venue or a session and puts what is selected on it, as ranges of positions, into the form beside it. */
(() => {
  const ranges = (positions) => {
    const sorted = [...positions].sort((a, b) => a - b);
    const found = [];
    for (const position of sorted) {
      const last = found[found.length - 1];
      if (last && position === last[1] + 1) last[1] = position;
      else found.push([position, position]);
    }
    return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
  };

  const rowsOf = (seating) => seating.zones.flatMap((zone) => zone.rows);

  /* A venue's seats: there, damaged or removed. */
  const venueLetter = (row, i) => ({ d: 's', r: 'd' })[row.flags?.[i]] ?? 'f';
  /* A session's seats by category: saleable, emergency, registered, occupied, or not part of it. */
  const sessionLetter = (row, i) => ({ S: 'f', E: 'r', R: 's', O: 'h' })[row.categories[i]] ?? 'd';

  const states = (seating) => {
    const letters = new Array(seating.seatCount).fill('d');
    for (const row of rowsOf(seating)) {
      const letter = row.categories ? sessionLetter : venueLetter;
      for (let i = 0; i < row.x.length; i++) letters[row.from + i] = letter(row, i);
    }
    return letters.join('');
  };

  /* States say by themselves what nobody can use; the map's own mark would cover them. */
  const usable = (seating) => ({
    ...seating,
    zones: seating.zones.map((zone) => ({
      ...zone,
      rows: zone.rows.map((row) => (row.flags ? { ...row, flags: row.flags.replace(/[dr]/g, '.') } : row)),
    })),
  });

  const names = (place) =>
    Object.fromEntries(['f', 's', 'h', 'r', 'd'].map((letter) => [letter, place.dataset[`name${letter.toUpperCase()}`] ?? '']));

  const load = async (place) => {
    const answer = await fetch(place.dataset.seating);
    if (!answer.ok) throw new Error(`seat map: ${answer.status}`);
    return answer.json();
  };

  const told = (side) => (positions) => {
    const target = side.querySelector('input[type="hidden"][id$=":selection"]');
    const count = side.querySelector('.plan-count');
    if (target) target.value = ranges(positions);
    if (count) count.textContent = positions.length.toLocaleString();
  };

  /* Zone and rows of the form become a selection on the map, so that one thing is selected and everybody sees it. */
  const selectByName = (side, map) => {
    side.addEventListener('click', (event) => {
      if (!event.target.closest?.('[data-select-rows]')) return;
      const value = (name) => side.querySelector(`[data-rows="${name}"]`)?.value.trim() ?? '';
      const found = value('zone') ? map.selectRows(value('zone'), value('from'), value('to')) : map.selectAll();
      const missing = side.querySelector('[data-no-rows]');
      if (missing) missing.hidden = found > 0;
    });
  };

  const undoByKeys = (place) => {
    place.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const way = key === 'z' && !event.shiftKey ? 'undo' : key === 'y' || key === 'z' ? 'redo' : undefined;
      const button = way && document.querySelector(`[id$="steps:${way}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    });
  };

  document.addEventListener('DOMContentLoaded', async () => {
    const place = document.querySelector('.plan-map[data-seating]');
    if (!place) return;
    const side = place.parentElement;
    const seating = await load(place);
    const map = window.GrandstandSeatMap.mount(place, {
      seating: usable(seating),
      states: states(seating),
      stateNames: names(place),
      mode: place.dataset.mode,
      language: document.documentElement.lang.startsWith('en') ? 'en' : 'zh',
      onSelect: told(side),
    });
    selectByName(side, map);
    undoByKeys(place);
    /* After a change on the server: the plan drawn anew where the person looks, the selection as it was. */
    window.grandstand.redrawSeats = async (refused) => {
      if (!refused) {
        const changed = await load(place);
        map.replace(usable(changed), states(changed));
      }
      told(side)(map.selected());
    };
  });
})();
