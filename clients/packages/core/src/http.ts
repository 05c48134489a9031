import { ApiProblem, OFFLINE, problemOf, UNREADABLE } from './problem';

/** Reads kept for If-None-Match, and how often and how long a read waits for a busy server. */
const REMEMBERED_READS = 40;
const READ_ATTEMPTS = 3;
const LONGEST_WAIT_SECONDS = 5;
const REQUEST_TIMEOUT_MS = 20_000;

export interface HttpOptions {
  /** Ends without a slash, for example `/api/v1`. */
  readonly base: string;
  readonly language: () => 'zh-CN' | 'en';
  readonly token: () => string | undefined;
  /** Called when the server no longer knows the token that was sent. */
  readonly onUnauthorized?: () => void;
  readonly fetch?: typeof fetch;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export interface WriteOptions {
  /** The same key for the same intent: a repeat returns the first answer. */
  readonly idempotencyKey?: string;
}

type Query = Readonly<Record<string, string | number | undefined>>;

interface Remembered {
  readonly etag: string;
  readonly body: unknown;
}

/** A key nobody else has; works where crypto.randomUUID does not (pages without TLS). */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** JSON over HTTP as API.md fixes it: bearer token, language, ETag, idempotency keys, problems as exceptions. */
export class Http {
  private readonly remembered = new Map<string, Remembered>();

  constructor(private readonly options: HttpOptions) {}

  /**
   * A read; repeated a few times when the server is busy, answered from memory on 304. With 'default' the browser's
   * own cache does the remembering, which suits large answers that seldom change.
   */
  async get<T>(path: string, query: Query = {}, cache: RequestCache = 'no-store'): Promise<T> {
    const url = this.url(path, query);
    for (let attempt = 1; ; attempt++) {
      try {
        return (await (cache === 'default' ? this.send(url, { cache }).then((response) => this.json(response)) : this.read(url))) as T;
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || !this.worthRepeating(problem, attempt)) throw problem;
        await (this.options.wait ?? pause)(Math.max(1, problem.retryAfterSeconds) * 1000);
      }
    }
  }

  async blob(path: string): Promise<Blob> {
    const response = await this.send(this.url(path, {}), { method: 'GET' });
    return response.blob();
  }

  async post<T>(path: string, body?: unknown, write: WriteOptions = {}): Promise<T> {
    const headers: Record<string, string> = { 'Idempotency-Key': write.idempotencyKey ?? newIdempotencyKey() };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const response = await this.send(this.url(path, {}), {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await this.json(response)) as T;
  }

  async put<T>(path: string, body: unknown): Promise<T> {
    const headers = { 'Content-Type': 'application/json' };
    return (await this.json(await this.send(this.url(path, {}), { method: 'PUT', headers, body: JSON.stringify(body) }))) as T;
  }

  async delete(path: string): Promise<void> {
    await this.send(this.url(path, {}), { method: 'DELETE' });
  }

  /** Forget what was read, when the person changes. */
  forget(): void {
    this.remembered.clear();
  }

  private worthRepeating(problem: ApiProblem, attempt: number): boolean {
    return problem.status !== 0 && problem.temporary && attempt < READ_ATTEMPTS && problem.retryAfterSeconds <= LONGEST_WAIT_SECONDS;
  }

  private async read(url: string): Promise<unknown> {
    const key = `${this.options.language()} ${this.options.token() ?? ''} ${url}`;
    const known = this.remembered.get(key);
    const response = await this.send(url, known ? { headers: { 'If-None-Match': known.etag } } : {});
    if (response.status === 304 && known) return known.body;
    const body = await this.json(response);
    const etag = response.headers.get('ETag');
    if (etag) this.remember(key, { etag, body });
    return body;
  }

  private remember(key: string, answer: Remembered): void {
    this.remembered.delete(key);
    this.remembered.set(key, answer);
    const oldest = this.remembered.keys().next();
    if (this.remembered.size > REMEMBERED_READS && !oldest.done) this.remembered.delete(oldest.value);
  }

  private async send(url: string, request: RequestInit): Promise<Response> {
    const token = this.options.token();
    const headers = new Headers(request.headers);
    headers.set('Accept', 'application/json, application/problem+json, */*;q=0.1');
    headers.set('Accept-Language', this.options.language());
    if (token) headers.set('Authorization', `Bearer ${token}`);
    const call = this.options.fetch ?? globalThis.fetch.bind(globalThis);
    const response = await call(url, { cache: 'no-store', ...request, headers, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) }).catch(
      () => {
        throw new ApiProblem({ status: 0, code: OFFLINE, detail: OFFLINE });
      },
    );
    if (response.ok || response.status === 304) return response;
    const problem = await problemOf(response);
    // account.… is about what was proven in this call, not about the token
    if (problem.status === 401 && token && !problem.code.startsWith('account.')) this.options.onUnauthorized?.();
    throw problem;
  }

  private async json(response: Response): Promise<unknown> {
    if (response.status === 204) return undefined;
    return response.json().catch(() => {
      throw new ApiProblem({ status: response.status, code: UNREADABLE, detail: UNREADABLE });
    });
  }

  /** The address of a call. */
  url(path: string, query: Query = {}): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') search.set(name, String(value));
    }
    const suffix = search.toString();
    return `${this.options.base}${path}${suffix ? `?${suffix}` : ''}`;
  }
}
