import { ApiProblem, type Order } from '@grandstand/core';
import { onScopeDispose, ref } from 'vue';
import { api } from './api';
import { wishesOf, type Draft } from './draft';

/** How often a busy server is asked again for one order, and the wait when it names none. */
const ATTEMPTS = 6;
const WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 15;

/**
 * Places an order through a rush: a refusal that decides nothing (429, 503) is repeated under the same idempotency
 * key, so that the order is placed at most once whatever happens on the way.
 */
export function usePatientOrder() {
  const waiting = ref<{ seconds: number; attempt: number }>();
  let gone = false;
  onScopeDispose(() => (gone = true));

  async function pause(seconds: number, attempt: number): Promise<void> {
    for (let left = seconds; left > 0 && !gone; left--) {
      waiting.value = { seconds: left, attempt };
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    waiting.value = undefined;
  }

  async function place(draft: Draft): Promise<Order> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await api.placeOrder({ session: draft.session, items: wishesOf(draft), channel: 'WEB' }, draft.key);
      } catch (problem) {
        const busy = problem instanceof ApiProblem && (problem.status === 429 || problem.status === 503);
        if (!busy || attempt >= ATTEMPTS || gone) throw problem;
        await pause(Math.min(LONGEST_WAIT_SECONDS, problem.retryAfterSeconds || WAIT_SECONDS), attempt + 1);
      }
    }
  }

  return { waiting, place };
}
