import type { ScreeningRecord } from '../record.ts';
import { entries, list, text, type Entry, type Section } from './sheet.ts';
import { nameOfEntry } from '../result/plan.ts';
import { entryText } from './plan.ts';
import { accountReference, answerText, type Writing } from './writing.ts';

/** Corrections after the end: who, when, why, and the earlier content. */
export function amendmentsSection(writing: Writing): Section | undefined {
  const { record, texts, say, words, time } = writing;
  if (record.amendments.length === 0) return undefined;
  const change = ({ question, before, after }: (typeof record.amendments)[number]['changes'][number]) => {
    const account = (after ?? before)!;
    const was = before && answerText(writing, question, before);
    const what = !was
      ? texts.changeNew
      : after
        ? say(texts.changeBefore, { before: was })
        : say(texts.changeGone, { before: was });
    return `${accountReference(writing, question, account)}: ${what}`;
  };
  const decided = ({
    plan,
    stepsDone,
    raisedLevel,
  }: NonNullable<(typeof record.amendments)[number]['decidedBefore']>) => [
    ...(plan ? [`${texts.plan}, ${say(texts.changeBefore, { before: plan })}`] : []),
    ...(raisedLevel
      ? [say(texts.raisedBefore, { level: words.level(raisedLevel.level).name, reason: raisedLevel.reason })]
      : []),
    ...stepsDone.map((entry) => `${nameOfEntry(record, entry)}: ${entryText(writing, entry)}`),
  ];
  const amendment = (made: (typeof record.amendments)[number]): Entry => ({
    title: `${say(texts.amendedBy, { time: time(made.at), by: made.by })}: ${made.reason}`,
    texts: [
      say(texts.levelBefore, { level: words.level(made.levelBefore).name }),
      ...(made.changes.length > 0 ? made.changes.map(change) : [texts.noChanges]),
      ...(made.decidedBefore ? [texts.decidedBefore, ...decided(made.decidedBefore)] : []),
    ],
  });
  return { code: 'amendments', title: texts.amendments, blocks: entries(record.amendments.map(amendment)) };
}

/** Earlier versions of changed answers, each with both times. */
export function historySection(writing: Writing): Section | undefined {
  const { record, texts, say, time } = writing;
  if (record.history.length === 0) return undefined;
  return {
    code: 'history',
    title: texts.history,
    blocks: list(
      record.history.map((account) => {
        const { question, at, replacedAt } = account;
        const said = answerText(writing, question, account);
        const when = say(texts.replaced, { said: time(at), replaced: time(replacedAt) });
        return `${accountReference(writing, question, account)}: ${said} (${when})`;
      }),
    ),
  };
}

/** What an earlier draft held and this version of the instrument has no place for. */
export function setAsideSection({ record, texts }: Writing): Section | undefined {
  if (record.setAside.length === 0) return undefined;
  const lines = record.setAside.map(({ path, message, data }) => `${path}: ${JSON.stringify(data)} (${message})`);
  return { code: 'set-aside', title: texts.setAside, blocks: list(lines) };
}

export function limitsSection({ texts, kind }: Writing, notes: ScreeningRecord['assessment']['notes']): Section {
  return {
    code: 'limits',
    title: texts.limits,
    blocks: [...text(kind === 'police' ? texts.policeLimits : undefined), ...list(notes.map((note) => note.text))],
  };
}

/** Room for what the officer fills in. */
export function handoverSection({ texts }: Writing): Section {
  return {
    code: 'handover',
    title: texts.policeHandover,
    blocks: [{ kind: 'lines', labels: texts.policeHandoverLines }],
  };
}

export function signaturesSection({ texts, kind }: Writing): Section {
  return {
    code: 'signatures',
    ...(kind !== 'summary' && { title: texts.signatures }),
    blocks: [{ kind: 'lines', labels: texts.signatureLines }],
  };
}

/** What ties the paper to the digital record. */
export function fingerprintSection({ record, texts }: Writing): Section {
  return { code: 'fingerprint', blocks: text(`${texts.fingerprint}: ${record.fingerprint ?? texts.fingerprintNone}`) };
}
