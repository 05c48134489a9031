import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Chunks that only gate staff load are fetched when needed, not kept on every visitor's phone. */
const NOT_KEPT = /\/(GatePage|jsQR|camera)-/i;

/** Writes sw.js from its source, with the list of files to keep and a version that changes with them. */
export function serviceWorker(): Plugin {
  return {
    name: 'grandstand-service-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|svg)$/.test(name) && !NOT_KEPT.test(`/${name}`)).sort();
      const source = readFileSync(new URL('../src/sw.js', import.meta.url), 'utf8');
      const version = createHash('sha256').update(source).update(files.join()).digest('hex').slice(0, 12);
      const kept = JSON.stringify(['/', ...files.map((name) => `/${name}`), '/icon.svg']);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: source.replace('__VERSION__', version).replace('[/* __FILES__ */]', kept) });
    },
  };
}
