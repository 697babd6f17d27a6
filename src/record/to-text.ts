import type { PaperOptions } from './paper/options.ts';
import { recordSheet } from './paper/record-sheet.ts';
import type { Block, Section, Sheet } from './paper/sheet.ts';
import type { ScreeningRecord } from './record.ts';

/** A screening as plain text for a case note: short, and nothing that was said is missing. */
export function toText(record: ScreeningRecord, options: PaperOptions = {}): string {
  const sheet = recordSheet(record, { kind: 'summary', notes: true, ...options });
  return sheetText({ ...sheet, sections: sheet.sections.filter(({ code }) => code !== 'signatures') });
}

/** Signs that are not seen, and command whatever shows the text. */
const commands = /[^\P{Cc}\n\t]/gu;

function sheetText({ title, sections, foot }: Sheet): string {
  const parts = sections.map(sectionText);
  const text = [title, ...parts, foot].join('\n\n').replace(/\r\n?/g, '\n');
  return text.replace(commands, '\uFFFD').replace(/\n{3,}/g, '\n\n') + '\n';
}

function sectionText({ title, within, blocks }: Section): string {
  const heading = title === undefined ? [] : [within ? `${title}:` : title.toLocaleUpperCase()];
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
      return block.entries.map(({ box, title, texts, links = [] }) => {
        const mark = box === 'ticked' ? '[x] ' : box === 'empty' ? '[ ] ' : '- ';
        const about = [...texts, ...links.map((link) => link.text)].join(' · ');
        return `${mark}${title}${about ? `\n    ${about}` : ''}`;
      });
    default:
      return [];
  }
}
