import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Chunks that only gate staff load: kept on phones that open the gate page, not on every visitor's. */
const OF_THE_GATE = /\/(GatePage|jsQR|camera)-/i;

/** Writes sw.js from its source, with the list of files to keep and a version that changes with them. */
export function serviceWorker(): Plugin {
  return {
    name: 'grandstand-service-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|svg)$/.test(name)).sort();
      const gate = files.filter((name) => OF_THE_GATE.test(`/${name}`));
      const source = readFileSync(new URL('../src/sw.js', import.meta.url), 'utf8');
      const version = createHash('sha256').update(source).update(files.join()).digest('hex').slice(0, 12);
      const kept = JSON.stringify(['/', ...files.filter((name) => !gate.includes(name)).map((name) => `/${name}`), '/icon.svg']);
      const keptByGates = JSON.stringify(gate.map((name) => `/${name}`));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: source.replace('__VERSION__', version).replace('[/* __FILES__ */]', kept).replace('[/* __GATE_FILES__ */]', keptByGates) });
    },
  };
}
