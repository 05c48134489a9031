import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { isSignedIn } from './state/account';
import HomePage from './pages/HomePage.vue';

declare module 'vue-router' {
  interface RouteMeta {
    /** Only for a signed-in person. */
    personal?: boolean;
    /** Shown without the site's frame. */
    bare?: boolean;
    title?: import('./i18n').TextKey;
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', component: HomePage },
    { path: '/sessions', name: 'sessions', component: () => import('./pages/SearchPage.vue'), meta: { title: 'nav.sessions' } },
    { path: '/sessions/:number', name: 'session', component: () => import('./pages/SessionPage.vue'), props: true },
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: { title: 'signIn.title' } },
    { path: '/register', name: 'register', component: () => import('./pages/RegisterPage.vue'), meta: { title: 'register.title' } },
    { path: '/password', name: 'password', component: () => import('./pages/PasswordPage.vue'), meta: { personal: true, title: 'password.title' } },
    { path: '/holders', name: 'holders', component: () => import('./pages/HoldersPage.vue'), meta: { personal: true, title: 'nav.holders' } },
    { path: '/checkout', name: 'checkout', component: () => import('./pages/CheckoutPage.vue'), meta: { personal: true, title: 'checkout.title' } },
    { path: '/orders', name: 'orders', component: () => import('./pages/OrdersPage.vue'), meta: { personal: true, title: 'nav.orders' } },
    { path: '/orders/:number', name: 'order', component: () => import('./pages/OrderPage.vue'), props: true, meta: { personal: true, title: 'order.title' } },
    { path: '/orders/:number/pay', name: 'pay', component: () => import('./pages/PayPage.vue'), props: true, meta: { personal: true, title: 'pay.title' } },
    { path: '/tickets', name: 'tickets', component: () => import('./pages/TicketsPage.vue'), meta: { title: 'nav.tickets' } },
    { path: '/gate', name: 'gate', component: () => import('./gate/GatePage.vue'), meta: { bare: true, title: 'gate.title' } },
    { path: '/:path(.*)*', name: 'missing', component: () => import('./pages/MissingPage.vue'), meta: { title: 'missing.title' } },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
});

/** Only paths of this site may follow a sign-in. */
export function safeNext(route: RouteLocationNormalized): string {
  const next = route.query['next'];
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}

router.beforeEach((to) => {
  if (to.meta.personal && !isSignedIn.value) return { name: 'sign-in', query: { next: to.fullPath } };
  return true;
});
