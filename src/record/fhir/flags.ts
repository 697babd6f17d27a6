import type { ScreeningRecord } from '../record.ts';
import type { Frame } from './frame.ts';
import { first } from './moments.ts';
import { instrumentCoding, ownExtension, ownSystem } from './naming.ts';
import { markup, narrative, paragraphs, type Markup } from './narrative.ts';
import { accountInWords } from './response-narrative.ts';
import { questionIn } from './show-when.ts';
import type { Extension, Flag } from './resources.ts';

type RaisedFlag = ScreeningRecord['assessment']['flags'][number];

/**
 * A sign that was noted, since when, and what raised it: which answers, whose word. The rule, the passage of the guide and
 * what the guide says of its limits are in its text, because a Flag has no place for notes.
 */
export function flagOf(
  flag: RaisedFlag,
  record: ScreeningRecord,
  { suggestion, subject, response, author }: Frame,
): Flag {
  const { code, label, because } = flag;
  const start = first(because.map(({ at }) => at));
  const className = record.words.flagClasses[flag.class];
  return {
    resourceType: 'Flag',
    ...suggestion,
    text: narrative('additional', textOf(flag, record)),
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/flag-detail', valueReference: response },
      ...because.map(ground),
    ],
    status: 'active',
    category: [
      {
        coding: [{ system: ownSystem('flag-classes'), code: flag.class, ...(className && { display: className }) }],
      },
    ],
    code: { coding: [instrumentCoding(record, 'flags', code, label)], text: label || code },
    subject,
    ...(start && { period: { start } }),
    ...(author && { author }),
  };
}

function ground({ question, source, who }: RaisedFlag['because'][number]): Extension {
  return ownExtension('because', {
    extension: [
      { url: 'question', valueString: question },
      { url: 'source', valueCode: source },
      ...(who === undefined ? [] : [{ url: 'who', valueString: who }]),
    ],
  });
}

function textOf({ label, rule, because, passage }: RaisedFlag, record: ScreeningRecord): Markup[] {
  const grounds = because.flatMap((account) => {
    const question = questionIn(record, account.question);
    return question ? [markup('li', `${question.label} — ${accountInWords(account, question, record)}`)] : [];
  });
  return [
    markup('p', markup('b', label)),
    ...paragraphs([rule]),
    ...(grounds.length > 0 ? [markup('ul', ...grounds)] : []),
    ...paragraphs(passage ? [`${passage.where}: ${passage.text}`] : []),
    ...paragraphs(record.assessment.notes.map(({ text }) => text)),
  ];
}
