import { derive, verifierOf } from '@grandstand/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextTick, ref } from 'vue';
import HoldersPage from '../src/pages/HoldersPage.vue';
import RegisterPage from '../src/pages/RegisterPage.vue';
import TicketsPage from '../src/pages/TicketsPage.vue';
import SearchPage from '../src/pages/SearchPage.vue';
import SessionCard from '../src/components/SessionCard.vue';
import QrCode from '../src/components/QrCode.vue';
import { rememberSignIn, leave } from '../src/state/account';
import { usePatientOrder } from '../src/state/checkout';
import { language } from '../src/i18n';
import { serve, show, type, until, type Shown } from './setup';

const session = {
  number: 'ATH01', name: { zh: '田径决赛', en: 'Athletics Final' }, sport: { code: 'ATH', name: { zh: '田径', en: 'Athletics' } },
  venue: { code: 'NST', name: { zh: '体育场', en: 'Stadium' }, zone: 'Asia/Shanghai' }, start: '2027-05-18T19:30:00+08:00', end: '2027-05-18T22:00:00+08:00',
  saleState: 'ON_SALE', priceFrom: { amount: 48000, currency: 'CNY' }, remaining: 1204, capacity: 8000,
} as const;
const policy = { leastCharacters: 8, mostCharacters: 128, leastClasses: 2, iterations: 4096 };
let shown: Shown | undefined;

beforeEach(() => {
  language.value = 'zh';
  rememberSignIn({ token: 't', expiresAt: '2099-01-01T00:00:00Z', kind: 'CUSTOMER', name: '张*', roles: [] });
});
afterEach(() => {
  shown?.close();
  leave();
});

describe('registration @U1.1 @U2.1', () => {
  async function fill(documentNumber: string): Promise<void> {
    shown = await show(RegisterPage);
    type(shown.root, 'input[type=tel]', '13800138000');
    type(shown.root, 'input[autocomplete=name]', '张三');
    type(shown.root, 'input.figures', documentNumber);
    for (const input of shown.root.querySelectorAll<HTMLInputElement>('input[autocomplete=new-password]')) {
      input.value = 'grandstand1';
      input.dispatchEvent(new Event('input'));
    }
    await nextTick();
    shown.root.querySelector('form')!.dispatchEvent(new Event('submit'));
  }

  it('does not send an ID number whose check digit is wrong, and says why', async () => {
    const asked = serve({});
    await fill('440308199901101513');
    await until(() => expect(shown!.root.textContent).toContain('最后一位校验不符'));
    expect(asked.filter((call) => call.method === 'POST')).toHaveLength(0);
  });

  it('sends the person and shows that a document waits for approval', async () => {
    const asked = serve({
      'GET /password-policy': () => ({ body: policy }),
      'POST /registrations': () => ({ status: 201, body: { customer: 'c1', verification: 'PENDING_APPROVAL' } }),
    });
    await fill('440308199901101512');
    await until(() => expect(shown!.root.textContent).toContain('人工审核'));
    const sent = asked.find((call) => call.path === '/registrations')!.body as { verifier: { salt: string; iterations: number; storedKey: string } };
    const derived = await derive('grandstand1', sent.verifier.salt, policy.iterations);
    expect(sent).toEqual({ phone: '13800138000', verifier: verifierOf(derived), person: { name: '张三', documentType: 'RESIDENT_ID', documentNumber: '440308199901101512' }, source: 'WEB' });
  });

  it('leaves the password to the server when its rules cannot be had', async () => {
    const asked = serve({ 'POST /registrations': () => ({ status: 201, body: { customer: 'c1', verification: 'VERIFIED' } }) });
    await fill('440308199901101512');
    await until(() => expect(shown!.root.textContent).toContain('现在可以购票'));
    expect(asked.find((call) => call.path === '/registrations')!.body).toMatchObject({ password: 'grandstand1' });
  });

  it('holds the password to the rules of the server', async () => {
    const asked = serve({ 'GET /password-policy': () => ({ body: { ...policy, leastClasses: 3 } }) });
    await fill('440308199901101512');
    await until(() => expect(shown!.root.textContent).toContain('至少要有 3 种'));
    expect(asked.filter((call) => call.method === 'POST')).toHaveLength(0);
  });

  it('shows the server’s sentence beside its field', async () => {
    serve({ 'POST /registrations': () => ({ status: 422, body: { code: 'account.invalid', detail: '注册信息有误。', errors: [{ field: 'phone', code: 'account.phone-taken', detail: '该手机号已注册，请直接登录。' }] } }) });
    await fill('440308199901101512');
    await until(() => expect(shown!.root.querySelector('.field .fault')?.textContent).toContain('已注册'));
  });
});

describe('related holders @P5 @U2.2', () => {
  it('shows each with its verification state, and only others can be removed', async () => {
    serve({ 'GET /holders': () => ({ body: { items: [
      { id: '1', name: '张*', documentType: 'RESIDENT_ID', documentNumber: '44**', relation: 'SELF', verification: 'VERIFIED' },
      { id: '2', name: 'M***', documentType: 'PASSPORT', documentNumber: 'L8**', relation: 'RELATED', verification: 'REFUSED', reason: '签证有效期不足 6 个月' },
    ] } }) });
    shown = await show(HoldersPage);
    await until(() => expect(shown!.root.querySelectorAll('.holder')).toHaveLength(2));
    expect(shown.root.textContent).toContain('已核验');
    expect(shown.root.textContent).toContain('签证有效期不足');
    expect(shown.root.querySelectorAll('.holder .link')).toHaveLength(1);
  });

  it('says what went wrong and offers to try again', async () => {
    serve({ 'GET /holders': () => ({ status: 500, body: { code: 'x', detail: '服务暂不可用' } }) });
    shown = await show(HoldersPage);
    await until(() => expect(shown!.root.querySelector('[role=alert]')?.textContent).toContain('服务暂不可用'));
    expect(shown.root.querySelector('[role=alert] button')).not.toBeNull();
  });
});

describe('searching @P3 @K1', () => {
  it('takes its filters from the address and pages on', async () => {
    const pages = ref(0);
    serve({
      'GET /sports': () => ({ body: { items: [] } }), 'GET /venues': () => ({ body: { items: [] } }),
      'GET /sessions': () => ({ body: { items: [{ ...session, number: `S${++pages.value}` }], next: pages.value < 2 ? 'more' : null } }),
    });
    shown = await show(SearchPage, '/sessions?q=田径&state=ON_SALE');
    await until(() => expect(shown!.root.querySelectorAll('article')).toHaveLength(1));
    shown.root.querySelector<HTMLButtonElement>('.more button')!.click();
    await until(() => expect(shown!.root.querySelectorAll('article')).toHaveLength(2));
    expect(shown.root.querySelector('.more')).toBeNull();
  });

  it('writes a card with day, time, price and an honest meter in both languages', async () => {
    shown = await show(SessionCard, '/', { session });
    expect(shown.root.textContent).toContain('2027-05-18 周二 19:30');
    expect(shown.root.textContent).toContain('¥480.00 起');
    expect(shown.root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('余票 1,204 张，共 8,000 张');
    language.value = 'en';
    await until(() => expect(shown!.root.textContent).toContain('Tue 18 May 2027, 19:30'));
    expect(shown.root.textContent).toContain('Athletics Final');
  });
});

describe('tickets @I8.1 @S9.1', () => {
  const ticket = { code: 'T1', state: 'VALID', session, seat: { position: '1', zone: '101', row: '2', number: '3', level: 'A' }, holder: { name: '张*' }, qr: 'signed' };

  it('stay readable without a network once opened', async () => {
    serve({ 'GET /orders': () => ({ body: { items: [{ number: 'O1', state: 'PAID' }] } }), 'GET /orders/O1/tickets': () => ({ body: { items: [ticket] } }) });
    shown = await show(TicketsPage);
    await until(() => expect(shown!.root.querySelectorAll('.ticket')).toHaveLength(1));
    shown.close();
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    shown = await show(TicketsPage);
    await until(() => expect(shown!.root.textContent).toContain('无网络'));
    expect(shown.root.querySelector('.ticket svg.qr')).not.toBeNull();
  });

  it('draws codes dark on white with a quiet zone', async () => {
    shown = await show(QrCode, '/', { content: 'x'.repeat(200), label: 'ticket' });
    const side = Number(shown.root.querySelector('svg')!.getAttribute('viewBox')!.split(' ')[2]);
    expect(side).toBeGreaterThan(21 + 8);
    expect(shown.root.querySelector('rect')!.getAttribute('fill')).toBe('#fff');
    expect(shown.root.querySelector('path')!.getAttribute('d')).toMatch(/^M4 4h1v1h-1z/);
  });
});

describe('placing an order in a rush @K5 @S5.3', () => {
  it('asks again under the same key and gives up on a real refusal', async () => {
    const { place } = usePatientOrder();
    let turn = 0;
    const asked = serve({ 'POST /orders': () => (++turn === 1 ? { status: 429, body: { code: 'sale.busy', detail: '忙' }, headers: { 'Retry-After': '1' } } : { status: 201, body: { number: 'O1' } }) });
    const draft = { session: 'S1', seats: [{ position: 1, level: 'A', holder: 'h1' }], key: 'one-key' };
    expect((await place(draft)).number).toBe('O1');
    expect(asked.map((call) => call.headers.get('Idempotency-Key'))).toEqual(['one-key', 'one-key']);
    serve({ 'POST /orders': () => ({ status: 409, body: { code: 'sale.seat-taken', detail: '已售' } }) });
    await expect(place(draft)).rejects.toMatchObject({ code: 'sale.seat-taken' });
  });
});
