import type { InstrumentReport, Measured, PlanMeasures } from 'open-door-screening/authoring';
import { listed } from './read-json.ts';

/** What the authoring check found out, for people. */
export function written(path: string, report: InstrumentReport): string {
  const { problems, warnings, properties, plans, readingGrades } = report;
  const breached = properties.filter(({ holds }) => !holds);
  const hardest = readingGrades.toSorted((left, right) => right.grade - left.grade)[0];
  return [
    `${path}: ${counted(problems.length, 'problem')}\n`,
    ...problems.map((problem) => listed(problem.path || 'the whole', problem.message.split('\n'))),
    ...(warnings.length > 0 ? [`\n${counted(warnings.length, 'warning')}\n`] : []),
    ...warnings.map((warning) => listed(warning.path, [warning.message])),
    ...(breached.length > 0 ? ['\nFor you to judge: what usually holds, and does not here\n'] : []),
    ...breached.map(({ property, breach, example }) =>
      listed(property, [breach ?? '', ...(example ? [`for example with ${JSON.stringify(example)}`] : [])]),
    ),
    ...(plans ? [writtenPlans(plans)] : []),
    ...(hardest ? [`\nHardest English to the youth: US grade ${hardest.grade}, at ${hardest.path}\n`] : []),
  ].join('');
}

function writtenPlans({ stepsNow, steps, words, calledTwice, withoutCase }: PlanMeasures): string {
  const measured = (what: string, { count, case: name }: Measured) =>
    `${what}: ${count}${name ? ` (${JSON.stringify(name)})` : ''}\n`;
  return [
    '\nPlans of the worked cases\n',
    measured('  most steps for now', stepsNow),
    measured('  most steps in all', steps),
    measured('  most words', words),
    ...calledTwice.map(
      ({ way, steps: homes, cases: [first, ...others] }) =>
        `  called twice: ${way}, in the steps ${homes.join(', ')} (${JSON.stringify(first)}${others.length > 0 ? ` and ${others.length} more` : ''})\n`,
    ),
    ...(withoutCase.length > 0 ? [`  steps that no worked case brings: ${withoutCase.join(', ')}\n`] : []),
  ].join('');
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count || 'no'} ${what}s`;
}
