import { localeIn } from '../languages/registry.ts';
import type { PaperOptions } from './paper/options.ts';
import { sheetOf } from './paper/record-sheet.ts';
import type { Block, CallOnPaper, Section, Sheet, StepOnPaper } from './paper/sheet.ts';
import type { ScreeningRecord } from './record.ts';

/**
 * A screening as plain text for a case note: short, and nothing that was said is missing. With a `kind`, as that paper
 * says it.
 * @throws {InvalidDataError} where there is no such kind, or nobody knows the time zone.
 */
export function toText(record: ScreeningRecord, options: PaperOptions = {}): string {
  const sheet = sheetOf(record, options.kind ?? 'text', options);
  return sheetText({ ...sheet, sections: sheet.sections.filter(({ code }) => code !== 'signatures') });
}

/** Signs that are not seen, and command whatever shows the text. */
const commands = /[^\P{Cc}\n\t]/gu;

function sheetText({ title, language, sections, foot }: Sheet): string {
  const parts = sections.map((section) => sectionText(section, language));
  const text = [title, ...parts, foot].join('\n\n').replace(/\r\n?/g, '\n');
  return text.replace(commands, '\uFFFD').replace(/\n{3,}/g, '\n\n') + '\n';
}

function sectionText({ title, within, blocks }: Section, language: string): string {
  const heading = title === undefined ? [] : [within ? `${title}:` : title.toLocaleUpperCase(localeIn(language))];
  return [...heading, ...blocks.flatMap(blockText)].join('\n');
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'facts':
      return block.facts.map(({ term, texts }) =>
        texts.length === 1 ? `${term}: ${texts[0]}` : [`${term}:`, ...texts.map((line) => `  - ${line}`)].join('\n'),
      );
    case 'entries':
      return block.entries.map(
        ({ title, texts }) => `- ${title}${texts.length > 0 ? `\n    ${texts.join(' · ')}` : ''}`,
      );
    case 'steps':
      return block.steps.map(stepText);
    default:
      return [];
  }
}

/** A line for the step; for each call a line for each thing to say, and one for what was done. */
function stepText({ number, title, by, calls }: StepOnPaper): string {
  const heading = [`${number}. ${title}`, by].filter(Boolean).join(' · ');
  const [call, ...others] = calls;
  if (!call) return heading;
  if (others.length === 0) return callText(heading, call);
  return [heading, ...calls.map((one) => callText('', one).replace(/^/gm, '  '))].join('\n');
}

function callText(heading: string, { box, contact, missing, sameNumber, links, points, done }: CallOnPaper): string {
  const mark = { empty: '[ ]', ticked: '[x]', closed: '[-]' }[box];
  const whom = [contact, missing, ...links.map(({ text }) => text), sameNumber].filter(Boolean).join(' · ');
  const head = [mark, [heading, whom].filter(Boolean).join(' · ')].filter(Boolean).join(' ');
  const say = points.map(({ text, beside }) => (beside.length > 0 ? `${text} (${beside.join('; ')})` : text));
  // Of several sentences in one line, a tired reader skips some.
  const lines = say.length > 1 ? say.map((text) => `- ${text}`) : say;
  return [head, ...[...lines, ...done].map((line) => `    ${line}`)].join('\n');
}
