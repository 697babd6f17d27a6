import type { Deadline } from '../result/deadlines.ts';
import type { Duties } from '../result/duties.ts';
import type { Happened } from '../result/episode.ts';
import type { Level } from '../result/level.ts';
import { list, text, type Section } from './sheet.ts';
import { groundsText, type Writing } from './writing.ts';

/** The final level. */
export function levelSection(
  { texts, say, time, kind }: Writing,
  { name, meaning, place, of, raised }: Level,
): Section {
  return {
    code: 'level',
    ...(kind !== 'summary' && { title: texts.level }),
    blocks: [
      ...text(`${name} · ${say(texts.levelPlace, { place, count: of })}`, true),
      ...text(meaning),
      ...(raised
        ? text(`${say(texts.raisedFrom, { level: raised.from, time: time(raised.at) })} ${raised.reason}`)
        : []),
    ],
  };
}

/** Every reason for the level. */
export function reasonsSection({ texts }: Writing, { reasons }: Level): Section | undefined {
  if (reasons.length === 0) return undefined;
  const lines = reasons.map(({ text: reason, weight }) => `${reason} (${weight})`);
  return { code: 'reasons', title: texts.reasons, within: true, blocks: list(lines) };
}

/** What the law asks for and is not done yet. */
export function dutiesSection(writing: Writing, { flag, points }: Duties): Section {
  return {
    code: 'duties',
    title: writing.texts.duties,
    blocks: [
      ...(writing.kind === 'summary' ? [] : groundsText(writing, flag.because).flatMap((line) => text(line))),
      ...list(points.length > 0 ? points.map((open) => dutyLine(writing, open)) : [flag.label]),
    ],
  };
}

/** "NCMEC · 1-800-843-5678: If they were reported missing …" A summary names the contact at the step only, to fit one page. */
function dutyLine({ kind }: Writing, { point, contact }: Duties['points'][number]): string {
  if (!contact || kind === 'summary') return point.text;
  const { name, phone, sms } = contact;
  return `${[name, phone ?? sms].filter(Boolean).join(' · ')}: ${point.text}`;
}

/** What happened and what is due, in one line. */
export function deadlinesSection(
  { texts, say, words, dueTime }: Writing,
  happened: readonly Happened[],
  deadlines: readonly Deadline[],
): Section {
  const past = happened.map(
    ({ question, label, at }) => `${label}: ${words.answer(question, { response: 'given', value: at })}`,
  );
  const ahead = deadlines.map(({ band, dueAt, hours }) => {
    const span =
      band === 'week' ? say(texts.dueDays, { count: Math.round(hours / 24) }) : say(texts.dueHours, { count: hours });
    return `${span}: ${dueTime(band, dueAt)}`;
  });
  return { code: 'deadlines', title: texts.deadlines, blocks: text([...past, ...ahead].join(' → ')) };
}
