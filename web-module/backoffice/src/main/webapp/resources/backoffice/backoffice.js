/* What the frame needs beyond PrimeFaces: folding the menu, keeping a list's state in the address bar, saying that the line is dead. */
window.grandstand = {
  /** Shows the state of a list in the address bar, so that the link reopens the same list. */
  address(query) {
    history.replaceState(history.state, '', location.pathname + (query ? '?' + query : ''));
  },
  /** Says that the server does not answer, until it answers again. */
  lost(so) {
    document.getElementById('lost').hidden = !so;
  },
};

document.addEventListener('DOMContentLoaded', () => {
  const kept = 'grandstand.menu';
  const button = document.querySelector('[data-toggles="menu"]');
  if (!button) return;
  const show = (open) => {
    document.body.classList.toggle('menu-closed', !open);
    button.setAttribute('aria-expanded', String(open));
  };
  const lookup = document.getElementById('lookup');
  const typing = (element) => element.closest('input, textarea, select, [contenteditable="true"], .gs-map') !== null;
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const field = lookup.offsetParent ? lookup : document.getElementById('q');
    if (!field) return;
    event.preventDefault();
    field.select();
  });
  const drops = document.querySelectorAll('.topbar-me');
  document.addEventListener('click', (event) => drops.forEach((drop) => drop.contains(event.target) || (drop.open = false)));
  document.addEventListener('keydown', (event) => event.key === 'Escape' && drops.forEach((drop) => (drop.open = false)));
  show(localStorage.getItem(kept) !== 'closed' && window.innerWidth > 900);
  button.addEventListener('click', () => {
    const open = document.body.classList.contains('menu-closed');
    localStorage.setItem(kept, open ? 'open' : 'closed');
    show(open);
  });
});
