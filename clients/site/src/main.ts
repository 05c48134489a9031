import '@grandstand/tokens/tokens.css';
import './styles/base.css';
import { createApp } from 'vue';
import App from './App.vue';
import { router } from './router';

createApp(App).use(router).mount('#app');

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // Without it the site works the same, only not offline.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
