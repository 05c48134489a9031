import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'happy-dom',
    include: ['packages/*/test/**/*.test.ts', 'site/test/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
