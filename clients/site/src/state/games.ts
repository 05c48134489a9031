import type { Games } from '@grandstand/core';
import { shallowRef } from 'vue';
import { api } from './api';
import { setServerTime } from './clock';
import { readStored, writeStored } from './store';

const STORED = 'grandstand.games';

/** The games this site sells for; the last answer shows at once and without a network. */
export const games = shallowRef<Games | undefined>(readStored<Games>(localStorage, STORED));

export async function loadGames(): Promise<void> {
  const loaded = await api.games();
  games.value = loaded;
  setServerTime(loaded.now);
  writeStored(localStorage, STORED, loaded);
}

export function gamesZone(): string {
  return games.value?.zone ?? 'Asia/Shanghai';
}
