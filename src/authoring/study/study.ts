import type { ScreeningRecord } from '../../record/record.ts';
import { wordsOf } from '../../record/record-words.ts';
import { agreementOf, type Agreement } from './agreement.ts';

/** A written talk as one reader entered it. */
export interface Reading {
  readonly talk: string;
  readonly reader: string;
  readonly record: ScreeningRecord;
}

/** How far readers agreed on one question, or on one point of the plan. */
export interface Compared {
  readonly code: string;
  readonly text: string;
  readonly agreement: Agreement;
  /** The talks in which they differed, with what each of them said. */
  readonly splits: readonly { readonly talk: string; readonly said: readonly Said[] }[];
}

interface Said {
  readonly reader: string;
  readonly text: string;
}

/** What several readers made of the same written talks. */
export interface Study {
  readonly readers: readonly string[];
  readonly talks: readonly {
    readonly talk: string;
    /** The level that was suggested to each. */
    readonly levels: readonly Said[];
    /** Minutes in the talk, each reader's; breaks are left out. */
    readonly minutes: readonly number[];
  }[];
  /** Absent where no talk has two readers. */
  readonly level?: Agreement | undefined;
  /** The least agreed first. */
  readonly points: readonly Compared[];
  readonly questions: readonly Compared[];
}

type Talks = readonly (readonly [talk: string, readings: readonly Reading[]])[];

/** Names as people look for them: "Ömer" beside "Omar", and "talk 10" after "talk 9". The page is in English. */
const byName = new Intl.Collator('en', { numeric: true });

/** Compares what several readers entered for the same written talks. */
export function studyOf(readings: readonly Reading[]): Study {
  const names = [...new Set(readings.map(({ talk }) => talk))].sort(byName.compare);
  const talks = names.map((talk) => [talk, readings.filter((reading) => reading.talk === talk)] as const);
  return {
    readers: [...new Set(readings.map(({ reader }) => reader))].sort(byName.compare),
    talks: talks.map(([talk, read]) => ({
      talk,
      levels: read.map(({ reader, record }) => ({ reader, text: levelOf(record) })),
      minutes: read.map(({ record }) => minutesOf(record)),
    })),
    level: agreementOf(talks.map(([, read]) => read.map(({ record }) => levelOf(record)))),
    points: compare(talks, pointsOf, (record, code) => (pointsOf(record).has(code) ? 'suggested' : 'not suggested')),
    questions: compare(talks, questionsOf, answerTo),
  };
}

/** Compares everything that some record has, by what `saidOf` finds in each. */
function compare(
  talks: Talks,
  textsOf: (record: ScreeningRecord) => ReadonlyMap<string, string>,
  saidOf: (record: ScreeningRecord, code: string) => string,
): Compared[] {
  const texts = new Map(talks.flatMap(([, read]) => read.flatMap(({ record }) => [...textsOf(record)])));
  const compared = [...texts].flatMap(([code, text]) => {
    const said = talks.map(([talk, read]) => ({
      talk,
      said: read.map(({ reader, record }) => ({ reader, text: saidOf(record, code) })),
    }));
    const agreement = agreementOf(said.map((one) => one.said.map((reading) => reading.text)));
    const splits = said.filter((one) => new Set(one.said.map((reading) => reading.text)).size > 1);
    return agreement ? [{ code, text, agreement, splits }] : [];
  });
  return compared.sort((left, right) => left.agreement.ac1 - right.agreement.ac1);
}

function levelOf(record: ScreeningRecord): string {
  return wordsOf(record).level(record.level.computed).name;
}

function pointsOf({ assessment }: ScreeningRecord): Map<string, string> {
  return new Map(assessment.steps.flatMap(({ points }) => points.map(({ code, text }) => [code, text])));
}

/** The questions whose answers can be compared: in their own words, no two people say the same. */
function questionsOf({ topics }: ScreeningRecord): Map<string, string> {
  return new Map(
    topics.flatMap(({ questions }) =>
      questions.filter(({ answer }) => answer !== 'text').map(({ code, prompt }) => [code, prompt]),
    ),
  );
}

/** Whatever anybody is noted to have said, in one line. Blank is an answer of its own. */
function answerTo(record: ScreeningRecord, question: string): string {
  const words = wordsOf(record);
  const accounts = Object.hasOwn(record.answers, question) ? record.answers[question]! : [];
  return accounts.length === 0
    ? 'nothing entered'
    : accounts
        .map(({ value, ...account }) => {
          // In whatever order choices were ticked.
          const given =
            value === undefined ? account : { ...account, value: Array.isArray(value) ? value.toSorted() : value };
          return `${words.teller(account)}: ${words.answer(question, given)}`;
        })
        .sort()
        .join('; ');
}

function minutesOf({ sessions }: ScreeningRecord): number {
  const milliseconds = sessions.map(({ startedAt, endedAt }) =>
    endedAt === undefined ? 0 : Date.parse(endedAt) - Date.parse(startedAt),
  );
  return Math.round(milliseconds.reduce((total, one) => total + one, 0) / 60_000);
}
