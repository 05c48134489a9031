import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { compressedCopies } from './build/compress';
import { serviceWorker } from './build/service-worker';
import { sharedFiles } from './build/shared';
import { mockApi } from './dev/mock';

/** API=http://127.0.0.1:8080 sends the dev server's API calls there; without it a mock answers. */
const api = process.env['API'];

export default defineConfig(({ command }) => ({
  plugins: [vue(), sharedFiles(), serviceWorker(), compressedCopies(), ...(command === 'serve' && !api ? [mockApi()] : [])],
  server: api ? { proxy: { '/api': { target: api, changeOrigin: true } } } : {},
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // the content security policy allows no data: scripts or styles
    modulePreload: { polyfill: false },
  },
}));
