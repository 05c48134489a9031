import type { SessionSummary } from '@grandstand/core';
import { shallowRef } from 'vue';
import { readStored, writeStored } from '../state/store';

const STORED = 'grandstand.gate.post';

/** Where this phone checks: a session, and the gate's name as its crew calls it. */
export interface Post {
  readonly session: SessionSummary;
  readonly gate: string;
}

/** Kept for this tab, so that a phone that reloads goes on at the same gate. */
export const post = shallowRef<Post | undefined>(readStored<Post>(sessionStorage, STORED));

export function setPost(chosen: Post | undefined): void {
  post.value = chosen;
  writeStored(sessionStorage, STORED, chosen);
}
