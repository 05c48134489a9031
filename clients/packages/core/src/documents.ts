import type { DocumentType } from './models';

/** GB 11643-1999: weights of the first 17 digits and the check characters by remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * What is wrong with a number, as far as a client can tell; the server has the last word.
 * `check-digit` only for resident IDs: the other types carry none and go to approval by hand.
 */
export type DocumentFault = 'missing' | 'format' | 'birth-date' | 'check-digit';

/** Formats by type: enough to catch a slip of the keyboard, never stricter than the documents themselves. */
const FORMATS: Record<DocumentType, RegExp> = {
  RESIDENT_ID: /^[1-9]\d{16}[\dX]$/,
  HKM_PERMIT: /^[HM](\d{8}|\d{10})$/,
  HKM_PASSPORT: /^[A-Z]{1,2}\d{7,8}$/,
  TW_PERMIT: /^\d{8}$|^\d{10}[A-Z]?$/,
  TW_IDENTITY: /^[A-Z][12]\d{8}$/,
  PASSPORT: /^[A-Z0-9]{5,15}$/,
};

/** The number as it is sent: no spaces or dashes, letters upper case. */
export function normalizeDocumentNumber(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}

export function residentIdCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

function realPastDate(yyyymmdd: string, today: Date): boolean {
  const iso = `${yyyymmdd.slice(0, 4)}-${yyyymmdd.slice(4, 6)}-${yyyymmdd.slice(6, 8)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso && date.getTime() <= today.getTime() && iso >= '1850-01-01';
}

/** Undefined when nothing is visibly wrong (U2.5). */
export function documentFault(type: DocumentType, typed: string, today: Date = new Date()): DocumentFault | undefined {
  const number = normalizeDocumentNumber(typed);
  if (number === '') return 'missing';
  if (!FORMATS[type].test(number)) return 'format';
  if (type !== 'RESIDENT_ID') return undefined;
  if (!realPastDate(number.slice(6, 14), today)) return 'birth-date';
  return residentIdCheckCharacter(number.slice(0, 17)) === number[17] ? undefined : 'check-digit';
}

/** True when the type is checked online and the answer comes at once (U2.4). */
export function verifiedOnline(type: DocumentType): boolean {
  return type === 'RESIDENT_ID';
}
