import type { Account, Value } from '../../instrument/account.ts';
import type { AnswerKind } from '../../instrument/answer-kinds/index.ts';

const betweenTellers = ' | ';

const written: Readonly<Record<AnswerKind, (value: Value) => string>> = {
  one: String,
  several: (value) => joinedCells([value].flat().map(String)),
  number: String,
  moment: String,
  text: String,
};

/**
 * What an account says:
 * - a choice by its code, several with `;` between them, a number, a moment, or a text
 * - why there is none, as `#declined`, `#unknown`, `#not-asked` or `#unsafe-to-ask`; a text that begins with `#` has
 *   two of them
 */
export function csvValue(kind: AnswerKind, { response, value = '' }: Account): string {
  const text = written[kind](value);
  return text === '' ? `#${response}` : text.replace(/^#/, '##');
}

/**
 * What others said, each behind the teller's role, or behind `?` where it is not known: `brother: hotel;car | ?: #declined`.
 * A sign of the text that could be taken for one of these has a backslash before it.
 */
export function csvOfOthers(kind: AnswerKind, accounts: readonly Account[]): string {
  return accounts.map((account) => behind(teller(account), csvValue(kind, account))).join(betweenTellers);
}

/** All notes on a question, each behind whose account it belongs to: `youth: Looked away. | other brother: So he says.` */
export function csvNotes(accounts: readonly Account[]): string {
  return accounts
    .flatMap((account) => {
      const whose = account.source === 'other' ? `other ${teller(account)}` : account.source;
      return account.note === undefined ? [] : [behind(whose, account.note)];
    })
    .join(betweenTellers);
}

function teller({ who }: Account): string {
  return who === undefined ? '?' : escape(who, /[\\|:?]/g);
}

function behind(whose: string, text: string): string {
  return `${whose}: ${escape(text, /[\\|]/g)}`;
}

/** Texts in one cell, with `;` between them. */
export function joinedCells(texts: readonly string[]): string {
  return texts.map((text) => escape(text, /[\\;]/g)).join(';');
}

/** The text with a backslash before the signs that could be taken for separators. Most have none, and to look is faster. */
function escape(text: string, signs: RegExp): string {
  return text.search(signs) < 0 ? text : text.replace(signs, String.raw`\$&`);
}
