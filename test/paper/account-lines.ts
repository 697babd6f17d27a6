import type { Account } from '../../src/instrument/account.ts';
import { paper as texts } from '../../src/languages/en/paper.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';

interface Line {
  readonly question: string;
  /** "19. Places to sleep". */
  readonly term: string;
  readonly teller: string;
  readonly answer: string;
  /** Codes. */
  readonly choices: readonly string[];
  readonly note: string | undefined;
  readonly time: string;
}

/** What has to be found on paper of each account, from the record's own words. */
export function linesOf(record: ScreeningRecord): Line[] {
  const { topics, words, answers, timeZone } = record;
  return topics.flatMap(({ questions }) =>
    questions.flatMap(({ code, number, label, answer, choices = [] }) => {
      const textOf = (choice: unknown) =>
        answer === 'moment'
          ? dayOf(choice as string)
          : (choices.find((entry) => entry.code === choice)?.text ?? String(choice));
      const said = ({ response, value }: Account) =>
        response === 'given' ? [value].flat().map(textOf).join(', ') : words.responses[response]!;
      return (answers[code] ?? []).map((account) => ({
        question: code,
        term: `${number}. ${label}`,
        teller: words.sources[account.source]! + (account.who ? ` (${account.who})` : ''),
        answer: said(account),
        choices: choices.length > 0 ? [account.value ?? []].flat().map(String) : [],
        note: account.note,
        time: timeOf(account.at, timeZone),
      }));
    }),
  );
}

/** Of a moment without a time. */
function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
}

export function timeOf(at: string, timeZone = 'UTC'): string {
  return new Date(at).toLocaleString('en-US', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
}

export const wholeLine = ({ teller, answer, note, time }: Pick<Line, 'teller' | 'answer' | 'note' | 'time'>) =>
  `${teller}: ${answer}${note ? ` – ${texts.note}: ${note}` : ''} (${time})`;
