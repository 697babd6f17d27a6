import type { Instrument } from '../../instrument/instrument.ts';
import type { Problem } from '../../instrument/problems.ts';
import type { InstrumentReport } from '../check.ts';
import { caseAnchor } from './sections.ts';
import { facts, type Section } from './text.ts';
import type { Writing } from './writing.ts';

/** Puts what the authoring check found to the items it is about, and what is about none of them in front. */
export function withFindings(
  sections: readonly Section[],
  { instrument, texts }: Writing,
  { problems, warnings }: InstrumentReport,
): Section[] {
  const anchors = new Set(
    sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ anchor }) => anchor))),
  );
  const found = [
    ...problems.map((problem) => ({ term: texts.problem, problem })),
    ...warnings.map((problem) => ({ term: texts.warning, problem })),
  ].map(({ term, problem }) => {
    const anchor = anchorOf(problem, instrument);
    return { term, problem, anchor: anchor !== undefined && anchors.has(anchor) ? anchor : undefined };
  });
  const about = (anchor: string | undefined) =>
    found
      .filter((one) => one.anchor === anchor)
      .map(({ term, problem: { path, message } }) => [term, path ? `${path}: ${message}` : message] as const);
  const besides = about(undefined);
  return [
    ...(besides.length > 0
      ? [
          {
            code: 'findings',
            title: texts.findings,
            groups: [{ title: '', items: [{ anchor: 'finding', title: texts.findings, facts: facts(...besides) }] }],
          },
        ]
      : []),
    ...sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({
        ...group,
        items: group.items.map((item) => ({ ...item, facts: [...facts(...about(item.anchor)), ...item.facts] })),
      })),
    })),
  ];
}

/** The item that a path of the data leads to: `flags[3].when.any[0]` to the fourth flag. */
export function anchorOf({ path }: Problem, { topics, flags, rules, steps }: Instrument): string | undefined {
  const names = [...path.matchAll(/\[(\d+)\]|[\w-]+/g)].map(([name, index]) => index ?? name);
  const [part = '', key = '', , place = ''] = names[0] === 'wording' ? names.slice(2) : names;
  const index = Number(key);
  const anchors: Readonly<Record<string, string>> = {
    topics: `q-${topics[index]?.questions[Number(place)]?.code}`,
    questions: `q-${key}`,
    flags: `flag-${flags[index]?.code ?? key}`,
    rules: `rule-${rules[index]?.code ?? key}`,
    steps: `point-${steps[index]?.points[Number(place)]?.code}`,
    points: `point-${key}`,
    levels: `level-${key}`,
    cards: `card-${key}`,
    contacts: `contact-${key}`,
    settings: `setting-${key}`,
    conditions: `condition-${key}`,
    outcomes: `condition-${key}`,
    cases: caseAnchor(index),
  };
  return anchors[part];
}
