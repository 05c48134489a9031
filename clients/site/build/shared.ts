import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FILES = ['grandstand-seatmap.js', 'grandstand-seatmap.css', 'grandstand-tokens.css'];

/** Puts the stand-alone seat map and the tokens under /shared, where the other web applications may take them. */
export function sharedFiles(): Plugin {
  return {
    name: 'grandstand-shared-files',
    apply: 'build',
    generateBundle() {
      for (const name of FILES) {
        const file = new URL(`../../packages/seatmap/dist/${name}`, import.meta.url);
        if (!existsSync(file)) this.error(`${name} is missing: build @grandstand/seatmap first`);
        this.emitFile({ type: 'asset', fileName: `shared/${name}`, source: readFileSync(file) });
      }
    },
  };
}
