import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFault, normalizeDocumentNumber, residentIdCheckCharacter } from '../src';

const shared = process.env['GRANDSTAND_SHARED'] ?? resolve(__dirname, '../../../../../shared');
const vectors = resolve(shared, 'data/vectors/ids/cn-resident-id.json');
const today = new Date('2027-01-01T00:00:00Z');

describe('resident ID numbers @U2.5', () => {
  it('takes a number whose check character is right, in small letters and with spaces too', () => {
    expect(documentFault('RESIDENT_ID', '44040119580101000x', today)).toBeUndefined();
    expect(documentFault('RESIDENT_ID', ' 440308 19990110 1512 ', today)).toBeUndefined();
  });

  it('names a wrong check character, an impossible date and a wrong length', () => {
    expect(documentFault('RESIDENT_ID', '440308199901101513', today)).toBe('check-digit');
    expect(documentFault('RESIDENT_ID', '440308199902301512', today)).toBe('birth-date');
    expect(documentFault('RESIDENT_ID', '44030819990110', today)).toBe('format');
    expect(documentFault('RESIDENT_ID', '   ', today)).toBe('missing');
  });

  it('catches every change of a single digit', () => {
    const good = '440308199901101512';
    for (let i = 0; i < 17; i++) {
      for (let digit = 0; digit <= 9; digit++) {
        if (String(digit) === good[i]) continue;
        const wrong = good.slice(0, i) + digit + good.slice(i + 1);
        expect(residentIdCheckCharacter(wrong.slice(0, 17)), wrong).not.toBe(wrong[17]);
      }
    }
  });

  it.skipIf(!existsSync(vectors))('agrees with the published vectors (skipped when the shared data is absent)', () => {
    const published = JSON.parse(readFileSync(vectors, 'utf8')) as { valid18: string[]; invalid: { number: string; why: string }[] };
    for (const number of published.valid18) expect(documentFault('RESIDENT_ID', number, today), number).toBeUndefined();
    // Division codes are the server's business: the table is large and changes.
    for (const { number, why } of published.invalid) {
      if (!why.includes('division')) expect(documentFault('RESIDENT_ID', number, today), number).toBeDefined();
    }
  });
});

describe('other documents @U2.5', () => {
  it('checks the form only: they are approved by hand', () => {
    expect(documentFault('HKM_PERMIT', 'H1234567801')).toBeUndefined();
    expect(documentFault('HKM_PERMIT', 'A1234567801')).toBe('format');
    expect(documentFault('TW_PERMIT', '12345678')).toBeUndefined();
    expect(documentFault('TW_IDENTITY', 'A123456789')).toBeUndefined();
    expect(documentFault('PASSPORT', 'L898902C3')).toBeUndefined();
    expect(documentFault('PASSPORT', 'L8')).toBe('format');
  });

  it('sends numbers without spaces and in capitals', () => {
    expect(normalizeDocumentNumber(' l898-902 c3 ')).toBe('L898902C3');
  });
});
