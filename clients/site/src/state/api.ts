import { Api } from '@grandstand/core';
import { locale } from '../i18n';
import { forgetSignIn, signedIn } from './account';

/** The one client of the site; it speaks with the signed-in person's token. */
export const api = new Api({
  base: '/api/v1',
  language: () => locale.value,
  token: () => signedIn.value?.token,
  onUnauthorized: () => forgetSignIn(),
});
