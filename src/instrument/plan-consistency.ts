import { checkCondition, checkAmounts } from './references.ts';
import { problem, type Finding, type Path } from './problems.ts';
import { conditionsOfPoint } from './survey.ts';
import type { Point, Step, Structure } from './structure.ts';

/** What is wrong with the steps of an instrument, their points and bands. */
export function checkPlan(structure: Structure): Finding[] {
  const points = new Set(structure.steps.flatMap((step) => step.points.map(({ code }) => code)));
  return [
    ...structure.steps.flatMap((step, index) => contactsOfStep(step, ['steps', index], structure.contacts)),
    ...sharedContacts(structure.steps),
    ...Object.entries(structure.bands).flatMap(([band, within]) => checkAmounts(structure, within, ['bands', band])),
    ...(structure.givesWay ?? []).flatMap((code, index) =>
      points.has(code) ? [] : [problem(['givesWay', index], `there is no point "${code}"`, 'steps')],
    ),
    ...Object.keys(structure.outcomes)
      .filter((name) => Object.hasOwn(structure.conditions, name))
      .map((name) => problem(['outcomes', name], `"${name}" is also a condition`, 'conditions')),
  ];
}

/** Contacts that a step or its points name and nobody knows. */
export function contactsOfStep(step: Pick<Step, 'contact' | 'points'>, path: Path, known: object): Finding[] {
  const unknown = (at: Path, contact: string | undefined) =>
    contact === undefined || Object.hasOwn(known, contact)
      ? []
      : [problem([...at, 'contact'], `there is no contact "${contact}"`, 'contacts')];
  return [
    ...unknown(path, step.contact),
    ...step.points.flatMap((point, index) => unknown([...path, 'points', index], point.contact)),
  ];
}

/** One call for each recipient: a contact of two steps would be called twice. */
function sharedContacts(steps: readonly Step[]): Finding[] {
  const problems: Finding[] = [];
  const homes = new Map<string, number>();
  for (const [index, step] of steps.entries())
    for (const { path, contact } of contactsNamed(step)) {
      const home = homes.get(contact) ?? index;
      homes.set(contact, home);
      if (home !== index)
        problems.push(problem(['steps', index, ...path], `"${contact}" is in the step "${steps[home]!.code}" already`));
    }
  return problems;
}

/** Every contact that a step and its points name, with its place. */
export function contactsNamed({
  contact,
  points,
}: Pick<Step, 'contact' | 'points'>): { path: Path; contact: string }[] {
  return [
    ...(contact === undefined ? [] : [{ path: ['contact'], contact }]),
    ...points.flatMap((point, index) =>
      point.contact === undefined ? [] : [{ path: ['points', index, 'contact'], contact: point.contact }],
    ),
  ];
}

/** What is wrong with the conditions of an agency's own point. */
export function checkPoint(structure: Structure, point: Point, path: Path): Finding[] {
  return [...conditionsOfPoint(point)].flatMap(({ path: step, condition }) =>
    checkCondition(structure, condition, [...path, ...step], 'outcome'),
  );
}
