import { returnFromRun } from 'open-door-screening';
import type { KioskLanguage } from './settings-schema.ts';

/** What the guide says before a talk, and how its paths are called. */
export interface Wording {
  readonly paths: Readonly<Record<string, { readonly name: string; readonly hint?: string | undefined }>>;
  readonly opening: { readonly title: string; readonly text: readonly string[] };
}

export async function wordingIn(language: KioskLanguage): Promise<Wording> {
  const { paths, cards } =
    language === 'es'
      ? (await import('open-door-screening/languages/es')).default.returnFromRun
      : returnFromRun.wording['en']!;
  return { paths, opening: cards.opening };
}
