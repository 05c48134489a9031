import { ApiProblem } from '@grandstand/core';
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { language } from '../i18n';

export interface Load<T> {
  readonly data: ShallowRef<T | undefined>;
  readonly problem: ShallowRef<ApiProblem | undefined>;
  readonly loading: Ref<boolean>;
  reload(): Promise<void>;
}

export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem({ status: -1, code: 'client.unexpected', detail: String(error) });
}

/** Loads at once and again when the language changes; a slow old answer never overwrites a newer one. */
export function useLoad<T>(ask: () => Promise<T>): Load<T> {
  const data = shallowRef<T>();
  const problem = shallowRef<ApiProblem>();
  const loading = ref(false);
  let turn = 0;

  async function reload(): Promise<void> {
    const mine = ++turn;
    loading.value = true;
    try {
      const answer = await ask();
      if (mine !== turn) return;
      data.value = answer;
      problem.value = undefined;
    } catch (error) {
      if (mine === turn) problem.value = asProblem(error);
    } finally {
      if (mine === turn) loading.value = false;
    }
  }

  watch(language, reload);
  onScopeDispose(() => turn++);
  void reload();
  return { data, problem, loading, reload };
}

export interface Send {
  readonly problem: ShallowRef<ApiProblem | undefined>;
  readonly sending: Ref<boolean>;
  /** Runs once at a time; answers whether it went well. */
  run(act: () => Promise<void>): Promise<boolean>;
}

/** A write with its busy state and its refusal. */
export function useSend(): Send {
  const problem = shallowRef<ApiProblem>();
  const sending = ref(false);
  return {
    problem,
    sending,
    async run(act) {
      if (sending.value) return false;
      sending.value = true;
      problem.value = undefined;
      try {
        await act();
        return true;
      } catch (error) {
        problem.value = asProblem(error);
        return false;
      } finally {
        sending.value = false;
      }
    },
  };
}
