import { canDerive, deriveNew, passwordFault, verifierOf, type DerivedPassword, type NewPassword, type PasswordPolicy } from '@grandstand/core';
import { shallowRef } from 'vue';
import { t } from '../i18n';
import { api } from './api';

/** What is shown until the server said its rules; they are the usual ones, and the server looks again at what it is sent. */
const USUAL: PasswordPolicy = { leastCharacters: 8, mostCharacters: 128, leastClasses: 2, iterations: 600_000 };

/** A password as it is sent, and what was derived, so that signing in afterwards need not derive again. */
export interface ChosenPassword {
  readonly sent: NewPassword;
  readonly derived?: DerivedPassword;
}

export interface PasswordChoice {
  help(): string;
  /** By the server's rules, once they came. */
  fault(password: string, login: string): string | undefined;
  /** Whether they came. */
  readonly ruled: Promise<boolean>;
  /** Derives on this device where it can; the same password gives the same, so that a repeat of the request is the same request. */
  choose(password: string): Promise<ChosenPassword>;
}

export function usePasswordChoice(): PasswordChoice {
  const policy = shallowRef(USUAL);
  const ruled = api.passwordPolicy().then((rules) => ((policy.value = rules), true), () => false);
  let last: (ChosenPassword & { readonly password: string }) | undefined;

  return {
    ruled,
    help: () => t('form.passwordHelp', { least: policy.value.leastCharacters, classes: policy.value.leastClasses }),
    fault(password, login) {
      const fault = passwordFault(policy.value, password, login);
      return fault && t(`fault.password-${fault}`, { least: policy.value.leastCharacters, most: policy.value.mostCharacters, classes: policy.value.leastClasses });
    },
    async choose(password) {
      // Without the server's rules nobody would hold the password to them: then the server has to see it.
      if (!canDerive() || !(await ruled)) return { sent: { password } };
      if (last?.password !== password) {
        const derived = await deriveNew(password, policy.value.iterations);
        last = { password, derived, sent: { verifier: verifierOf(derived) } };
      }
      return last;
    },
  };
}
