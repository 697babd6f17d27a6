import { joinedBy } from '../../languages/joined-by.ts';
import type { Signs } from '../result/signs.ts';
import { entries, facts, text, type Entry, type Section } from './sheet.ts';
import type { RecordFlag } from '../result/kinds.ts';
import { groundsText, type Writing } from './writing.ts';

/** What was noted, by weight; each with where its answers are, its rule and its passage. */
export function signsSection(writing: Writing, { isNone, classes }: Signs): Section {
  const { texts, say, kind } = writing;
  const entry = (className: string, flag: RecordFlag): Entry => ({
    title: `${className}: ${flag.label}`,
    texts: [
      ...groundsText(writing, flag.because),
      ...(kind === 'whole' ? [`${texts.rule}: ${flag.rule}`] : []),
      ...(kind === 'whole' && flag.passage
        ? [`${texts.passage}: ${say(texts.quoted, { text: flag.passage.text })} (${flag.passage.where})`]
        : []),
    ],
  });
  const none = kind === 'police' ? texts.policeFlagsNone : texts.flagsNone;
  return {
    code: 'flags',
    title: texts.flags,
    blocks: [
      ...text(isNone ? none : undefined),
      ...(kind === 'summary'
        ? facts(
            classes.map(({ name, flags }) => ({
              term: name,
              texts: [
                joinedBy(
                  say,
                  texts.semicolon,
                  flags.map(({ label }) => label),
                ),
              ],
            })),
          )
        : entries(classes.flatMap(({ name, flags }) => flags.map((flag) => entry(name, flag))))),
    ],
  };
}
