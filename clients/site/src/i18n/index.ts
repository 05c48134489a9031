import { pick, type Bilingual, type Language } from '@grandstand/core';
import { computed, ref, watchEffect } from 'vue';
import { en } from './en';
import { zh, type Texts } from './zh';

const STORED = 'grandstand.language';
const texts: Record<Language, Texts> = { zh, en };

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(STORED);
  return asked === 'en' ? 'en' : 'zh';
}

export type TextKey = keyof Texts;

/** Chinese unless the person chose English before or came by a link with ?lang=en. */
export const language = ref<Language>(firstLanguage());
export const locale = computed(() => (language.value === 'en' ? ('en' as const) : ('zh-CN' as const)));

watchEffect(() => {
  document.documentElement.lang = locale.value;
  localStorage.setItem(STORED, language.value);
});

/** A text with its `{gaps}` filled. */
export function t(key: TextKey, gaps: Readonly<Record<string, string | number>> = {}): string {
  return texts[language.value][key].replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

/** A text whose key is made from data, or a fallback when there is none. */
export function tOr(key: string, fallback: string): string {
  return key in zh ? t(key as TextKey) : fallback;
}

/** A bilingual name in the language in force. */
export function named(text: Bilingual | string | null | undefined): string {
  return pick(text, language.value);
}
