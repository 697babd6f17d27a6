import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DraftError } from '../../src/instrument/problems.ts';
import { createRecord } from '../../src/record/record.ts';
import { createDraft } from '../../src/screening/draft.ts';
import { parseDraft } from '../../src/screening/parse-draft.ts';
import { expectProblems, refusal } from '../instrument/refusals.ts';
import { english, prepare } from './helpers.ts';
import { finish, result, resume } from './walks.ts';

/** A draft as version 0.4.0 wrote it. */
const written = (name: string): any =>
  JSON.parse(readFileSync(new URL(`../frozen/0.4.0/drafts/${name}.json`, import.meta.url), 'utf8'));

const decided = () => written('result-with-decisions.en');

describe('A draft of format 1', () => {
  it('is read with all that is in it, and with the actions that were done set aside', () => {
    const { format: _, actionsDone, setAside, ...same } = decided();
    const draft = parseDraft(decided());

    expect(actionsDone).not.toEqual([]);
    expect(draft).toMatchObject({ ...same, format: 2, stepsDone: [] });
    expect(draft.setAside).toEqual([
      ...setAside,
      ...actionsDone.map((data: unknown, index: number) => ({
        path: `actionsDone[${index}]`,
        message: expect.stringMatching(/./) as string,
        data,
      })),
    ]);
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('goes on as a talk that shows what was set aside, and never twice', () => {
    const { talk } = prepare({ draft: decided() });
    const again = prepare({ draft: createDraft(talk, 'en') }).talk;

    expect(talk.setAside.map(({ path }) => path)).toContain('actionsDone[0]');
    expect(again.setAside).toEqual(talk.setAside);
    expect(createRecord(again, english).setAside).toEqual(talk.setAside);
  });

  it('restores what was decided before a correction, which goes on', () => {
    const data = written('open-for-a-second-correction.es');
    data.amending.decidedBefore.actionsDone = [{ action: 'clinic', at: data.amending.at }];
    const entry = { step: 'clinic', points: ['clinic'], state: 'done', at: data.amending.at };
    const held = prepare({ draft: data }).send(resume);
    expect(held.talk.amending!.decidedBefore.stepsDone).toEqual([entry]);
    held.send(result);
    for (let turn = 0; turn < 5 && held.phase !== 'result'; turn++) held.send({ type: 'continue' });
    held.send(finish);

    expect(held.talk.amendments).toHaveLength(data.amendments.length + 1);
    expect(held.talk.amendments.at(-1)!.decidedBefore!.stepsDone).toEqual([entry]);
  });

  it.each<[what: string, path: string, spoil: (data: any) => void]>([
    ['with something done at no time', 'actionsDone[0].at', (data) => delete data.actionsDone[0].at],
    ['with a field of format 2', '', (data) => (data.stepsDone = [])],
    ['without sittings', 'sessions', (data) => (data.sessions = [])],
    ['that leads nowhere', 'destination', (data) => (data.destination = 'home')],
    ['without its actions', 'actionsDone', (data) => delete data.actionsDone],
  ])('%s is refused, and says where', (_, path, spoil) => {
    const data = decided();
    spoil(data);

    expectProblems(
      refusal(() => parseDraft(data), DraftError),
      { [path]: /./ },
    );
  });
});
