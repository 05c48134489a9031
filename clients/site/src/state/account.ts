import type { SignIn } from '@grandstand/core';
import { computed, shallowRef } from 'vue';
import { readStored, writeStored } from './store';

const STORED = 'grandstand.sign-in';

function stillValid(signIn: SignIn | undefined): SignIn | undefined {
  return signIn && Date.parse(signIn.expiresAt) > Date.now() ? signIn : undefined;
}

/** Who is signed in on this device; all open tabs agree. */
export const signedIn = shallowRef<SignIn | undefined>(stillValid(readStored<SignIn>(localStorage, STORED)));
export const isSignedIn = computed(() => signedIn.value !== undefined);

const leaving: (() => void)[] = [];

/** Registers what must be forgotten with the person. */
export function whenLeaving(forget: () => void): void {
  leaving.push(forget);
}

export function rememberSignIn(signIn: SignIn): void {
  signedIn.value = signIn;
  writeStored(localStorage, STORED, signIn);
}

export function forgetSignIn(): void {
  signedIn.value = undefined;
  writeStored(localStorage, STORED, undefined);
}

/** Signing out on purpose also takes what was kept for the person off the device. */
export function leave(): void {
  forgetSignIn();
  for (const forget of leaving) forget();
}

addEventListener('storage', (event) => {
  if (event.key === STORED) signedIn.value = stillValid(readStored<SignIn>(localStorage, STORED));
});
