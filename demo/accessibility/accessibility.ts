import { version } from 'open-door-screening';
import { table } from '../table.ts';
import { standards } from './report.ts';
import { states, type Row, type Standard, type State } from './row.ts';

const allStates = Object.keys(states) as State[];

document.querySelector('#version')!.textContent = version;
document.querySelector('#summary')!.replaceWith(summary());
document.querySelector('#report')!.replaceChildren(...standards.flatMap(section));

/** How many clauses of each standard are met. */
function summary(): HTMLElement {
  const count = ({ chapters }: Standard, state: State) =>
    chapters.flatMap(({ rows }) => rows).filter((row) => row.state === state).length;
  return table(
    'In short',
    ['Standard', ...allStates.map((state) => states[state])],
    standards.map((standard) => [link(standard), ...allStates.map((state) => String(count(standard, state)))]),
  );
}

function link({ id, title }: Standard): HTMLElement {
  const made = make('a', title);
  made.setAttribute('href', `#${id}`);
  return made;
}

function section({ id, title, chapters }: Standard): HTMLElement[] {
  const heading = make('h2', title);
  heading.id = id;
  return [
    heading,
    ...chapters.flatMap((chapter) => [
      make('h3', chapter.title),
      table(`${title}, ${chapter.title}`, ['Clause', 'Met', 'How, or why not', 'Shown by'], chapter.rows.map(cells)),
    ]),
  ];
}

function cells({ clause, name, state, how, tests }: Row): (string | Node)[] {
  const shown = tests.flatMap((test, index) => [...(index > 0 ? [', '] : []), make('code', test)]);
  return [`${clause} ${name}`, states[state], how, make('span', ...shown)];
}

function make(tag: string, ...contents: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...contents);
  return made;
}
