import { defineConfig } from 'vite';

/** One script that brings all it needs, for pages without a bundler: `window.GrandstandSeatMap.mount(element, options)`. */
export default defineConfig({
  build: {
    lib: {
      entry: ['src/standalone.ts'],
      formats: ['iife'],
      name: 'GrandstandSeatMapBundle',
      fileName: () => 'grandstand-seatmap.js',
    },
    target: 'es2022',
    emptyOutDir: true,
  },
  plugins: [
    {
      name: 'grandstand-style-sheets',
      // The style sheet stands beside the script: a strict content security policy lets neither write styles.
      async generateBundle() {
        const { readFile } = await import('node:fs/promises');
        const { fileURLToPath } = await import('node:url');
        const sheet = (path: string): Promise<string> => readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
        this.emitFile({ type: 'asset', fileName: 'grandstand-seatmap.css', source: await sheet('src/seatmap.css') });
        this.emitFile({ type: 'asset', fileName: 'grandstand-tokens.css', source: await sheet('../tokens/tokens.css') });
      },
    },
  ],
});
