import { flagClasses } from '../../instrument/structure.ts';
import type { ScreeningRecord } from '../record.ts';
import { entries, list, text, type Entry, type Link, type Section } from './sheet.ts';
import { groundsText, type Writing } from './writing.ts';

type RecordFlag = ScreeningRecord['assessment']['flags'][number];
type RecordAction = ScreeningRecord['assessment']['actions'][number];

/** The level as it stands. */
export function levelSection({ record, texts, say, words, time }: Writing): Section {
  const { final, computed, raised } = record.level;
  const { name, meaning } = words.level(final);
  const isRaised = raised !== undefined && final !== computed;
  return {
    code: 'level',
    title: texts.level,
    blocks: [
      ...text(name, true),
      ...text(meaning),
      ...(isRaised
        ? text(
            `${say(texts.raisedFrom, { level: words.level(computed).name, time: time(raised.at) })} ${raised.reason}`,
          )
        : []),
    ],
  };
}

/** Every reason for the level; it stands below what is to be done. */
export function reasonsSection({ record, texts, words }: Writing): Section | undefined {
  const { reasons } = record.assessment;
  if (reasons.length === 0) return undefined;
  return {
    code: 'reasons',
    title: texts.reasons,
    blocks: list(
      reasons.map(({ text: reason, kind, level }) => {
        const weight = kind ? record.words.kinds[kind] : words.level(level).name;
        return `${reason} (${weight})`;
      }),
    ),
  };
}

/** What the law asks for and is not done yet. */
export function dutiesSection(writing: Writing): Section | undefined {
  const { record, texts } = writing;
  const flag = record.assessment.flags.find(({ code }) => code === record.paper.duties);
  if (!flag) return undefined;
  const actions = record.assessment.actions.filter(({ because }) => because.includes(flag.code));
  return {
    code: 'duties',
    title: texts.duties,
    blocks: [
      ...groundsText(writing, flag.because).flatMap((line) => text(line)),
      ...list(actions.map(({ text: line }) => line)),
    ],
  };
}

/** What was noted, by weight; each with where its answers stand, its rule and its passage. */
export function flagsSection(writing: Writing, flags: readonly RecordFlag[]): Section {
  const { record, texts, kind } = writing;
  const entry = (flag: RecordFlag): Entry => ({
    title: `${record.words.flagClasses[flag.class]}: ${flag.label}`,
    texts: [
      ...groundsText(writing, flag.because),
      ...(kind === 'whole' ? [`${texts.rule}: ${flag.rule}`] : []),
      ...(kind === 'whole' && flag.passage ? [`${texts.passage}: “${flag.passage.text}” (${flag.passage.where})`] : []),
    ],
  });
  const byWeight = flagClasses.flatMap((name) => flags.filter((flag) => flag.class === name));
  return {
    code: 'flags',
    title: texts.flags,
    blocks:
      flags.length > 0
        ? entries(byWeight.map(entry))
        : text(kind === 'police' ? texts.policeFlagsNone : texts.flagsNone),
  };
}

/** The next steps in order, and which of them were done. */
export function actionsSections(writing: Writing): Section[] {
  const { record, texts } = writing;
  const { actions } = record.assessment;
  const section = (code: string, title: string, within: boolean, part: readonly RecordAction[]): Section => ({
    code,
    title,
    within,
    blocks: entries(part.map((action) => actionEntry(writing, action))),
  });
  return [
    section(
      'actions',
      texts.actions,
      false,
      actions.filter(({ always }) => !always),
    ),
    section(
      'actions-always',
      texts.actionsAlways,
      true,
      actions.filter(({ always }) => always),
    ),
  ];
}

function waysTo({ phone, sms, url }: NonNullable<RecordAction['contact']>, texts: Writing['texts']): Link[] {
  return [
    phone ? [{ text: `${texts.call} ${phone}`, href: `tel:${phone}` }] : [],
    sms ? [{ text: `${texts.textMessage} ${sms}`, href: `sms:${sms}` }] : [],
    url ? [{ text: url, href: url }] : [],
  ].flat();
}

function actionEntry({ record, texts, say, time }: Writing, action: RecordAction): Entry {
  const { code, because, contact, dueAt, dueWithinHours } = action;
  const done = record.actionsDone.find((entry) => entry.action === code);
  const labels = record.assessment.flags.filter((flag) => because.includes(flag.code)).map(({ label }) => label);
  const due = dueAt
    ? say(texts.dueBy, { time: time(dueAt) })
    : dueWithinHours && say(texts.dueWithin, { count: dueWithinHours });
  const about = [
    done && say(texts.done, { time: time(done.at) }),
    due,
    contact && (contact.missing ? `${contact.name}: ${contact.missing}` : contact.name),
    labels.length > 0 && `${texts.because}: ${labels.join('; ')}`,
  ];
  return {
    box: done ? 'ticked' : 'empty',
    title: action.text,
    texts: about.filter((line) => typeof line === 'string'),
    links: contact ? waysTo(contact, texts) : [],
  };
}
