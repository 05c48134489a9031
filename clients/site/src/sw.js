// Keeps the application on the device: it opens without a network, and tickets once seen stay readable.
// The API is never answered from here: prices and seats are only worth something fresh.
const VERSION = '__VERSION__';
const FILES = [/* __FILES__ */];
const GATE_FILES = [/* __GATE_FILES__ */];
const CACHE = `grandstand-${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('grandstand-') && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// A phone at a gate keeps the gate's page too.
self.addEventListener('message', (event) => {
  if (event.data === 'keep-gate') event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(GATE_FILES)));
});

async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('/')) ?? Response.error();
  }
}

async function file(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) (await caches.open(CACHE)).put(request, fresh.clone());
  return fresh;
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (/^\/(api|backoffice)(\/|$)/.test(url.pathname)) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event.request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(event.request));
});
