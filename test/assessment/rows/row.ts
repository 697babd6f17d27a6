import type { Band } from '../../../src/instrument/structure.ts';
import { given, inWords, type Said, type Settings } from '../helpers.ts';

/** A case of the table: after this was said, this holds, or does not. */
export interface Row {
  /** `question`: it is visible. `flag`: it is raised. `rule`: the level rule matches. `point`: it is suggested. `note`: it is read. `stop`: enough is known. */
  readonly kind: 'question' | 'flag' | 'rule' | 'point' | 'note' | 'stop';
  readonly code: string;
  readonly holds: boolean;
  readonly said: readonly Said[];
  /** The level it ends in. Rules only. */
  readonly level?: string;
  /** How urgent it is. Points only. */
  readonly band?: Band;
  /** Codes of the flags that bring it. Points only. */
  readonly because?: readonly string[];
  readonly settings?: Settings;
}

export function title({ code, holds, said, settings }: Row): string {
  const set = settings ? ` [${JSON.stringify(settings)}]` : '';
  return `${holds ? '' : 'not '}${code} after ${inWords(said)}${set}`;
}

/** The same rows where the agency has set something. */
export function where(settings: Settings, ...rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, settings }));
}

export function shown(code: string, ...said: readonly Said[]): Row {
  return { kind: 'question', code, holds: true, said };
}

export function notShown(code: string, ...said: readonly Said[]): Row {
  return { kind: 'question', code, holds: false, said };
}

/** One row for each of the choices, each alone. */
export function shownByEach(
  code: string,
  question: string,
  choices: readonly string[],
  ...besides: readonly Said[]
): Row[] {
  return choices.map((choice) => shown(code, ...besides, given(question, choice)));
}

export function raised(flag: string, ...said: readonly Said[]): Row {
  return { kind: 'flag', code: flag, holds: true, said };
}

export function notRaised(flag: string, ...said: readonly Said[]): Row {
  return { kind: 'flag', code: flag, holds: false, said };
}

/** One row for each of the choices, each alone. */
export function raisedByEach(
  flag: string,
  question: string,
  choices: readonly string[],
  ...besides: readonly Said[]
): Row[] {
  return choices.map((choice) => raised(flag, ...besides, given(question, choice)));
}

export function notRaisedByEach(
  flag: string,
  question: string,
  choices: readonly string[],
  ...besides: readonly Said[]
): Row[] {
  return choices.map((choice) => notRaised(flag, ...besides, given(question, choice)));
}

export function matches(rule: string, level: string, ...said: readonly Said[]): Row {
  return { kind: 'rule', code: rule, holds: true, level, said };
}

/** The rule does not match, and this is the level all the same. */
export function noMatch(rule: string, level: string, ...said: readonly Said[]): Row {
  return { kind: 'rule', code: rule, holds: false, level, said };
}

/** The point is suggested, so urgent, because of these flags. */
export function suggested(point: string, band: Band, because: readonly string[], ...said: readonly Said[]): Row {
  return { kind: 'point', code: point, holds: true, band, because, said };
}

export function notSuggested(point: string, ...said: readonly Said[]): Row {
  return { kind: 'point', code: point, holds: false, said };
}

export function read(note: string, ...said: readonly Said[]): Row {
  return { kind: 'note', code: note, holds: true, said };
}

export function notRead(note: string, ...said: readonly Said[]): Row {
  return { kind: 'note', code: note, holds: false, said };
}

export function enough(...said: readonly Said[]): Row {
  return { kind: 'stop', code: 'stop', holds: true, said };
}

export function notEnough(...said: readonly Said[]): Row {
  return { kind: 'stop', code: 'stop', holds: false, said };
}
