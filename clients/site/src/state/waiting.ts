import { ApiProblem, mayOrder, pollDelay, waitingPhase, type SaleState, type WaitingPhase, type WaitingPlace, type WaitingRoom } from '@grandstand/core';
import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import { isSignedIn } from './account';
import { api } from './api';
import { useNow } from './clock';
import { asProblem, useSend, type Send } from './load';

const LONGEST_BACK_OFF_MS = 60_000;
const FIRST_BACK_OFF_MS = 4_000;

export interface Waiting {
  readonly room: ShallowRef<WaitingRoom | undefined>;
  readonly place: ShallowRef<WaitingPlace | undefined>;
  readonly problem: ShallowRef<ApiProblem | undefined>;
  readonly phase: ComputedRef<WaitingPhase | undefined>;
  readonly open: ComputedRef<boolean>;
  readonly taking: Send;
  take(): Promise<void>;
  refresh(): Promise<void>;
}

async function ownPlace(session: string): Promise<WaitingPlace | undefined> {
  if (!isSignedIn.value) return undefined;
  return api.ownPlace(session).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.code === 'waitingroom.no-place') return undefined;
    throw error;
  });
}

/** Asks, and asks again when the answer says so; more and more seldom in trouble. Ends with the component. */
function useAsking(ask: () => Promise<number>, onProblem: (problem: ApiProblem | undefined) => void): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let backOff = FIRST_BACK_OFF_MS;

  async function again(): Promise<void> {
    const mine = ++turn;
    clearTimeout(timer);
    const delay = await ask().then((milliseconds) => {
      onProblem(undefined);
      backOff = FIRST_BACK_OFF_MS;
      return milliseconds;
    }, (error: unknown) => {
      onProblem(asProblem(error));
      backOff = Math.min(LONGEST_BACK_OFF_MS, backOff * 2);
      return backOff;
    });
    if (mine === turn) timer = setTimeout(() => void again(), delay);
  }

  onScopeDispose(() => {
    turn++;
    clearTimeout(timer);
  });
  return again;
}

/** The waiting room as one person sees it, kept fresh. */
export function useWaiting(session: string, sale: () => SaleState): Waiting {
  const room = shallowRef<WaitingRoom>();
  const place = shallowRef<WaitingPlace>();
  const problem = shallowRef<ApiProblem>();
  const taking = useSend();
  const now = useNow();
  const phase = computed(() => (room.value ? waitingPhase(room.value, place.value, sale()) : undefined));
  const open = computed(() => phase.value !== undefined && mayOrder(phase.value));
  const refresh = useAsking(async () => {
    const [nextRoom, nextPlace] = await Promise.all([api.waitingRoom(session), ownPlace(session)]);
    room.value = nextRoom;
    place.value = nextPlace;
    return pollDelay(nextRoom, nextPlace, now.value);
  }, (trouble) => (problem.value = trouble));

  async function take(): Promise<void> {
    await taking.run(async () => {
      place.value = await api.takePlace(session);
    });
    await refresh();
  }

  watch(isSignedIn, () => void refresh());
  void refresh();
  return { room, place, problem, phase, open, taking, take, refresh };
}
