import { ApiProblem } from './problem';

/** Fewer iterations than RFC 7677 allows are not derived for, nor so many that the device would hang. */
const LEAST_ITERATIONS = 4_096;
const MOST_ITERATIONS = 5_000_000;
const SALT_BYTES = 16;
const NONCE_BYTES = 18;
const KEY_BITS = 256;
/** "n,," in base64: no channel binding, which a browser does not offer. */
const NO_BINDING = 'biws';

/** The server did not show that it keeps the verifier of the password. */
export const SERVER_UNKNOWN = 'client.server-unknown';

/** What POST /sign-ins/challenge is asked with. */
export interface ChallengeWish {
  readonly login: string;
  readonly clientNonce: string;
}

/** What POST /sign-ins/challenge answers. */
export interface Challenge {
  readonly nonce: string;
  readonly salt: string;
  readonly iterations: number;
}

/** What the server keeps of a password (RFC 5803); base64. */
export interface Verifier {
  readonly iterations: number;
  readonly salt: string;
  readonly storedKey: string;
  readonly serverKey: string;
}

/** A password, derived: proves it any number of times without being slow again. */
export interface DerivedPassword {
  readonly iterations: number;
  readonly salt: string;
  readonly clientKey: Uint8Array;
  readonly storedKey: Uint8Array;
  readonly serverKey: Uint8Array;
}

/** Browsers derive on pages with TLS (or on the machine itself) only. */
export function canDerive(): boolean {
  return typeof globalThis.crypto?.subtle?.deriveBits === 'function';
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

async function hmac(key: Uint8Array<ArrayBuffer>, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, utf8(text)));
}

/** The spelling that is derived from: the same characters give the same bytes on every keyboard (NFKC). */
export function prepared(password: string): string {
  return password.normalize('NFKC');
}

/** Slow by intent. The browser does it beside the page, which stays responsive meanwhile. */
export async function derive(password: string, salt: string, iterations: number): Promise<DerivedPassword> {
  if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) throw serverUnknown();
  const typed = await crypto.subtle.importKey('raw', utf8(prepared(password)), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations }, typed, KEY_BITS);
  const salted = new Uint8Array(bits);
  const clientKey = await hmac(salted, 'Client Key');
  const storedKey = new Uint8Array(await crypto.subtle.digest('SHA-256', clientKey));
  return { iterations, salt, clientKey, storedKey, serverKey: await hmac(salted, 'Server Key') };
}

/** Derives a new password, with a salt of its own. */
export function deriveNew(password: string, iterations: number): Promise<DerivedPassword> {
  return derive(password, toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))), iterations);
}

export function verifierOf(derived: DerivedPassword): Verifier {
  return {
    iterations: derived.iterations,
    salt: derived.salt,
    storedKey: toBase64(derived.storedKey),
    serverKey: toBase64(derived.serverKey),
  };
}

/** Logins of staff are neither addresses nor numbers; staff send their password. */
export function isCustomerLogin(login: string): boolean {
  return login.includes('@') || /^\+?[\d\s-]+$/.test(login);
}

export function newClientNonce(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
}

/** One exchange: what both sides sign (AuthMessage of RFC 5802), and what came of it. */
export class ScramExchange {
  private constructor(
    private readonly message: string,
    readonly nonce: string,
    readonly derived: DerivedPassword,
  ) {}

  /** Derives, unless the password was derived with this salt before. */
  static async answer({ login, clientNonce }: ChallengeWish, challenge: Challenge, password: string, known?: DerivedPassword): Promise<ScramExchange> {
    if (!challenge.nonce.startsWith(clientNonce) || challenge.nonce === clientNonce) throw serverUnknown();
    const same = known?.salt === challenge.salt && known.iterations === challenge.iterations;
    const derived = same ? known : await derive(password, challenge.salt, challenge.iterations);
    const name = login.normalize('NFKC').replaceAll('=', '=3D').replaceAll(',', '=2C');
    const message = `n=${name},r=${clientNonce},r=${challenge.nonce},s=${challenge.salt},i=${challenge.iterations},c=${NO_BINDING},r=${challenge.nonce}`;
    return new ScramExchange(message, challenge.nonce, derived);
  }

  async proof(): Promise<string> {
    const signature = await hmac(new Uint8Array(this.derived.storedKey), this.message);
    return toBase64(signature.map((byte, i) => byte ^ (this.derived.clientKey[i] ?? 0)));
  }

  /** What shows that a server keeps the verifier. */
  async signature(): Promise<string> {
    return toBase64(await hmac(new Uint8Array(this.derived.serverKey), this.message));
  }

  /** @throws ApiProblem {@link SERVER_UNKNOWN} when the answer does not come from who keeps the verifier */
  async check(serverSignature: string): Promise<void> {
    if (serverSignature !== (await this.signature())) throw serverUnknown();
  }
}

function serverUnknown(): ApiProblem {
  return new ApiProblem({ status: 401, code: SERVER_UNKNOWN, detail: SERVER_UNKNOWN });
}
