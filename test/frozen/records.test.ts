import { describe, expect, test } from 'vitest';
import {
  createScreening,
  draftOf,
  parseRecord,
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

/** What is said of one account, by the words that stand in the record itself. */
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

/** Those that no single line tells whole: who says it, what, and the note. */
function notToldIn(lines: readonly string[], said: readonly Said[], notes = true): Said[] {
  const plainLines = lines.map(plain);
  return said.filter(({ teller, answers, note }) => {
    const parts = [teller, ...answers, ...(notes ? [note] : [])].map(plain);
    return !plainLines.some((line) => parts.every((part) => line.includes(part)));
  });
}

function heldBack({ paper }: ScreeningRecord, { question }: Said): boolean {
  return question === paper.wishes || paper.notForPolice.some((entry) => entry.question === question);
}

const sealOf = (name: string, { fingerprint }: ScreeningRecord) =>
  name.startsWith('changed-') ? 'changed' : fingerprint === undefined ? 'unsealed' : 'intact';

const all = versions.flatMap((version) => recordsOf(version).map((kept) => ({ version, ...kept })));

describe.each(all)('the record $version $name', ({ version, name, data }) => {
  const record = parseRecord(structuredClone(data));
  const said = saidIn(data);
  const levelName = (level: string) => data.words.levels.find(({ code }) => code === level)!.name;

  test('is read with everything that stands in it', () => {
    const { format: _, ...content } = data;
    expect(record).toMatchObject(content);
  });

  test('is as sealed as it was, and a change shows', async () => {
    expect(await verifyRecord(record)).toBe(sealOf(name, data));
    if (data.fingerprint) expect(await verifyRecord({ ...record, plan: 'Something else.' })).toBe('changed');
  });

  test('tells everything on the whole paper', () => {
    const lines = textsIn(recordSheet(record, { kind: 'whole', history: true }));
    const text = lines.join('\n');

    expect(notToldIn(lines, said)).toEqual([]);
    for (const flag of data.assessment.flags) expect(text).toContain(flag.label);
    for (const action of data.assessment.actions) expect(text).toContain(action.text);
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

  test('tells every answer on the summary', () => {
    const lines = textsIn(recordSheet(record, { kind: 'summary' }));

    expect(notToldIn(lines, said, false)).toEqual([]);
    expect(lines.join('\n')).toContain(levelName(data.level.final));
  });

  test('tells law enforcement every answer that its guide does not hold back, and neither level nor plan', () => {
    const lines = textsIn(recordSheet(record, { kind: 'police' }));
    const text = lines.join('\n');

    expect(
      notToldIn(
        lines,
        said.filter((account) => !heldBack(data, account)),
        false,
      ),
    ).toEqual([]);
    expect(text).toContain(data.caseReference);
    if (data.plan) expect(text).not.toContain(data.plan);
    expect(text).not.toContain(levelName(data.level.final));
  });

  test('tells everything in the case note', () => {
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

  test('opens for a correction with every account', () => {
    const talk = createScreening({ ...hostOf(version, data), draft: draftOf(record) }).getSnapshot().context;
    const kept = [...accountsIn(talk.evaluation.answers), ...talk.setAside.map(({ data: aside }) => aside)];

    expect(kept).toHaveLength(accountsIn(data.answers).length + data.setAside.length);
  });
});
