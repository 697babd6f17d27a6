import { evaluate } from '../assessment/evaluation.ts';
import { isVisible } from '../assessment/facts.ts';
import { defaultConfiguration } from '../instrument/configuration.ts';
import { always } from '../instrument/condition.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { problem, type Path, type Problem } from '../instrument/problems.ts';
import { flagsRead, readsOf } from '../instrument/reading.ts';
import { conditionsOf, conditionsOfPoint, namedIn } from '../instrument/survey.ts';
import { neverHolding } from './never-holding.ts';
import { satisfy } from './satisfy.ts';

/** Whether every condition can hold, every question, flag, level and point is reached, and no way is a dead end. */
export function checkReach(instrument: Instrument): Problem[] {
  return [
    ...conditionsOf(instrument).flatMap(({ path, condition }) =>
      neverHolding(instrument, condition, path, purposeOf(instrument, path)),
    ),
    ...questionsOnNoPath(instrument),
    ...emptyTopics(instrument),
    ...emptyPaths(instrument),
    ...levelsOutOfReach(instrument),
    ...flagsWithoutEffect(instrument),
    ...bandsOutOfReach(instrument),
  ];
}

/** What is lost where the condition at this place never holds. */
function purposeOf({ topics, flags, rules, steps, notes }: Instrument, path: Path): string | undefined {
  const [part, index, inner, place, key] = path as [string, number, string?, number?, string?];
  if (part === 'flags') return `raise the flag "${flags[index]!.code}"`;
  if (part === 'rules') return `make the rule "${rules[index]!.code}" match`;
  if (part === 'steps' && key === 'when') return `bring the point "${steps[index]!.points[place!]!.code}"`;
  if (part === 'notes') return `bring the note "${notes[index]!.code}"`;
  if (part === 'topics' && inner === 'questions' && key === 'when')
    return `show the question "${topics[index]!.questions[place!]!.code}"`;
  return undefined;
}

function questionsOnNoPath({ topics, paths }: Instrument): Problem[] {
  return topics.flatMap((topic, t) =>
    topic.questions.flatMap(({ code }, q) =>
      paths.some((path) => offers(path, topic.code, code))
        ? []
        : [problem(['topics', t, 'questions', q], `"${code}" is on no path`)],
    ),
  );
}

function emptyTopics({ topics }: Instrument): Problem[] {
  const movedTo = new Set(topics.flatMap(({ questions }) => questions.map(({ moves }) => moves?.to)));
  return topics.flatMap(({ code, questions }, t) =>
    questions.length > 0 || movedTo.has(code)
      ? []
      : [problem(['topics', t, 'questions'], `the topic "${code}" has no question`)],
  );
}

/** A talk has to begin somewhere: with a question that is there before anything is answered. */
function emptyPaths(instrument: Instrument): Problem[] {
  const blank = evaluate(instrument, defaultConfiguration(instrument), {});
  return instrument.paths.flatMap((path, p) =>
    instrument.topics.some((topic) =>
      topic.questions.some(({ code }) => offers(path, topic.code, code) && isVisible(blank, code)),
    )
      ? []
      : [problem(['paths', p], `the path "${path.code}" has no question to begin with`)],
  );
}

function offers(path: Instrument['paths'][number], topic: string, question: string): boolean {
  if (!path.topics && !path.questions) return true;
  return Boolean(path.topics?.includes(topic) || path.questions?.includes(question));
}

/** A level is reached where one of its rules matches and none of a more pressing level; the last one also without any. */
function levelsOutOfReach(instrument: Instrument): Problem[] {
  const { levels, rules } = instrument;
  return levels.flatMap((level, index) => {
    const whensOf = (chosen: readonly string[]) =>
      rules.filter((rule) => chosen.includes(rule.level)).map(({ when }) => when);
    const isLast = index === levels.length - 1;
    const goal = {
      all: [{ not: { any: whensOf(levels.slice(0, index)) } }, ...(isLast ? [] : [{ any: whensOf([level]) }])],
    };
    return satisfy(instrument, goal)
      ? []
      : [problem(['levels', index], `no answers were found that give the level "${level}"`)];
  });
}

/** A flag that weighs something has to move the level, or bring a point or a note; context and info may only inform. */
function flagsWithoutEffect(instrument: Instrument): Problem[] {
  const { flags, rules, steps, notes, stop } = instrument;
  const ofPoints = steps.flatMap(({ points }) => points.flatMap((point) => [...conditionsOfPoint(point)]));
  const { flags: read, classes } = readsOf(
    [
      ...[...rules, ...notes, ...(stop ? [stop] : [])].map(({ when }) => when),
      ...ofPoints.map(({ condition }) => condition),
    ],
    namedIn(instrument),
  );
  const effective = new Set(
    flags.filter((flag) => read.has(flag.code) || classes.has(flag.class)).map(({ code }) => code),
  );
  // A flag may also work through another one. Iterating a set also visits what is added meanwhile.
  const whens = new Map(flags.map((flag) => [flag.code, flag.when]));
  for (const code of effective) for (const behind of flagsRead(whens.get(code)!, instrument)) effective.add(behind);
  return flags.flatMap((flag, index) =>
    effective.has(flag.code) || flag.class === 'context' || flag.class === 'info'
      ? []
      : [problem(['flags', index], `the flag "${flag.code}" neither moves the level nor brings anything`)],
  );
}

/** A point in several bands has to come in each of them, beside what brings the point and where no band before it holds. */
function bandsOutOfReach(instrument: Instrument): Problem[] {
  return instrument.steps.flatMap(({ points }, s) =>
    points.flatMap(({ code, when: comes = always, by }, p) => {
      if (typeof by === 'string' || !satisfy(instrument, comes)) return [];
      return by.flatMap(({ by: band, when = always }, b) => {
        const before = by.slice(0, b).flatMap((entry) => entry.when ?? []);
        // What never holds by itself is named where every condition is looked at.
        if (!satisfy(instrument, when) || satisfy(instrument, { all: [comes, when, { not: { any: before } }] }))
          return [];
        const path = ['steps', s, 'points', p, 'by', b];
        return [problem(path, `no answers were found that bring the point "${code}" in the band "${band}"`)];
      });
    }),
  );
}
