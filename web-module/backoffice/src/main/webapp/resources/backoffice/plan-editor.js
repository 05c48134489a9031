/* The page on which a venue's seats are drawn, moved, numbered and marked: ties its forms to the editor on the map. */
document.addEventListener('DOMContentLoaded', async () => {
  const place = document.querySelector('[data-plan-editor]');
  if (!place) return;
  const PITCH = 50;
  const page = document.getElementById('content');
  const find = (name) => page.querySelector(`[data-field="${name}"]`);
  const text = (name) => find(name).value.trim();
  const number = (name) => Number.parseInt(find(name).value, 10) || 0;
  const refusal = page.querySelector('[data-refused]');
  const answer = await fetch(place.dataset.planEditor);
  const seating = await answer.json();
  let leaving = false;
  let edited = false;

  const say = (sentence) => {
    refusal.textContent = sentence;
    refusal.hidden = sentence === '';
  };

  /* What saving would do, in figures; figures that are zero stay quiet. */
  const showDifference = (difference) => {
    for (const [name, seats] of Object.entries(difference)) {
      const line = page.querySelector(`[data-difference="${name}"]`);
      line.querySelector('strong').textContent = seats.toLocaleString();
      line.classList.toggle('muted', seats === 0);
    }
    edited = Object.values(difference).some((seats) => seats > 0);
    page.querySelector('[id$=":save"]').disabled = !edited;
  };

  const showLine = (line) => {
    page.querySelector('[data-line]').disabled = line === undefined;
    page.querySelector('[data-line-help]').hidden = line !== undefined;
    if (line !== undefined && find('seats').dataset.line !== String(line)) {
      find('seats').value = Math.max(1, Math.round(line / PITCH) + 1);
      find('seats').dataset.line = String(line);
    }
  };

  const editor = window.GrandstandSeatMap.edit(place, {
    seating,
    language: document.documentElement.lang.startsWith('en') ? 'en' : 'zh',
    stateNames: { f: '', s: place.dataset.nameS, d: place.dataset.nameD },
    onRefused: say,
    onStatus: (status) => {
      say('');
      page.querySelector('.plan-count').textContent = status.selected.toLocaleString();
      page.querySelector('[data-selected]').disabled = status.selected === 0;
      showDifference(status.difference);
      showLine(status.line);
      if (status.first && !text('zone')) find('zone').value = status.first.zone;
    },
  });

  const acts = {
    rows: () => editor.addRows({
      zone: text('zone'), floor: text('floor') || '1F', row: text('row'), rows: number('rows'), seats: number('seats'),
      firstNumber: number('firstNumber'), depth: number('depth'),
    }),
    mark: () => editor.mark(find('condition').value),
    remove: () => editor.remove(),
    renumber: () => editor.renumber({
      row: text('newRow') || undefined, first: number('first'), step: number('step') || 1, backwards: find('backwards').checked,
    }),
  };
  page.addEventListener('click', (event) => acts[event.target.closest('[data-act]')?.dataset.act]?.());

  window.grandstand.planEdit = {
    /* Before the form is sent: what differs, as the server reads it. */
    fill() {
      const version = Number(seating.version.slice(seating.version.lastIndexOf('-') + 1));
      page.querySelector('input[type="hidden"][id$=":changes"]').value = JSON.stringify({ version, ...editor.changes() });
      leaving = true;
    },
    sent(refused) {
      leaving = !refused;
    },
  };
  window.addEventListener('beforeunload', (event) => {
    if (edited && !leaving) event.preventDefault();
  });
});
