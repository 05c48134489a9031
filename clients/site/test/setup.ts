import { createApp, nextTick, type Component } from 'vue';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';

export interface Shown {
  readonly root: HTMLElement;
  readonly router: Router;
  close(): void;
}

/** Routes that pages link to by name. */
const NAMED = ['sessions', 'sign-in', 'register'];

/** Mounts a page as the site does, at a path. */
export async function show(page: Component, path = '/', props: Record<string, unknown> = {}): Promise<Shown> {
  const router = createRouter({ history: createMemoryHistory(), routes: [...NAMED.map((name) => ({ path: `/${name}`, name, component: page })), { path: '/:path(.*)*', component: page }] });
  await router.push(path);
  const root = document.createElement('div');
  document.body.append(root);
  const app = createApp(page, props).use(router);
  app.mount(root);
  await nextTick();
  return {
    root, router,
    close() {
      app.unmount();
      root.remove();
    },
  };
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Stands in for the server: answers by method and path, and keeps what was asked. */
export function serve(answers: Record<string, (asked: Asked) => { status?: number; body?: unknown; headers?: Record<string, string> }>) {
  const asked: Asked[] = [];
  globalThis.fetch = (async (url: string | URL | Request, init: RequestInit = {}) => {
    const path = String(url).replace('/api/v1', '').replace(/\?.*/, '');
    const call: Asked = { method: init.method ?? 'GET', path, body: init.body ? JSON.parse(String(init.body)) : undefined, headers: new Headers(init.headers) };
    asked.push(call);
    const answer = answers[`${call.method} ${path}`]?.(call) ?? { status: 404, body: { code: 'http.404', detail: `nothing at ${path}` } };
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), { status: answer.status ?? 200, headers: answer.headers ?? {} });
  }) as typeof fetch;
  return asked;
}

/** Waits until something holds; fails with its last reason after two seconds. */
export async function until(holds: () => void): Promise<void> {
  const end = Date.now() + 2_000;
  for (;;) {
    try {
      return holds();
    } catch (reason) {
      if (Date.now() > end) throw reason;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

export function type(root: ParentNode, selector: string, value: string): void {
  const input = root.querySelector<HTMLInputElement>(selector)!;
  input.value = value;
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(new Event('change'));
}
