import type { Bilingual, Money } from './models';

export type Language = 'zh' | 'en';

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };
const WEEKDAYS_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const SYMBOLS: Record<string, string> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£' };
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The text in the language asked for; Chinese stands in for missing English. */
export function pick(text: Bilingual | string | null | undefined, language: Language): string {
  if (text === null || text === undefined) return '';
  if (typeof text === 'string') return text;
  return (language === 'en' ? text.en : undefined) || text.zh || text.en || '';
}

/** Digits after the point for a currency: two for CNY, none for JPY. */
function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** `¥1,480.00`: the amount's minor units written out exactly, without floating point. */
export function formatMoney(money: Money): string {
  const digits = fractionDigits(money.currency);
  const unit = 10 ** digits;
  const minor = Math.abs(money.amount);
  const whole = Math.floor(minor / unit).toLocaleString('en-US');
  const rest = digits === 0 ? '' : `.${String(minor % unit).padStart(digits, '0')}`;
  const symbol = SYMBOLS[money.currency] ?? `${money.currency} `;
  return `${money.amount < 0 ? '-' : ''}${symbol}${whole}${rest}`;
}

export function addMoney(amounts: readonly Money[], currency: string): Money {
  return { amount: amounts.reduce((sum, money) => sum + money.amount, 0), currency };
}

/** `1,204` */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** `37.5 %` with one decimal; an empty whole has no share. */
export function formatShare(part: number, whole: number): string {
  return whole <= 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`;
}

function formatter(zone: string): Intl.DateTimeFormat {
  let found = formatters.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
    });
    formatters.set(zone, found);
  }
  return found;
}

export interface ZonedTime {
  readonly date: string;
  readonly time: string;
  readonly seconds: string;
}

/** An instant on the wall of a zone: `{date: '2027-05-18', time: '19:30'}`. */
export function inZone(instant: string | Date, zone: string): ZonedTime {
  const parts = new Map(formatter(zone).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
    seconds: parts.get('second') ?? '00',
  };
}

/** A calendar day without a zone, as a UTC instant to compute with. */
function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

export function weekday(date: string, language: Language): string {
  const index = day(date).getUTCDay();
  if (language === 'zh') return WEEKDAYS_ZH[index] ?? '';
  return new Intl.DateTimeFormat(LOCALES.en, { weekday: 'short', timeZone: 'UTC' }).format(day(date));
}

/** `2027-05-18 周二` or `Tue 18 May 2027` */
export function formatDay(date: string, language: Language): string {
  if (language === 'zh') return `${date} ${weekday(date, language)}`;
  const rest = new Intl.DateTimeFormat(LOCALES.en, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(day(date));
  return `${weekday(date, language)} ${rest}`;
}

/** `2027-05-18 周二 19:30` or `Tue 18 May 2027, 19:30` */
export function formatDateTime(instant: string | Date, zone: string, language: Language): string {
  const { date, time } = inZone(instant, zone);
  return language === 'zh' ? `${formatDay(date, language)} ${time}` : `${formatDay(date, language)}, ${time}`;
}

/** Minutes a zone is ahead of UTC at an instant. */
function offsetMinutes(instant: Date, zone: string): number {
  const { date, time } = inZone(instant, zone);
  return Math.round((Date.parse(`${date}T${time}:00Z`) - Math.floor(instant.getTime() / 60_000) * 60_000) / 60_000);
}

/** `UTC+8` when the venue's clock differs from the reader's, else nothing: a time is named only where it could be misread. */
export function zoneNote(instant: string | Date, zone: string, here: string = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  const at = new Date(instant);
  const minutes = offsetMinutes(at, zone);
  if (minutes === offsetMinutes(at, here)) return '';
  const hours = Math.trunc(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** All days from first to last, at most as many as a games can sensibly have. */
export function daysBetween(first: string, last: string, limit = 60): string[] {
  const days: string[] = [];
  for (let at = day(first).getTime(); at <= day(last).getTime() && days.length < limit; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

export interface Remaining {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly over: boolean;
}

/** Time left until an instant, never negative. */
export function remainingUntil(instant: string | Date, now: number): Remaining {
  const left = Math.max(0, Math.ceil((new Date(instant).getTime() - now) / 1000));
  return {
    days: Math.floor(left / 86_400),
    hours: Math.floor(left / 3600) % 24,
    minutes: Math.floor(left / 60) % 60,
    seconds: left % 60,
    over: left === 0,
  };
}

/** `14:32`, `2:05:09`: a deadline's clock. */
export function formatClock(left: Remaining): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = left.days * 24 + left.hours;
  return hours > 0 ? `${hours}:${two(left.minutes)}:${two(left.seconds)}` : `${two(left.minutes)}:${two(left.seconds)}`;
}
