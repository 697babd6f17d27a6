import type { KioskLanguage } from '../settings-schema.ts';
import { english, type KioskTexts } from './en.ts';
import { spanish } from './es.ts';

export type { KioskTexts };

export const kioskTexts: Readonly<Record<KioskLanguage, KioskTexts>> = { en: english, es: spanish };

/** "2 minutes", "45 seconds", in that language. */
export function inWords(seconds: number, language: string): string {
  const [value, unit] = seconds % 60 === 0 ? [seconds / 60, 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
