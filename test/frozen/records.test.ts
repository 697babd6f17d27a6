import { describe, expect, test } from 'vitest';
import {
  createScreening,
  draftOf,
  parseRecord,
  reassess,
  recordSheet,
  toCSV,
  toFHIR,
  toText,
  verifyRecord,
  type Instrument,
  type ScreeningRecord,
} from 'open-door-screening';
import { accountsOf, readRows } from '../record/csv-reading.ts';
import { accountsIn, hostOf, recordsOf, versions } from './kept.ts';

/** What is said of one account, by the words of the record itself. */
interface Said {
  readonly question: string;
  readonly label: string;
  readonly teller: string;
  readonly answers: readonly string[];
  readonly note: string;
}

function saidIn({ topics, answers, words }: ScreeningRecord): Said[] {
  const questions = new Map(topics.flatMap((topic) => topic.questions).map((asked) => [asked.code, asked]));
  return accountsIn(answers).map(({ question, source, who, response, value, note = '' }) => {
    const { label, choices = [] } = questions.get(question)!;
    const textOf = (part: unknown) => choices.find(({ code }) => code === part)?.text ?? String(part);
    return {
      question,
      label,
      teller: who ?? words.sources[source]!,
      answers: response === 'given' ? [value].flat().map(textOf) : [words.responses[response]!],
      note,
    };
  });
}

/** Every text in it, however deep. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}

/** What is left of a text where line ends are one kind, and signs that command a screen or a parser are taken out. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFD\uFEFF]/gu, '')
    .replace(/\n{3,}/g, '\n\n');
}

/** Those that no single line says whole: who says it, what, and the note. */
function notToldIn(lines: readonly string[], said: readonly Said[], notes = true): Said[] {
  const plainLines = lines.map(plain);
  return said.filter(({ teller, answers, note }) => {
    const parts = [teller, ...answers, ...(notes ? [note] : [])].map(plain);
    return !plainLines.some((line) => parts.every((part) => line.includes(part)));
  });
}

/** Whether the page for law enforcement has the whole answer, in a record as it is read. */
function isForPolice({ paper }: ScreeningRecord, { question }: Said): boolean {
  return paper.police.questions.some((entry) => entry.question === question && !entry.choices);
}

/** What was written of the steps: in format 2 they were actions. */
interface Format2 {
  readonly assessment: { readonly actions: readonly { readonly text: string }[] };
  readonly actionsDone: readonly { readonly action: string; readonly at: string }[];
  readonly paper: { readonly notForPolice: readonly { readonly question: string }[] };
}

const writtenInFormat2 = (data: { readonly format: number }): Format2 | undefined =>
  data.format === 2 ? (data as unknown as Format2) : undefined;

const stepTexts = (data: ScreeningRecord): string[] =>
  writtenInFormat2(data)?.assessment.actions.map(({ text }) => text) ??
  data.assessment.steps.flatMap(({ title, points }) => [title, ...points.map(({ text }) => text)]);

const sealOf = (name: string, { fingerprint }: ScreeningRecord) =>
  name.startsWith('changed-') ? 'changed' : fingerprint === undefined ? 'unsealed' : 'intact';

const all = versions.flatMap((version) => recordsOf(version).map((kept) => ({ version, ...kept })));

describe.each(all)('the record $version $name', ({ version, name, data }) => {
  const record = parseRecord(structuredClone(data));
  const said = saidIn(data);
  const levelName = (level: string) => data.words.levels.find(({ code }) => code === level)!.name;

  test('is read with everything in it', () => {
    expect(JSON.parse(JSON.stringify(record))).toEqual(data);
    const { level, sessions, answers, history, topics, words, setAside } = data;
    expect(record).toMatchObject({ level, sessions, answers, history, topics, words, setAside });
    const done = writtenInFormat2(data)?.actionsDone.map(({ action, at }) => ({ step: action, state: 'done', at }));
    expect(record.stepsDone).toMatchObject(done ?? data.stepsDone);
  });

  test('is as sealed as it was, and a change shows', async () => {
    expect(await verifyRecord(data)).toBe(sealOf(name, data));
    expect(await verifyRecord(record)).toBe(sealOf(name, data));
    if (data.fingerprint) expect(await verifyRecord({ ...data, plan: 'Something else.' })).toBe('changed');
    if (data.fingerprint) expect(await verifyRecord({ ...record, plan: 'Something else.' })).toBe('changed');
  });

  test('says everything on the whole paper', () => {
    const lines = textsIn(recordSheet(record, { kind: 'whole', history: true }));
    const text = lines.join('\n');

    expect(notToldIn(lines, said)).toEqual([]);
    for (const flag of data.assessment.flags) expect(text).toContain(flag.label);
    for (const step of stepTexts(data)) expect(text).toContain(step);
    // Where the answers alone give the level it was raised to, the reason is not needed any more.
    const raised = data.level.final === data.level.computed ? undefined : data.level.raised?.reason;
    const decided = [data.plan, raised, ...data.sessions.map(({ place }) => place)];
    const corrected = data.amendments.flatMap(({ by, reason }) => [by, reason]);
    const head = [data.caseReference, data.worker, data.agency, levelName(data.level.final), data.fingerprint];
    for (const part of [...head, ...decided, ...corrected]) expect(text).toContain(part ?? '');
    for (const { path } of data.setAside) expect(text).toContain(path);
    for (const { question } of data.history)
      expect(text).toContain(
        data.topics.flatMap((topic) => topic.questions).find(({ code }) => code === question)!.label,
      );
  });

  test('says the level, the signs and what to do on the summary', () => {
    const text = textsIn(recordSheet(record, { kind: 'summary' })).join('\n');

    for (const part of [data.caseReference, levelName(data.level.final), data.plan]) expect(text).toContain(part ?? '');
    for (const flag of data.assessment.flags) expect(text).toContain(flag.label);
    for (const step of stepTexts(data)) expect(text).toContain(step);
  });

  test('gives law enforcement every answer that its guide lets it have, and neither level nor plan', () => {
    const lines = textsIn(recordSheet(record, { kind: 'police' }));
    const text = lines.join('\n');

    expect(
      notToldIn(
        lines,
        said.filter((account) => isForPolice(record, account)),
        false,
      ),
    ).toEqual([]);
    expect(text).toContain(data.caseReference);
    const whole = new Set(said.filter((account) => isForPolice(record, account)).map(({ question }) => question));
    const leftOut = writtenInFormat2(data)?.paper.notForPolice.map(({ question }) => question) ?? [];
    expect(leftOut.filter((question) => whole.has(question))).toEqual([]);
    if (data.plan) expect(text).not.toContain(data.plan);
    expect(text).not.toContain(levelName(data.level.final));
  });

  test('says everything in the case note', () => {
    const text = plain(toText(record));

    for (const { label, teller, answers, note } of said)
      for (const part of [label, teller, ...answers, note]) expect(text).toContain(plain(part));
    for (const part of [data.caseReference, levelName(data.level.final), data.plan])
      expect(text).toContain(plain(part ?? ''));
  });

  test('gives every account back from a table', () => {
    const [row] = readRows(toCSV([record]));
    const told = accountsIn(accountsOf(row!, record as unknown as Instrument) as ScreeningRecord['answers']);

    expect(told).toHaveLength(accountsIn(data.answers).length);
    const atAnyTime = told.map((account) => ({ ...account, at: expect.any(String) as string }));
    expect(accountsIn(data.answers)).toEqual(expect.arrayContaining(atAnyTime));
    expect(row).toMatchObject({ 'level.final': data.level.final, worker: data.worker ?? '', plan: data.plan ?? '' });
  });

  test('has everything in FHIR', () => {
    const lines = textsIn(toFHIR(record));
    const text = plain(lines.join('\n'));

    for (const { teller, answers, note } of said)
      for (const part of [teller, ...answers, note]) expect(text).toContain(plain(part));
    for (const part of [levelName(data.level.final), data.plan]) expect(text).toContain(plain(part ?? ''));
    for (const { code } of data.assessment.flags) expect(lines).toContain(code);
  });

  test.runIf(writtenInFormat2(data))('is for reading only: it is neither corrected nor read again', () => {
    const { instrument } = hostOf(version, data);

    expect(draftOf(record, instrument)).toBeUndefined();
    expect(draftOf(record)).toBeUndefined();
    expect(reassess(record, instrument)).toBeUndefined();
  });

  test.runIf(!writtenInFormat2(data))('opens for a correction with every account', () => {
    const host = hostOf(version, data);
    const draft = draftOf(record, host.instrument);
    expect(draft).toBeDefined();
    const talk = createScreening({ ...host, draft }).getSnapshot().context;
    const kept = [...accountsIn(talk.evaluation.answers), ...talk.setAside.map(({ data: aside }) => aside)];

    expect(kept).toHaveLength(accountsIn(data.answers).length + data.setAside.length);
  });
});
