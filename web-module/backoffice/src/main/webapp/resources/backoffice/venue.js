/* Mounts the seat map of a venue and puts what is chosen on it, as ranges of positions, into the form beside it. */
document.addEventListener('DOMContentLoaded', () => {
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
  window.GrandstandSeatMap.mount(place, {
    seatingUrl: place.dataset.seating,
    mode: place.dataset.mode,
    language: document.documentElement.lang.startsWith('en') ? 'en' : 'zh',
    onSelect: (positions) => {
      const target = document.getElementById(place.dataset.target);
      const count = document.getElementById(place.dataset.count);
      if (target) target.value = ranges(positions);
      if (count) count.textContent = positions.length.toLocaleString();
    },
  });
});
