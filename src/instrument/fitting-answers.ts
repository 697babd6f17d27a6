import { accountsIn, type Account, type Answers } from './account.ts';
import type { Instrument } from './instrument.ts';
import { writePath } from './problems.ts';
import { questionsByCode } from './survey.ts';
import { checkValue } from './value.ts';

/** An account that an instrument has no place for, and why. */
export interface UnfitAccount {
  readonly path: string;
  readonly message: string;
  readonly data: Account;
}

/** Answers of another version of an instrument: those that still fit, and those that do not. */
export function sortAnswers(
  instrument: Instrument,
  answers: Answers,
): { fitting: Record<string, Account[]>; unfit: UnfitAccount[] } {
  const questions = questionsByCode(instrument);
  const fitting: Record<string, Account[]> = {};
  const unfit: UnfitAccount[] = [];
  for (const code of Object.keys(answers))
    for (const [index, account] of accountsIn(answers, code).entries()) {
      const question = questions.get(code);
      const { value } = account;
      const message = !question
        ? 'the instrument has no such question'
        : value !== undefined && checkValue(instrument, question, value);
      if (message) unfit.push({ path: writePath(['answers', code, index]), message, data: account });
      else (fitting[code] ??= []).push(account);
    }
  return { fitting, unfit };
}
