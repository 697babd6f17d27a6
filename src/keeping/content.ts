import type { ScreeningRecord } from '../record/record.ts';
import type { Draft } from '../screening/draft.ts';
import type { KeptEntry, SealedContent } from './store.ts';

/** What is kept of one name. */
export interface Content {
  /** The talk as it was last. */
  readonly draft?: Draft | undefined;
  /** The record of this talk, once it is finished, until the server has it. */
  readonly record?: ScreeningRecord | undefined;
  /** Records of other talks, until the server has them: talks that were cleared, or whose records the page has shown. */
  readonly earlier: readonly ScreeningRecord[];
}

/** As a store contains it: encrypted where there is a key, and then bound to its name. */
export async function written(
  content: Content,
  name: string,
  key: CryptoKey | undefined,
): Promise<KeptEntry['content']> {
  const text = JSON.stringify(content);
  if (!key) return text;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, sealed: await crypto.subtle.encrypt(how(iv, name), key, new TextEncoder().encode(text)) };
}

/** What a store contains. Fails where it is damaged, or the key is another one. */
export async function read(content: KeptEntry['content'], name: string, key: CryptoKey | undefined): Promise<Content> {
  return JSON.parse(typeof content === 'string' ? content : await opened(content, name, key)) as Content;
}

async function opened({ iv, sealed }: SealedContent, name: string, key: CryptoKey | undefined): Promise<string> {
  if (!key) throw new Error('What is kept is encrypted, and no key was given.');
  return new TextDecoder().decode(await crypto.subtle.decrypt(how(iv, name), key, sealed));
}

function how(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}
