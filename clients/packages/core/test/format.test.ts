import { describe, expect, it } from 'vitest';
import {
  daysBetween, formatClock, formatCount, formatDateTime, formatMoney, formatShare, inZone, pick, remainingUntil, zoneNote,
} from '../src';

describe('formats of UI.md', () => {
  it('writes money from minor units exactly', () => {
    expect(formatMoney({ amount: 48000, currency: 'CNY' })).toBe('¥480.00');
    expect(formatMoney({ amount: 1824005, currency: 'CNY' })).toBe('¥18,240.05');
    expect(formatMoney({ amount: -5, currency: 'CNY' })).toBe('-¥0.05');
    expect(formatMoney({ amount: 1200, currency: 'JPY' })).toBe('JPY 1,200');
    expect(formatMoney({ amount: 9007199254740991, currency: 'CNY' })).toBe('¥90,071,992,547,409.91');
  });

  it('writes dates in the venue zone in both languages', () => {
    const start = '2027-05-18T19:30:00+08:00';
    expect(formatDateTime(start, 'Asia/Shanghai', 'zh')).toBe('2027-05-18 周二 19:30');
    expect(formatDateTime(start, 'Asia/Shanghai', 'en')).toBe('Tue 18 May 2027, 19:30');
    expect(inZone('2027-05-18T16:00:00Z', 'Asia/Shanghai')).toEqual({ date: '2027-05-19', time: '00:00', seconds: '00' });
  });

  it('names the zone only when the reader is elsewhere', () => {
    expect(zoneNote('2027-05-18T19:30:00+08:00', 'Asia/Shanghai', 'Asia/Shanghai')).toBe('');
    expect(zoneNote('2027-05-18T19:30:00+08:00', 'Asia/Shanghai', 'Europe/Berlin')).toBe('UTC+8');
    expect(zoneNote('2027-05-18T19:30:00+08:00', 'Asia/Kolkata', 'UTC')).toBe('UTC+5:30');
  });

  it('counts, shares and clocks', () => {
    expect(formatCount(13000000)).toBe('13,000,000');
    expect(formatShare(3, 8)).toBe('37.5%');
    expect(formatShare(0, 0)).toBe('–');
    const now = Date.parse('2027-05-01T00:00:00Z');
    expect(formatClock(remainingUntil('2027-05-01T00:14:32Z', now))).toBe('14:32');
    expect(formatClock(remainingUntil('2027-05-02T02:05:09Z', now))).toBe('26:05:09');
    expect(remainingUntil('2027-04-30T00:00:00Z', now).over).toBe(true);
  });

  it('lists the days of the games and stops at its limit', () => {
    expect(daysBetween('2027-02-27', '2027-03-01')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01']);
    expect(daysBetween('2000-01-01', '2100-01-01', 5)).toHaveLength(5);
  });

  it('falls back to Chinese where English is missing', () => {
    expect(pick({ zh: '游泳' }, 'en')).toBe('游泳');
    expect(pick({ zh: '游泳', en: 'Swimming' }, 'en')).toBe('Swimming');
    expect(pick(undefined, 'en')).toBe('');
  });
});
