import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { zh, type Texts } from '../src/i18n/zh';

const keys = Object.keys(zh) as (keyof Texts)[];
const gapsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe('texts in Chinese and English @N5', () => {
  it('fills every text in both languages, with the same gaps', () => {
    for (const key of keys) {
      expect(zh[key], key).not.toBe('');
      expect(en[key], key).not.toBe('');
      expect(gapsOf(en[key]), key).toEqual(gapsOf(zh[key]));
    }
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  it('has no Chinese left in the English texts but the language switch', () => {
    for (const key of keys) if (key !== 'site.language') expect(en[key], key).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
