import { beforeEach, describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import { forgetSignIn, leave, rememberSignIn, signedIn } from '../src/state/account';
import { assignHolder, chooseSeats, draft, forgetDraft, wishesOf } from '../src/state/draft';
import { readStored } from '../src/state/store';
import { keepOnly, keepTickets, wallet } from '../src/state/wallet';
import { safeNext } from '../src/router';
import type { SignIn, Ticket } from '@grandstand/core';

const signIn: SignIn = { token: 't', expiresAt: '2099-01-01T00:00:00Z', kind: 'CUSTOMER', name: '张*', roles: [] };
const ticket = { code: 'T1', state: 'VALID', qr: 'x' } as unknown as Ticket;

beforeEach(() => {
  forgetDraft();
  forgetSignIn();
});

describe('the draft of an order @P6 @S5.3', () => {
  it('keeps holders with seats that stay chosen', () => {
    chooseSeats('S1', [{ position: 1, level: 'A' }, { position: 2, level: 'A' }]);
    assignHolder(1, 'h2');
    chooseSeats('S1', [{ position: 2, level: 'A' }, { position: 9, level: 'B' }]);
    expect(draft.value?.seats.map((seat) => seat.holder)).toEqual(['h2', undefined]);
  });

  it('starts anew for another session', () => {
    chooseSeats('S1', [{ position: 1, level: 'A', holder: 'h1' }]);
    chooseSeats('S2', [{ position: 1, level: 'A' }]);
    expect(draft.value?.seats[0]?.holder).toBeUndefined();
  });

  it('takes a new idempotency key with every change of the wish', () => {
    chooseSeats('S1', [{ position: 1, level: 'A' }]);
    const first = draft.value?.key;
    assignHolder(0, 'h1');
    expect(draft.value?.key).not.toBe(first);
  });

  it('says seats by position and best available by level', () => {
    chooseSeats('S1', [{ position: 7, level: 'A', holder: 'h1' }, { level: 'B', holder: 'h2' }]);
    expect(wishesOf(draft.value!)).toEqual([{ seat: '7', holder: 'h1' }, { level: 'B', holder: 'h2' }]);
  });

  it('survives a reload of the page', async () => {
    chooseSeats('S1', [{ position: 1, level: 'A' }]);
    await nextTick();
    expect(readStored<{ session: string }>(sessionStorage, 'grandstand.draft')?.session).toBe('S1');
  });
});

describe('what a device remembers @P4', () => {
  it('forgets tickets and choices when the person signs out, not when the token runs out', () => {
    rememberSignIn(signIn);
    keepTickets('O1', [ticket]);
    forgetSignIn();
    expect(wallet.value).toHaveLength(1);
    rememberSignIn(signIn);
    leave();
    expect(wallet.value).toHaveLength(0);
    expect(signedIn.value).toBeUndefined();
  });

  it('keeps one copy an order, newest first, and drops orders that are no longer the person’s @I8.1', () => {
    keepTickets('O1', [ticket]);
    keepTickets('O2', [ticket]);
    keepTickets('O1', [ticket, ticket]);
    expect(wallet.value.map((kept) => [kept.order, kept.tickets.length])).toEqual([['O1', 2], ['O2', 1]]);
    keepOnly(new Set(['O2']));
    expect(wallet.value.map((kept) => kept.order)).toEqual(['O2']);
  });

  it('reads broken storage as nothing', () => {
    localStorage.setItem('broken', '{');
    expect(readStored(localStorage, 'broken')).toBeUndefined();
  });
});

describe('after signing in @N1', () => {
  it('only follows paths of this site', () => {
    const to = (next: string): string => safeNext({ query: { next } } as never);
    expect(to('/checkout')).toBe('/checkout');
    for (const foreign of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) expect(to(foreign)).toBe('/');
  });
});
