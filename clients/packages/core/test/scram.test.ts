import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  Api, ApiProblem, canDerive, derive, deriveNew, passwordFault, prepared, SERVER_UNKNOWN, ScramExchange, verifierOf, type Challenge, type DerivedPassword, type PasswordPolicy,
} from '../src';

/** RFC 7677, section 3. */
const rfc = {
  login: 'user', password: 'pencil', clientNonce: 'rOprNGfwEbeRWgbNEkqO',
  challenge: { nonce: 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0', salt: 'W22ZaJ0SNY7soEsUEjb6gQ==', iterations: 4096 },
  proof: 'dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=', signature: '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=',
  storedKey: 'WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=', serverKey: 'wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
};

describe('SCRAM-SHA-256 @U1.11', () => {
  it('is that of RFC 7677', async () => {
    const exchange = await ScramExchange.answer(rfc, rfc.challenge, rfc.password);
    expect(await exchange.proof()).toBe(rfc.proof);
    expect(verifierOf(exchange.derived)).toEqual({ salt: rfc.challenge.salt, iterations: 4096, storedKey: rfc.storedKey, serverKey: rfc.serverKey });
    await expect(exchange.check(rfc.signature)).resolves.toBeUndefined();
  });

  it('knows a server that does not keep the verifier', async () => {
    const exchange = await ScramExchange.answer(rfc, rfc.challenge, rfc.password);
    await expect(exchange.check(rfc.proof)).rejects.toMatchObject({ code: SERVER_UNKNOWN });
  });

  it.each([
    ['a nonce that is not ours', { ...rfc.challenge, nonce: 'x' + rfc.challenge.nonce }],
    ['a nonce without a part of the server', { ...rfc.challenge, nonce: rfc.clientNonce }],
    ['too few iterations', { ...rfc.challenge, iterations: 4095 }],
    ['so many that the device would hang', { ...rfc.challenge, iterations: 5_000_001 }],
  ])('answers no challenge with %s', async (_, challenge) => {
    await expect(ScramExchange.answer(rfc, challenge, rfc.password)).rejects.toMatchObject({ code: SERVER_UNKNOWN });
  });

  it('derives the same whatever keyboard wrote it', async () => {
    expect(prepared('Ｇrün①')).toBe('Grün1');
    const composed = await derive('Gr\u00fcn-9\u4e50', rfc.challenge.salt, 4096);
    const taken = await derive('Gru\u0308n-\uff19\u4e50', rfc.challenge.salt, 4096);
    expect(taken.storedKey).toEqual(composed.storedKey);
    const salted = pbkdf2Sync('Gr\u00fcn-9\u4e50', Buffer.from(rfc.challenge.salt, 'base64'), 4096, 32, 'sha256');
    expect(composed.clientKey).toEqual(new Uint8Array(await crypto.subtle.sign('HMAC', await crypto.subtle.importKey('raw', salted, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']), new TextEncoder().encode('Client Key'))));
  });

  it('salts every new password anew', async () => {
    const [one, other] = await Promise.all([deriveNew('same', 4096), deriveNew('same', 4096)]);
    expect(one.salt).not.toBe(other.salt);
    expect(atob(one.salt)).toHaveLength(16);
  });
});

/** A server that keeps one verifier; `late` challenges have run out when they are answered. */
function server(kept: DerivedPassword, late = 0, signature?: string) {
  const paths: string[] = [];
  const bodies: Record<string, string>[] = [];
  let challenge: Challenge & { clientNonce: string } | undefined;
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const body = JSON.parse(String(init.body)) as Record<string, string>;
    paths.push(String(url));
    bodies.push(body);
    if (String(url).endsWith('/challenge')) {
      challenge = { clientNonce: body['clientNonce']!, nonce: `${body['clientNonce']}own`, salt: kept.salt, iterations: kept.iterations };
      return Response.json({ nonce: challenge.nonce, salt: challenge.salt, iterations: challenge.iterations });
    }
    if (String(url).endsWith('/password')) return Response.json({ token: 'n', expiresAt: '2099-01-01T00:00:00Z', kind: 'CUSTOMER', name: '张*', roles: [] });
    if (late-- > 0) return Response.json({ code: 'account.challenge-expired', detail: 'late' }, { status: 401 });
    const own = await ScramExchange.answer({ login: body['login']!, clientNonce: challenge!.clientNonce }, challenge!, '', kept);
    if (body['proof'] !== await own.proof()) return Response.json({ code: 'account.wrong-password', detail: 'wrong' }, { status: 422 });
    return Response.json({ token: 't', expiresAt: '2099-01-01T00:00:00Z', kind: 'CUSTOMER', name: '张*', roles: ['customer'], serverSignature: signature ?? await own.signature() }, { status: 201 });
  };
  return { paths, bodies, api: new Api({ base: '/api/v1', language: () => 'en', token: () => undefined, fetch: fetch as typeof globalThis.fetch }) };
}

describe('signing in by proof @U1.11 @X1', () => {
  it('sends a proof, never the password', async () => {
    const fake = server(await deriveNew('Walk-2027', 4096));
    const signIn = await fake.api.enter('a=b,c@example.com', 'Walk-2027');
    expect(signIn).toEqual({ token: 't', expiresAt: '2099-01-01T00:00:00Z', kind: 'CUSTOMER', name: '张*', roles: ['customer'] });
    expect(fake.paths).toEqual(['/api/v1/sign-ins/challenge', '/api/v1/sign-ins/proof']);
    expect(JSON.stringify(fake.bodies)).not.toContain('Walk-2027');
  });

  it('says of a wrong password what the server says', async () => {
    const fake = server(await deriveNew('Walk-2027', 4096));
    await expect(fake.api.enter('13800138000', 'Walk-2028')).rejects.toMatchObject({ code: 'account.wrong-password' });
  });

  it('asks for a second challenge when the first ran out, not for a third', async () => {
    const kept = await deriveNew('Walk-2027', 4096);
    const once = server(kept, 1);
    expect((await once.api.enter('13800138000', 'Walk-2027')).token).toBe('t');
    expect(once.paths).toHaveLength(4);
    await expect(server(kept, 2).api.enter('13800138000', 'Walk-2027')).rejects.toBeInstanceOf(ApiProblem);
  });

  it('takes no token from a server that does not keep the verifier', async () => {
    const fake = server(await deriveNew('Walk-2027', 4096), 0, rfc.signature);
    await expect(fake.api.enter('13800138000', 'Walk-2027')).rejects.toMatchObject({ code: SERVER_UNKNOWN });
  });

  it('changes a password without sending the old or the new one', async () => {
    const fake = server(await deriveNew('Walk-2027', 4096));
    const verifier = verifierOf(await deriveNew('Walk-2028', 4096));
    await fake.api.changePassword({ login: '13800138000', password: 'Walk-2027' }, { verifier });
    expect(fake.paths).toEqual(['/api/v1/sign-ins/challenge', '/api/v1/password']);
    expect(fake.bodies[1]).toEqual({ proof: { login: '13800138000', nonce: expect.any(String), proof: expect.any(String) }, verifier });
    expect(JSON.stringify(fake.bodies)).not.toContain('Walk-20');
  });

  it('sends what a member of staff typed', async () => {
    const fake = server(await deriveNew('x', 4096));
    await fake.api.enter('li.lei', 'x').catch(() => undefined);
    expect(fake.paths).toEqual(['/api/v1/sign-ins']);
    expect(canDerive()).toBe(true);
  });
});

describe('the password policy @U4.1', () => {
  const policy: PasswordPolicy = { leastCharacters: 8, mostCharacters: 128, leastClasses: 2, iterations: 600_000 };
  it.each([
    ['short-7', 'length'], ['x'.repeat(129), 'length'], ['onlysmall', 'classes'], ['13800138000-a', 'contains-login'], ['grandstand1', undefined], ['密码密码密码密码', 'classes'],
  ] as const)('finds in %s: %s', (password, fault) => {
    expect(passwordFault(policy, password, '13800138000')).toBe(fault);
  });
});
