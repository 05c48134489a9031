import { afterEach, describe, expect, it } from 'vitest';
import GateChecks from '../src/gate/GateChecks.vue';
import { CheckKeys, checkOf, Repeats } from '../src/gate/reading';
import { language } from '../src/i18n';
import { serve, show, type, until, type Shown } from './setup';

const session = { number: 'S1', name: { zh: '决赛' }, venue: { code: 'V', name: { zh: '馆' }, zone: 'Asia/Shanghai' }, start: '2027-05-18T19:30:00+08:00' };
let shown: Shown | undefined;
afterEach(() => shown?.close());

describe('what was read @G3', () => {
  it('tells ID numbers, ticket codes and scanned codes apart', () => {
    expect(checkOf(' 44040119580101000x ', false)).toEqual({ documentNumber: '44040119580101000X' });
    expect(checkOf('ABCD-1234', false)).toEqual({ code: 'ABCD-1234' });
    expect(checkOf('440401195801010000', true)).toEqual({ qr: '440401195801010000' });
  });

  it('does not ask twice while the same code stays before the camera', () => {
    const repeats = new Repeats(1000);
    expect([repeats.isNew('a', 0), repeats.isNew('a', 500), repeats.isNew('a', 1400), repeats.isNew('b', 1500), repeats.isNew('a', 1600)]).toEqual([true, false, false, true, true]);
    expect(repeats.isNew('a', 9999)).toBe(true);
    repeats.stays('a', 10_900);
    repeats.stays('b', 11_800);
    expect([repeats.isNew('a', 11_850), repeats.isNew('b', 11_900)]).toEqual([false, true]);
  });
});

describe('a check whose answer was lost @G4', () => {
  it('is asked again under the same key, and a later showing under a new one', () => {
    let made = 0;
    const keys = new CheckKeys(() => String(++made));
    expect([keys.of('T1'), keys.of('T1')]).toEqual(['1', '1']);
    keys.answered();
    expect([keys.of('T1'), keys.of('T2')]).toEqual(['2', '3']);
  });
});

describe('checking tickets @G3 @I7.1', () => {
  async function check(code: string): Promise<void> {
    type(shown!.root, '#typed', code);
    shown!.root.querySelector('form')!.dispatchEvent(new Event('submit'));
  }

  it('fills the screen with the answer, counts, and keeps the last ten', async () => {
    language.value = 'zh';
    const asked = serve({
      'GET /gate/sessions/S1/count': () => ({ body: { admitted: 4, expected: 10 } }),
      'POST /gate/checks': ({ body }) => ({ body: (body as { code: string }).code === 'GOOD'
        ? { result: 'ADMITTED', ticket: { code: 'GOOD', zone: '1', row: '2', number: '3', level: 'A', holderInitial: '张' }, count: { admitted: 5, expected: 10 } }
        : { result: 'REFUSED', reason: { code: 'gate.used', detail: '本票已入场' } } }),
    });
    shown = await show(GateChecks, '/', { session });
    await until(() => expect(shown!.root.textContent).toContain('已入场 4 / 10'));
    await check('GOOD');
    await until(() => expect(shown!.root.querySelector('.result.admitted')?.textContent).toContain('1区 2排 3座'));
    expect(shown.root.textContent).toContain('已入场 5 / 10');
    for (let i = 0; i < 11; i++) {
      shown.root.querySelector<HTMLButtonElement>('.next')!.click();
      await until(() => expect(shown!.root.querySelector('.result')).toBeNull());
      await check('BAD');
      await until(() => expect(shown!.root.querySelector('.result.refused')?.textContent).toContain('本票已入场'));
    }
    expect(shown.root.querySelectorAll('ol li')).toHaveLength(10);
    expect(asked.filter((call) => call.method === 'POST').every((call) => (call.body as { session: string }).session === 'S1')).toBe(true);
  });

  it('says that nothing was checked when the network fails @G4', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    shown = await show(GateChecks, '/', { session });
    await check('GOOD');
    await until(() => expect(shown!.root.querySelector('[role=alert]')?.textContent).toContain('未能核验'));
    expect(shown.root.textContent).toContain('离线');
    expect(shown.root.querySelector('.result')).toBeNull();
  });

  it('asks again with what was decided after a second look, and only then goes on', async () => {
    const asked = serve({
      'GET /gate/sessions/S1/count': () => ({ body: { admitted: 4, expected: 10 } }),
      'POST /gate/checks': ({ body }) => ({ body: (body as { passed?: boolean }).passed
        ? { result: 'ADMITTED', ticket: { code: 'R1', zone: '1', row: '1', number: '1', level: '' } }
        : { result: 'SECOND_LOOK', reason: { code: 'gate.not-public-ticket', detail: '请核对注册证件' } } }),
    });
    shown = await show(GateChecks, '/', { session, gate: '东门 1' });
    await check('R1');
    await until(() => expect(shown!.root.querySelector('.result.second_look')?.textContent).toContain('请核对注册证件'));
    shown.root.querySelector<HTMLElement>('.result')!.click();
    expect(shown.root.querySelector('.result.second_look')).not.toBeNull();
    shown.root.querySelector<HTMLButtonElement>('.sure')!.click();
    await until(() => expect(shown!.root.querySelector('.result.admitted')).not.toBeNull());
    expect(shown.root.querySelector('.holder')).toBeNull();
    const posts = asked.filter((call) => call.method === 'POST').map((call) => call.body);
    expect(posts).toEqual([{ session: 'S1', gate: '东门 1', code: 'R1' }, { session: 'S1', gate: '东门 1', code: 'R1', passed: true }]);
  });
});
