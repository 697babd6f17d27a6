import { accountsIn, type Account, type Answers, type Value } from './account.ts';
import type { Instrument } from './instrument.ts';
import { plainValue } from './plain-value.ts';
import { writePath } from './problems.ts';
import { questionsByCode } from './survey.ts';
import { checkValue } from './value.ts';

/** An account that an instrument has no place for, and why. */
export interface UnfitAccount {
  readonly path: string;
  readonly message: string;
  readonly data: Account;
}

/**
 * Answers of another version of an instrument: those that still fit, and those that do not. What was entered as text is
 * read as what is plainly meant.
 */
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
      const wrong = (value: Value | undefined) =>
        !question
          ? 'the instrument has no such question'
          : value !== undefined && checkValue(instrument, question, value);
      const message = wrong(account.value);
      const meant = plainValue(account.value, question) as Value | undefined;
      if (!message) (fitting[code] ??= []).push(account);
      else if (meant !== undefined && !wrong(meant)) (fitting[code] ??= []).push({ ...account, value: meant });
      else unfit.push({ path: writePath(['answers', code, index]), message, data: account });
    }
  return { fitting, unfit };
}
