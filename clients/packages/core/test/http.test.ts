import { describe, expect, it, vi } from 'vitest';
import { Api, ApiProblem, Http, newIdempotencyKey, OFFLINE } from '../src';

type Call = { url: string; headers: Headers; method: string; body: string | undefined };

function server(...answers: (Response | Error)[]) {
  const calls: Call[] = [];
  const fetch = vi.fn(async (url: string | URL | Request, init: RequestInit = {}) => {
    calls.push({ url: String(url), headers: new Headers(init.headers), method: init.method ?? 'GET', body: init.body as string | undefined });
    const answer = answers.shift();
    if (!answer) throw new Error('no more answers');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { calls, fetch: fetch as unknown as typeof globalThis.fetch };
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

const waits: number[] = [];
function client(fake: ReturnType<typeof server>, more: { token?: string; onUnauthorized?: () => void } = {}) {
  return {
    base: '/api/v1', language: () => 'zh-CN' as const, token: () => more.token, fetch: fake.fetch,
    wait: async (milliseconds: number) => void waits.push(milliseconds),
    ...(more.onUnauthorized ? { onUnauthorized: more.onUnauthorized } : {}),
  };
}

describe('the API client @K1', () => {
  it('sends language, token and only the filters that are set', async () => {
    const fake = server(json({ items: [] }));
    await new Api(client(fake, { token: 't' })).sessions({ q: '游泳', sport: undefined, limit: 20 });
    expect(fake.calls[0]!.url).toBe(`/api/v1/sessions?q=${encodeURIComponent('游泳')}&limit=20`);
    expect(fake.calls[0]!.headers.get('Authorization')).toBe('Bearer t');
    expect(fake.calls[0]!.headers.get('Accept-Language')).toBe('zh-CN');
  });

  it('asks again with the ETag and answers from memory on 304', async () => {
    const fake = server(json({ name: 'x' }, 200, { ETag: '"1"' }), new Response(null, { status: 304 }));
    const http = new Http(client(fake));
    expect(await http.get('/games')).toEqual({ name: 'x' });
    expect(await http.get('/games')).toEqual({ name: 'x' });
    expect(fake.calls[1]!.headers.get('If-None-Match')).toBe('"1"');
  });

  it('keeps the idempotency key it is given and makes unique ones', async () => {
    const fake = server(json({ number: '1' }, 201));
    await new Api(client(fake)).placeOrder({ session: 's', items: [{ seat: '1', holder: 'h' }], channel: 'WEB' }, 'key-1');
    expect(fake.calls[0]!.headers.get('Idempotency-Key')).toBe('key-1');
    expect(JSON.parse(fake.calls[0]!.body!)).toEqual({ session: 's', items: [{ seat: '1', holder: 'h' }], channel: 'WEB' });
    expect(new Set([...Array(100)].map(newIdempotencyKey)).size).toBe(100);
  });

  it('turns a refusal into a problem with its code and fields', async () => {
    const body = { code: 'sale.seat-taken', detail: '座位已售出', errors: [{ field: 'items[0].seat', code: 'sale.seat-taken', detail: '3排5座' }, 7] };
    const fake = server(json(body, 409));
    const problem = await new Api(client(fake)).order('1').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect((problem as ApiProblem).code).toBe('sale.seat-taken');
    expect((problem as ApiProblem).about('seat')).toBe('3排5座');
    expect((problem as ApiProblem).errors).toHaveLength(1);
  });

  it('makes a problem even of a proxy page', async () => {
    const fake = server(new Response('<html>', { status: 502 }));
    await expect(new Api(client(fake)).games()).rejects.toMatchObject({ status: 502, code: 'http.502' });
  });

  it('waits as long as a busy server asks, three times at most @K5', async () => {
    waits.length = 0;
    const busy = (): Response => json({ code: 'operations.busy' }, 503, { 'Retry-After': '2' });
    const fake = server(busy(), busy(), json({ ok: 1 }));
    expect(await new Http(client(fake)).get('/x')).toEqual({ ok: 1 });
    expect(waits).toEqual([2000, 2000]);
    const tired = server(busy(), busy(), busy());
    await expect(new Http(client(tired)).get('/x')).rejects.toMatchObject({ status: 503, retryAfterSeconds: 2 });
  });

  it('does not repeat a write by itself', async () => {
    const fake = server(json({ code: 'sale.busy' }, 429, { 'Retry-After': '1' }));
    await expect(new Http(client(fake)).post('/orders', {})).rejects.toMatchObject({ temporary: true });
    expect(fake.calls).toHaveLength(1);
  });

  it('says offline when the server cannot be reached', async () => {
    const fake = server(new TypeError('failed'));
    await expect(new Http(client(fake)).post('/x')).rejects.toMatchObject({ status: 0, code: OFFLINE });
  });

  it('tells when its token is no longer known, and only then', async () => {
    const onUnauthorized = vi.fn();
    await new Http(client(server(json({}, 401)), { token: 'old', onUnauthorized })).get('/holders').catch(() => undefined);
    expect(onUnauthorized).toHaveBeenCalledOnce();
    await new Http(client(server(json({}, 401)), { onUnauthorized })).post('/sign-ins', {}).catch(() => undefined);
    expect(onUnauthorized).toHaveBeenCalledOnce();
  });
});
