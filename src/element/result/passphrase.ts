import { html, type TemplateResult } from 'lit';
import { field, valueOf } from './parts.ts';
import type { RecordView } from './record-view.ts';

/** What a host says of a passphrase: in its own words, how hard it is to guess, and whether that is enough. */
export type JudgePassphrase = (passphrase: string) => { readonly text: string; readonly isGood: boolean };

/** NIST requires it of a passphrase that protects by itself (SP 800-63B): anyone who finds a file can guess for years. */
const shortest = 15;

/** A new passphrase, typed twice. The judgement is written into the page by hand: a screen drawn anew reads the notice aloud again. */
export function passphraseFields(view: RecordView): TemplateResult {
  const { texts } = view;
  return html`<div @input=${() => judge(view)}>
    ${field(view, { label: texts.passphrase, type: 'password', name: 'passphrase', hint: texts.passphraseHint })}
    <p role="status" class="quiet" data-passphrase></p>
    ${field(view, { label: texts.passphraseAgain, type: 'password', name: 'passphrase-again' })}
    <p>
      <button type="button" aria-pressed="false" @click=${(event: Event) => show(view, event)}>
        ${texts.passphraseShow}
      </button>
    </p>
  </div>`;
}

/** Why a passphrase is refused, or nothing. */
export function problemOf(view: RecordView, passphrase: string): string | undefined {
  if (passphrase.length < shortest) return view.texts.passphraseShort;
  const { isGood = true, text } = judged(view, passphrase) ?? {};
  return isGood ? undefined : text;
}

function judge(view: RecordView): void {
  const passphrase = valueOf(view, 'passphrase');
  const said = passphrase && (problemOf(view, passphrase) ?? judged(view, passphrase)?.text ?? '');
  const status = view.root.querySelector('[data-passphrase]')!;
  if (status.textContent !== said) status.textContent = said;
}

/** A host whose judgement fails has none. */
function judged({ judgePassphrase, report }: RecordView, passphrase: string): ReturnType<JudgePassphrase> | undefined {
  try {
    return judgePassphrase?.(passphrase);
  } catch (error) {
    report(error);
    return undefined;
  }
}

function show({ root }: RecordView, { currentTarget }: Event): void {
  const isShown = (currentTarget as Element).getAttribute('aria-pressed') !== 'true';
  (currentTarget as Element).setAttribute('aria-pressed', String(isShown));
  for (const input of root.querySelectorAll<HTMLInputElement>('[name^=passphrase]'))
    input.type = isShown ? 'text' : 'password';
}
