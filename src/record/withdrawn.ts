import { evaluate, reevaluate } from '../assessment/evaluation.ts';
import { callsOf } from '../assessment/calls.ts';
import { describe } from '../assessment/describe.ts';
import { isRaised, type Evaluation } from '../assessment/facts.ts';
import { planFor } from '../assessment/plan.ts';
import { accountKey, accountsIn, type Account } from '../instrument/account.ts';
import { plain } from '../instrument/immutable.ts';
import type { Wording } from '../instrument/wording.ts';
import type { Talk } from '../screening/talk.ts';
import type { ScreeningRecord } from './record.ts';

type Withdrawn = ScreeningRecord['withdrawn'];

/**
 * The signs and calls that followed from what was entered before, in the talk or before a correction, and follow no more.
 * Systems that were given the record then may still have them.
 */
export function withdrawnIn(
  talk: Talk,
  now: Pick<ScreeningRecord['assessment'], 'flags' | 'steps'>,
  words: Wording,
): Withdrawn {
  const flags = new Map<string, Withdrawn['flags'][number]>();
  const steps = new Map<string, Withdrawn['steps'][number]>();
  const known = new Set([...now.flags.map(({ code }) => code), ...callsIn(now.steps).keys()]);
  for (const state of statesOf(talk)) {
    const named = [...flagsIn(state), ...callKeysIn(state)];
    if (named.every((name) => known.has(name))) continue;
    const said = describe(state, words);
    for (const flag of said.flags.filter(({ code }) => !known.has(code)))
      flags.set(flag.code, { code: flag.code, class: flag.class, label: flag.label });
    for (const [key, call] of callsIn(plain(said.steps))) if (!known.has(key)) steps.set(key, call);
    for (const name of named) known.add(name);
  }
  return { flags: [...flags.values()], steps: [...steps.values()] };
}

function flagsIn(state: Evaluation): string[] {
  return state.instrument.flags.map(({ code }) => code).filter((flag) => isRaised(state, flag));
}

/** A call has a slash in its key, which no code has. */
function callKey(step: string, contact = ''): string {
  return `${step}/${contact}`;
}

function callKeysIn(state: Evaluation): string[] {
  return planFor(state).flatMap(({ code, contact, points }) =>
    points.map(({ point }) => callKey(code, point.contact ?? contact)),
  );
}

function callsIn(steps: ScreeningRecord['assessment']['steps']): Map<string, Withdrawn['steps'][number]> {
  const calls = steps.flatMap((step) => callsOf(step).map(({ contact }) => ({ step, contact })));
  return new Map(
    calls.map(({ step: { code, title }, contact }) => [
      callKey(code, contact?.code),
      { code, title, ...(contact && { contact: { code: contact.code, name: contact.name } }) },
    ]),
  );
}

/** What followed from the answers after each change of them, from the first to the last. */
function* statesOf(talk: Talk): Generator<Evaluation> {
  const { instrument, configuration } = talk;
  const spans = spansOf(talk);
  const times = new Set(spans.flatMap(({ from, until }) => [from, until]));
  let state = evaluate(instrument, configuration, {});
  yield state;
  for (const time of [...times].filter(Number.isFinite).toSorted((left, right) => left - right)) {
    const changed = new Set(
      spans.filter(({ from, until }) => from === time || until === time).map(({ question }) => question),
    );
    for (const question of changed) {
      const accounts = spans.filter((span) => span.question === question && span.from <= time && time < span.until);
      state = reevaluate(
        state,
        question,
        accounts.map(({ account }) => account),
      );
    }
    yield state;
  }
}

/** From when until when an account counted. */
interface Span {
  readonly question: string;
  readonly account: Account;
  readonly from: number;
  readonly until: number;
}

function spansOf({ evaluation: { answers }, history }: Talk): Span[] {
  const standing = Object.keys(answers).flatMap((question) =>
    accountsIn(answers, question).map((account) => ({ question, account, until: Infinity })),
  );
  const replaced = history.map(({ question, replacedAt, ...account }) => ({
    question,
    account,
    until: Date.parse(replacedAt),
  }));
  const endOf = new Map<string, number>();
  return [...replaced, ...standing].map(({ question, account, until }) => {
    const key = `${question} ${accountKey(account)}`;
    // What was said on paper has the time of the talk; it counts here from when the one before it was replaced.
    const from = Math.max(Date.parse(account.at), endOf.get(key) ?? -Infinity);
    endOf.set(key, until);
    return { question, account, from, until };
  });
}
