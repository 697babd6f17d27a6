import { defaultConfiguration } from '../../instrument/configuration.ts';
import { blankSheet } from '../../record/paper/blank-sheet.ts';
import type { Block, FormQuestion } from '../../record/paper/sheet.ts';
import { facts, type Section, type Text } from './text.ts';
import type { Writing } from './writing.ts';

const box = '☐';
const toWriteOn = '________';

/** The empty form as it is printed, to be read with the rest: its order, its boxes and where one goes on. */
export function paperForm({ instrument, words, texts }: Writing): Section {
  const { title, sections } = blankSheet(instrument, {
    configuration: defaultConfiguration(instrument),
    wording: words,
  });
  const items = sections.map(({ code, title: heading = title, blocks }) => ({
    anchor: `paper-${code}`,
    title: heading,
    facts: facts([texts.onPaper, ...blocks.flatMap(linesOf)]),
  }));
  return { code: 'paper-form', title: texts.paperForm, groups: [{ title: '', items }] };
}

/** An empty form has no other kinds of blocks. */
function linesOf(block: Block): Text[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'lines':
      return block.labels.map((label) => `${label} ${toWriteOn}`);
    case 'form':
      return block.questions.map(questionText);
    default:
      return [];
  }
}

function questionText({ mark, prompt, onlyIf, hints, choices, noAnswer, whose, ...rest }: FormQuestion): Text {
  const boxes = [...choices, ...noAnswer].map(({ letter, text, goTo }) =>
    [box, letter === undefined ? '' : `(${letter})`, text, goTo === undefined ? '' : `→ ${goTo}`]
      .filter(Boolean)
      .join(' '),
  );
  const sources =
    rest.sources.length === 0 ? [] : [`${whose} ${rest.sources.map((source) => `${box} ${source}`).join(' ')}`];
  const written = [rest.lines > 0 ? (rest.lineLabel ?? '') : undefined, rest.note].flatMap((label) =>
    label === undefined ? [] : [`${label} ${toWriteOn}`.trim()],
  );
  return {
    head: `${mark} ${prompt}`,
    parts: [...(onlyIf === undefined ? [] : [onlyIf]), ...hints, ...boxes, ...sources, ...written],
  };
}
