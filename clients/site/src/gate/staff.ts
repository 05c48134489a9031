import { Api, type SignIn } from '@grandstand/core';
import { shallowRef } from 'vue';
import { locale } from '../i18n';
import { readStored, writeStored } from '../state/store';

const STORED = 'grandstand.gate';

function stillValid(signIn: SignIn | undefined): SignIn | undefined {
  return signIn && Date.parse(signIn.expiresAt) > Date.now() ? signIn : undefined;
}

/** The gate's own sign-in, for this tab only: the phone may belong to somebody who also buys tickets. */
export const staff = shallowRef<SignIn | undefined>(stillValid(readStored<SignIn>(sessionStorage, STORED)));

export function setStaff(signIn: SignIn | undefined): void {
  staff.value = signIn;
  writeStored(sessionStorage, STORED, signIn);
}

export const gateApi = new Api({
  base: '/api/v1',
  language: () => locale.value,
  token: () => staff.value?.token,
  onUnauthorized: () => setStaff(undefined),
});
