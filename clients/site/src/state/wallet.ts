import type { Ticket } from '@grandstand/core';
import { shallowRef, watch } from 'vue';
import { whenLeaving } from './account';
import { readStored, writeStored } from './store';

const STORED = 'grandstand.wallet';
/** Orders kept on the device, newest first. */
const MOST_ORDERS = 50;

export interface KeptOrder {
  readonly order: string;
  readonly tickets: readonly Ticket[];
  readonly savedAt: string;
}

/** Tickets once opened, kept on this device so that they show without a network; signing out removes them. */
export const wallet = shallowRef<readonly KeptOrder[]>(readStored<KeptOrder[]>(localStorage, STORED) ?? []);
watch(wallet, (value) => writeStored(localStorage, STORED, value));
whenLeaving(() => (wallet.value = []));

export function keepTickets(order: string, tickets: readonly Ticket[]): void {
  const others = wallet.value.filter((kept) => kept.order !== order);
  wallet.value = [{ order, tickets, savedAt: new Date().toISOString() }, ...others].slice(0, MOST_ORDERS);
}

/** Drops orders that are the person's no longer. */
export function keepOnly(orders: ReadonlySet<string>): void {
  wallet.value = wallet.value.filter((kept) => orders.has(kept.order));
}
