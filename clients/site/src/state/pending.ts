import type { Order } from '@grandstand/core';
import { shallowRef, watch } from 'vue';
import { isSignedIn, whenLeaving } from './account';
import { api } from './api';

/** The order that waits for money, if any: its deadline is shown on every page. */
export const pendingOrder = shallowRef<Order>();
whenLeaving(() => (pendingOrder.value = undefined));

export async function loadPending(): Promise<void> {
  if (!isSignedIn.value) {
    pendingOrder.value = undefined;
    return;
  }
  // Failing to find it must not stop any page; the orders page says what is wrong.
  const page = await api.orders({ state: 'AWAITING_PAYMENT', limit: 5 }).catch(() => undefined);
  if (page) pendingOrder.value = [...page.items].filter((order) => order.state === 'AWAITING_PAYMENT').sort((a, b) => a.payBefore.localeCompare(b.payBefore))[0];
}

watch(isSignedIn, () => void loadPending());
