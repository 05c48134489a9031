import { onScopeDispose, ref, type Ref } from 'vue';

const TICK_MS = 1_000;
/** Milliseconds the server's clock is ahead of this device's. */
let ahead = 0;
const now = ref(Date.now());
let users = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now.value = Date.now() + ahead;
}

/** Deadlines are the server's: a device with a wrong clock still counts down rightly. */
export function setServerTime(iso: string): void {
  const server = Date.parse(iso);
  if (!Number.isNaN(server)) ahead = server - Date.now();
  tick();
}

/** The server's time in milliseconds, moving once a second while somebody looks. */
export function useNow(): Readonly<Ref<number>> {
  if (users++ === 0) timer = setInterval(tick, TICK_MS);
  tick();
  onScopeDispose(() => {
    if (--users === 0) clearInterval(timer);
  });
  return now;
}
