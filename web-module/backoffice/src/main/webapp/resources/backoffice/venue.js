/* Mounts the seat map of a venue and puts what is chosen on it, as ranges of positions, into the form beside it. */
document.addEventListener('DOMContentLoaded', async () => {
  const place = document.querySelector('.plan-map[data-seating]');
  if (!place) return;
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
  /* Seats of a venue have no price levels; those that can be used are drawn as free, the others as removed. */
  const states = (seating) => {
    const letters = new Array(seating.seatCount).fill('d');
    for (const zone of seating.zones) {
      for (const row of zone.rows) {
        for (let i = 0; i < row.x.length; i++) letters[row.from + i] = row.flags?.[i] === 'd' ? 'd' : 'f';
      }
    }
    return letters.join('');
  };
  const answer = await fetch(place.dataset.seating);
  const seating = await answer.json();
  const side = place.parentElement;
  window.GrandstandSeatMap.mount(place, {
    seating,
    states: states(seating),
    legend: false,
    mode: place.dataset.mode,
    language: document.documentElement.lang.startsWith('en') ? 'en' : 'zh',
    onSelect: (positions) => {
      const target = side.querySelector('input[type="hidden"][id$=":selection"]');
      const count = side.querySelector('.plan-count');
      if (target) target.value = ranges(positions);
      if (count) count.textContent = positions.length.toLocaleString();
    },
  });
});
