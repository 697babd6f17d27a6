import type { TemplateResult } from 'lit';
import type { tryingTo } from './api.ts';
import type { Me } from './server/routes/session.ts';
import type { Texts } from './texts.ts';

/** What every page is given. */
export interface Context {
  readonly me: Me;
  readonly language: 'en' | 'es';
  readonly texts: Texts;
  /** What is in the address: the page, and what it shows. */
  readonly query: URLSearchParams;
  /** The address of a page, in this language. */
  readonly link: (page: string, query?: Readonly<Record<string, string>>) => string;
  readonly time: (at: string) => string;
  readonly show: (content: TemplateResult) => void;
  /** Does what somebody asked for. Where the server does not do it, the page says so, and what was entered stays. */
  readonly trying: ReturnType<typeof tryingTo>;
}

export type Page = (context: Context) => Promise<void>;
