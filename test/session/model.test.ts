import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { readRecord, readTalk } from '../../src/session/read-host-data.ts';
import { recordShown, screenOf } from '../../src/session/screen.ts';
import { hasBegun, headerNow } from '../../src/session/talk-changes.ts';
import { anyWalk } from '../screening/walks.ts';
import { standing } from '../screening/helpers.ts';
import { runs } from '../runs.ts';
import { asData, draftOfCase, Held, otherInstrument, recordOfCase } from './harness.ts';

const records = { A: recordOfCase('A'), B: recordOfCase('B') };
const drafts = { stopped: draftOfCase('D'), finished: draftOfCase('E', true) };
const fromFile = await readRecord({ record: recordOfCase('F'), instrument: returnFromRun }, () => new Date());
const fileDraft = await readTalk({ instrument: returnFromRun, draft: draftOfCase('G') }, () => new Date(0));

const noting = { type: 'done', step: 'papers', points: ['on-file'], state: 'done' } as const;

/** One thing that happens to a session. */
interface Step {
  readonly name: string;
  readonly run: (session: Held) => void | Promise<void>;
  /** It may replace a talk that has begun. */
  readonly replaces?: boolean;
}

const step = (name: string, run: Step['run'], replaces = false): Step => ({ name, run, replaces });

const hostSteps: Step[] = [
  ...Object.entries(records).map(([name, record]) => step(`record ${name}`, (session) => void session.set({ record }))),
  step('a record that cannot be read', (session) => void session.set({ record: { format: 2, language: 'en' } })),
  step('no record', (session) => void session.set({ record: undefined })),
  ...Object.entries(drafts).map(([name, data]) =>
    step(`draft ${name}`, (session) => void session.send({ type: 'draft', data })),
  ),
  step('a draft that cannot be read', (session) => void session.send({ type: 'draft', data: { format: 99 } })),
  step('no draft', (session) => void session.send({ type: 'draft', data: null })),
  ...[returnFromRun, asData, otherInstrument, { format: 99 }].map((instrument, index) =>
    step(`instrument ${index}`, (session) => void session.set({ instrument })),
  ),
  step('config', (session) => void session.set({ config: { settings: { contactWithinHours: 48 } } })),
  step('a config that cannot be used', (session) => void session.set({ config: { settings: { nothing: 1 } } })),
  step('no config', (session) => void session.set({ config: undefined })),
  step('prefill', (session) => void session.set({ prefill: { age: 15 } })),
  step('header', (session) => void session.set({ header: { caseReference: 'H' } })),
];

const workerSteps: Step[] = [
  step('start', (session) => void session.send({ type: 'start' })),
  step('start typing in', (session) => void session.send({ type: 'start', heldAt: '2026-11-19T15:00:00Z' })),
  ...(['print', 'save', 'correct', 'open', 'form', 'leave', 'close', 'again'] as const).map((type) =>
    step(type, (session) => void session.send({ type })),
  ),
  step('a record from a file', (session) => void session.send({ type: 'opened', opened: fromFile })),
  step(
    'a draft from a file',
    (session) => void session.send({ type: 'talk-read', read: fileDraft, byWorker: true }),
    true,
  ),
  step('finish', (session) => void session.finish()),
  step('note what was done', (session) => void session.send({ type: 'noting', noting })),
  step('clear', (session) => void session.send({ type: 'clear' }), true),
];

const anyTalkStep: fc.Arbitrary<Step> = anyWalk
  .chain((events) => fc.constantFrom(...events))
  .map((event) => step(`talk: ${JSON.stringify(event)}`, (session) => void session.talk(event)));

/** Something that was on its way comes, or fails. It may be the draft that takes the place of a talk. */
const anyAnswer: fc.Arbitrary<Step> = fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 })).map(([index, luck]) =>
  step(
    `${luck === 1 ? 'fails' : 'comes'}: number ${index}`,
    async (session) => {
      const awaited = session.awaited[index % Math.max(1, session.awaited.length)];
      await (luck === 1 ? awaited?.fail() : awaited?.come());
    },
    true,
  ),
);

const anySteps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...hostSteps) },
    { weight: 4, arbitrary: fc.constantFrom(...workerSteps) },
    { weight: 6, arbitrary: anyTalkStep },
    { weight: 8, arbitrary: anyAnswer },
  ),
  { minLength: 5, maxLength: 40, size: 'max' },
);

describe('A session, whatever happens in whatever order', () => {
  it('never shows a case that was not set last, never loses an answer, and never ends in an error', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const session = new Held();
        for (const { run, replaces } of steps) {
          const before = session.snapshot.context;
          await run(session);
          const { context } = session.snapshot;
          expect(session.snapshot.status).toBe('active');
          // A talk that has begun stays the same one, with all that was said in it.
          if (hasBegun(before.talk) && !replaces) expect(context.screening).toBe(before.screening);
          if (context.talk) expect(context.talk).toBe(context.screening?.getSnapshot());
          // What is shown is what was set or opened last, or of this talk.
          const shown = recordShown(session.snapshot);
          if (context.opened && context.host.record) expect(shown?.caseReference).toBe(caseOf(context.host.record));
          else if (context.opened) expect(shown?.caseReference).toBe('F');
          else if (shown)
            expect(shown.answers).toEqual(JSON.parse(JSON.stringify(context.talk!.context.evaluation.answers)));
          // No panel is open without what it is about.
          const screen = screenOf(session.snapshot);
          if (screen === 'print' || screen === 'correct') expect(shown).toBeDefined();
          if (screen === 'save') expect(shown !== undefined || context.talk?.matches('paused')).toBe(true);
        }
      }),
      { numRuns: runs(50, 400) },
    );
  });

  it('hands over each finished talk once, when everything that is on its way has come', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const session = new Held();
        for (const { run } of steps) await run(session);
        await session.send({ type: 'again' }).settle();
        const { talk } = session.snapshot.context;
        const told = session.news.filter(({ type }) => type === 'complete').length;
        if (!talk?.matches('open') || talk.context.amending) return;
        session.finish();
        await session.settle();

        const all = session.news.flatMap((news) => (news.type === 'complete' ? [news.record] : []));
        expect(all).toHaveLength(told + 1);
        const { context } = session.snapshot;
        expect(all.at(-1)!.answers).toEqual(JSON.parse(JSON.stringify(context.talk!.context.evaluation.answers)));
        expect(all.at(-1)!.stepsDone).toEqual(context.talk!.context.stepsDone);
        expect(all.at(-1)!.caseReference).toBe(headerNow(context).caseReference);
        expect(standing(context.talk!.context).length).toBe(Object.values(all.at(-1)!.answers).flat().length);
      }),
      { numRuns: runs(50, 400) },
    );
  });
});

function caseOf(record: unknown): string | undefined {
  return (record as { caseReference?: string }).caseReference;
}
