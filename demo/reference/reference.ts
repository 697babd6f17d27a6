import { names } from 'virtual:names';
import { described } from '../described.ts';
import { table } from '../table.ts';

/** The parts of the element, in the order one needs them. */
const parts: readonly (readonly [key: keyof typeof described, title: string, kind?: string])[] = [
  ['members', 'Properties', 'field'],
  ['members', 'Methods', 'method'],
  ['attributes', 'Attributes'],
  ['events', 'Events'],
  ['slots', 'Slots'],
  ['cssParts', 'Parts'],
  ['cssStates', 'States'],
  ['cssProperties', 'Custom properties'],
];

document.querySelector('#element')!.append(
  ...parts.flatMap(([key, title, kind]) => [
    make('h3', title),
    table(
      title,
      ['Name', 'Type or default', 'What it is'],
      described[key]
        .filter((entry) => !kind || entry.kind === kind)
        .map((entry) => [
          make('code', entry.name),
          make('code', entry.type?.text ?? entry.default ?? ''),
          entry.description ?? '',
        ]),
    ),
  ]),
);

document.querySelector('#names')!.append(
  ...[...new Set(names.map(({ entry }) => entry))].flatMap((entry) => [
    make('h3', entry),
    ...names
      .filter((exported) => exported.entry === entry)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
      .map(({ name, kind, text, declaration }) => {
        const details = document.createElement('details');
        details.append(make('summary', `${name} (${kind})`), make('p', text), make('pre', declaration));
        return details;
      }),
  ]),
);

function make(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
