import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import HotSale from '../src/components/HotSale.vue';
import { language } from '../src/i18n';
import { leave, rememberSignIn } from '../src/state/account';
import { serve, show, until, type Shown } from './setup';

const soon = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const session = { number: 'CER01', saleState: 'ON_SALE', name: { zh: '开幕式', en: 'Opening' } } as never;
const room = (state: string) => ({
  state, opensAt: soon(-3600), saleOpensAt: soon(state === 'OPEN' ? 600 : -60), endsAt: soon(86_400), places: 1234, waiting: 1000,
  admittedPerMinute: 60, windowMinutes: 10, commitment: 'c0ffee',
  ...(state === 'OPEN' ? {} : { draw: { secret: 'aa', listDigest: 'bb', seed: '5eed', count: 1200, drawnAt: soon(-50) } }),
});
const noPlace = { status: 404, body: { status: 404, code: 'waitingroom.no-place', title: 'x', detail: 'x' } };
const waiting = { place: '0H1', state: 'WAITING', drawn: true, position: 43, ahead: 41, expectedAt: soon(41), pollAfterSeconds: 4 };
let shown: Shown | undefined;

const Sale = defineComponent({ setup: () => () => h(HotSale, { session, zone: 'Asia/Shanghai' }, () => h('p', { class: 'seats' }, 'seats')) });

beforeEach(() => {
  language.value = 'zh';
  rememberSignIn({ token: 't', expiresAt: '2099-01-01T00:00:00Z', kind: 'CUSTOMER', name: '张*', roles: [] });
});
afterEach(() => {
  shown?.close();
  leave();
});

async function card(state: string, place: unknown): Promise<void> {
  serve({
    'GET /sessions/CER01/waiting-room': () => ({ status: 200, body: room(state) }),
    'GET /sessions/CER01/waiting-room/places/current': () => (place ? { status: 200, body: place } : noPlace),
    'POST /sessions/CER01/waiting-room/places': () => ({ status: 200, body: { place: '0H1', state: 'IN_DRAW', drawn: true, pollAfterSeconds: 20 } }),
  });
  shown = await show(Sale);
}

describe('the waiting room before a sale @K5', () => {
  it('takes a place with one press and never shows seats before the turn', async () => {
    const placed = ref(false);
    serve({
      'GET /sessions/CER01/waiting-room': () => ({ status: 200, body: room('OPEN') }),
      'GET /sessions/CER01/waiting-room/places/current': () => (placed.value ? { status: 200, body: { place: '0H1', state: 'IN_DRAW', drawn: true, pollAfterSeconds: 20 } } : noPlace),
      'POST /sessions/CER01/waiting-room/places': () => {
        placed.value = true;
        return { status: 200, body: { place: '0H1', state: 'IN_DRAW', drawn: true, pollAfterSeconds: 20 } };
      },
    });
    shown = await show(Sale);
    await until(() => expect(shown!.root.textContent).toContain('取得位置'));
    shown.root.querySelector<HTMLButtonElement>('button')!.click();
    await until(() => expect(shown!.root.textContent).toContain('您已在等候名单中'));
    expect(shown.root.querySelector('.seats')).toBeNull();
  });

  it('asks a stranger to sign in first', async () => {
    leave();
    await card('OPEN', undefined);
    await until(() => expect(shown!.root.textContent).toContain('登录后取得位置'));
  });

  it('says place, people ahead and the expected time, and what the draw can be checked by', async () => {
    await card('ADMITTING', waiting);
    await until(() => expect(shown!.root.textContent).toContain('41 人'));
    expect(shown!.root.textContent).toContain('第 43 位');
    expect(shown!.root.textContent).toContain('5eed');
    expect(shown!.root.querySelector('.seats')).toBeNull();
  });

  it('shows the seats with a countdown when the turn has come, and not after it was missed', async () => {
    await card('ADMITTING', { ...waiting, state: 'ADMITTED', ahead: 0, expectedAt: soon(-5), orderBefore: soon(595) });
    await until(() => expect(shown!.root.querySelector('.seats')).not.toBeNull());
    expect(shown!.root.textContent).toContain('轮到您了');
    shown!.close();
    await card('ADMITTING', { ...waiting, state: 'MISSED', ahead: 0, expectedAt: soon(-700), orderBefore: soon(-100) });
    await until(() => expect(shown!.root.textContent).toContain('到队尾重新排队'));
    expect(shown!.root.querySelector('.seats')).toBeNull();
  });

  it('lets everybody through when the room is closed', async () => {
    await card('CLOSED', { ...waiting, state: 'NOT_NEEDED' });
    await until(() => expect(shown!.root.querySelector('.seats')).not.toBeNull());
  });
});
