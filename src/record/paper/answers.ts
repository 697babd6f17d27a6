import { accountsIn, type Account, type QuestionAccount } from '../../instrument/account.ts';
import { joinedBy } from '../../languages/joined-by.ts';
import type { RecordQuestion, ScreeningRecord } from '../record.ts';
import { conditionInWords } from './condition-in-words.ts';
import type { CouldChange } from '../result/could-change.ts';
import { facts, text, type Fact, type Section } from './sheet.ts';
import { accountReference, accountText, type Writing } from './writing.ts';

/** An answer that has a section of its own, such as what the youth wishes for. */
export function ownSection(writing: Writing, code: string, title: string, question?: string): Section | undefined {
  const accounts = question === undefined ? [] : accountsIn(writing.record.answers, question);
  if (question === undefined || accounts.length === 0) return undefined;
  return { code, title, blocks: facts([fact(writing, question, accounts)]) };
}

/** Everything that was said, by topic; each account once. */
export function answersSections(writing: Writing, elsewhere: ReadonlyMap<string, string>): Section[] {
  const { record, texts, say } = writing;
  const topics = record.topics.map(({ code, title, questions }): Section => {
    const rows = questions.flatMap((question): Fact[] => {
      const accounts = accountsIn(record.answers, question.code);
      if (accounts.length === 0) return [];
      const place = elsewhere.get(question.code);
      if (place === undefined) return [fact(writing, question.code, accounts, question.standing === 'hidden')];
      return [{ term: term(writing, question.code), texts: [say(texts.seeAbove, { title: place })] }];
    });
    return { code: `answers-${code}`, title, within: true, blocks: facts(rows) };
  });
  return [
    { code: 'answers', title: texts.answers, blocks: text(texts.answersHint) },
    ...topics.filter(({ blocks }) => blocks.length > 0),
  ];
}

function fact(writing: Writing, question: string, accounts: readonly Account[], hidden = false): Fact {
  const { words, texts, kind, asAsked } = writing;
  const { prompt, label, alsoIn = [] } = words.question(question) ?? {};
  return {
    term: term(writing, question),
    ...(kind === 'whole' && prompt !== label && { asked: prompt }),
    ...(kind === 'whole' &&
      asAsked && { alsoAsked: alsoIn.map((other) => ({ language: other.language, text: other.prompt })) }),
    texts: [
      ...(hidden ? [texts.hiddenNow] : []),
      ...accounts.map((account) => accountText(writing, question, account)),
    ],
  };
}

function term({ words, say }: Writing, question: string): string {
  return say('{number}. {label}', { number: words.number(question), label: words.label(question) });
}

/** What has no answer, and why. Blank is not no. */
export function notAskedSection(writing: Writing): Section | undefined {
  const { record, texts, say, reference, kind } = writing;
  const questions = record.topics.flatMap((topic) => topic.questions);
  const blank = questions.filter(({ code }) => accountsIn(record.answers, code).length === 0);
  const standing = (name: RecordQuestion['standing']) => blank.filter((question) => question.standing === name);
  const without = Object.entries(record.words.responses).map(([response, name]): Fact => {
    const accounts = accountsOf(record).filter((account) => account.response === response);
    return { term: name, texts: accounts.map((account) => accountReference(writing, account.question, account)) };
  });
  const names = (list: readonly RecordQuestion[]) =>
    list.length > 0
      ? [
          joinedBy(
            say,
            texts.semicolon,
            list.map(({ code }) => reference(code)),
          ),
        ]
      : [];
  const withCondition = ({ code, when }: RecordQuestion) =>
    when ? `${reference(code)}, ${say(texts.onlyIf, { condition: conditionText(writing, when) })}` : reference(code);
  const blocks = facts([
    ...without,
    { term: texts.notAskedOpen, texts: names(standing('offered')) },
    { term: texts.notAskedNotNeeded, texts: names(standing('not-needed')) },
    { term: texts.notAskedOffPath, texts: names(standing('off-path')) },
    {
      term: texts.notAskedHidden,
      // After which answers, a case note does not say: it is the longest part of all.
      texts: kind === 'text' ? names(standing('hidden')) : standing('hidden').map(withCondition),
    },
  ]);
  return blocks.length > 0 ? { code: 'not-asked', title: texts.notAsked, blocks } : undefined;
}

function conditionText(
  { record, texts, say, locale, words }: Writing,
  when: NonNullable<RecordQuestion['when']>,
): string {
  const { number, choice } = words;
  return conditionInWords(when, {
    texts,
    say,
    locale,
    number,
    choice,
    settings: record.settings,
    source: (source) => record.words.sources[source] ?? source,
    // Written out in the record.
    named: () => undefined,
  });
}

/** What could still have changed the level: what was not asked is named with what it could have led to. */
export function openSection({ texts, say, words, reference }: Writing, { raising, adding }: CouldChange): Section {
  const names = (questions: readonly string[]) =>
    questions.length > 0 ? [joinedBy(say, texts.semicolon, questions.map(reference))] : [];
  return {
    code: 'open',
    title: texts.open,
    blocks: [
      ...text(raising.length === 0 ? texts.openNone : undefined),
      ...facts([
        ...raising.map(({ level, questions }) => ({
          term: say(texts.openRaising, { level: words.level(level).name }),
          texts: names(questions),
        })),
        { term: texts.openAdding, texts: names(adding) },
      ]),
    ],
  };
}

/** Every account of a record with its question, in the order of the questions. */
function accountsOf({ topics, answers }: ScreeningRecord): QuestionAccount[] {
  return topics.flatMap((topic) =>
    topic.questions.flatMap(({ code }) => accountsIn(answers, code).map((account) => ({ question: code, ...account }))),
  );
}
