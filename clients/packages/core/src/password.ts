/** What GET /password-policy answers: the rules for customers, and how slow their devices derive. */
export interface PasswordPolicy {
  readonly leastCharacters: number;
  readonly mostCharacters: number;
  readonly leastClasses: number;
  readonly iterations: number;
}

export type PasswordFault = 'length' | 'classes' | 'contains-login';

/** Small letters, capitals, digits and the rest; the server's own classes. */
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];
const SHORTEST_LOGIN = 3;

/** What is wrong with a password by the server's rules; a server that gets a verifier cannot look itself. */
export function passwordFault(policy: PasswordPolicy, password: string, login: string): PasswordFault | undefined {
  if (password.length < policy.leastCharacters || password.length > policy.mostCharacters) return 'length';
  if (CLASSES.filter((one) => one.test(password)).length < policy.leastClasses) return 'classes';
  if (login.length >= SHORTEST_LOGIN && password.toLowerCase().includes(login.toLowerCase())) return 'contains-login';
  return undefined;
}
