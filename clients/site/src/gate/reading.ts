import { normalizeDocumentNumber, type GateCheck } from '@grandstand/core';

const RESIDENT_ID = /^\d{17}[\dX]$/;

/** What was read or typed, as the check wants it: an ID number, a ticket code, or a scanned QR content. */
export function checkOf(read: string, scanned: boolean): Pick<GateCheck, 'qr' | 'code' | 'documentNumber'> {
  const text = read.trim();
  if (scanned) return { qr: text };
  const plain = normalizeDocumentNumber(text);
  if (RESIDENT_ID.test(plain)) return { documentNumber: plain };
  return { code: text };
}

/**
 * Idempotency keys by what was read. A check whose answer was lost on the way is asked again under its key: the server
 * repeats its answer instead of refusing a holder whom it has just admitted.
 */
export class CheckKeys {
  private open: { readonly read: string; readonly key: string } | undefined;

  constructor(private readonly make: () => string) {}

  of(read: string): string {
    if (this.open?.read !== read) this.open = { read, key: this.make() };
    return this.open.key;
  }

  /** An answer came: the same ticket shown again is a new question. */
  answered(): void {
    this.open = undefined;
  }
}

/** A camera sees the same code many times a second: only a new one, or the same after a while, is a new question. */
export class Repeats {
  private last = '';
  private at = -Infinity;

  constructor(private readonly quietMs: number) {}

  /** The code asked last is still before the camera while its answer is read. */
  stays(content: string, now: number): void {
    if (content === this.last) this.at = now;
  }

  isNew(content: string, now: number): boolean {
    if (content === this.last && now - this.at < this.quietMs) {
      this.at = now;
      return false;
    }
    this.last = content;
    this.at = now;
    return true;
  }
}
