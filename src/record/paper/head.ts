import type { Account } from '../../instrument/account.ts';
import { agencyReviewText } from '../agency-review-text.ts';
import { nameIn } from '../language-name.ts';
import type { Episode, EpisodeFact } from '../result/episode.ts';
import { lookedUpShort } from './looked-up.ts';
import { facts, text, type Fact, type Section } from './sheet.ts';
import type { Writing } from './writing.ts';

/** Which screening this is, and of which time away: of whom it does not say. */
export function headSection(writing: Writing, episode: Episode | undefined): Section {
  const { record, texts, say, time, kind, locale } = writing;
  const { caseReference, agency, worker, completedAt, sessions, instrument, paper, amendments, heldIn, agencyReview } =
    record;
  const fact = (term: string, ...lines: (string | undefined)[]) => ({
    term,
    texts: lines.filter((line) => line !== undefined),
  });
  const factsOf = ({ startedAt, endedAt, place, alone, enteredAt }: (typeof sessions)[number]) =>
    [
      // Of one that was held on paper, only when it began is known.
      enteredAt
        ? time(startedAt)
        : say(texts.from, { start: time(startedAt), end: endedAt ? time(endedAt) : texts.notEnded }),
      place && say(texts.place, { place }),
      alone === undefined ? undefined : alone ? texts.alone : texts.notAlone,
      enteredAt && say(texts.enteredAt, { time: time(enteredAt) }),
    ]
      .filter(Boolean)
      .join(' · ');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const period = ({ from, languages }: NonNullable<typeof heldIn>[number], index: number) => {
    const named = list.format(languages.map((language) => nameIn(locale, language)));
    return index === 0 ? named : say(texts.heldInFrom, { languages: named, time: time(from) });
  };
  return {
    code: 'head',
    blocks: [
      ...text(completedAt ? undefined : texts.provisional, true),
      ...facts([
        fact(texts.caseReference, caseReference),
        fact(texts.agency, agency),
        fact(texts.worker, worker),
        fact(texts.completed, completedAt && time(completedAt)),
        ...sessions.map((sitting, index) => fact(say(texts.session, { number: index + 1 }), factsOf(sitting))),
        heldIn && fact(texts.heldIn, ...heldIn.map(period)),
        paper.interpreter === undefined || kind === 'summary'
          ? undefined
          : fact(texts.interpreter, paper.interpreter ? texts.present : texts.notPresent),
        kind === 'police' || kind === 'summary' ? undefined : fact(texts.path, record.words.path),
        fact(
          texts.instrument,
          kind === 'summary'
            ? undefined
            : say(texts.version, { title: `${record.words.title} (${instrument.id})`, version: instrument.version }),
          agencyReview && agencyReviewText(agencyReview, record.language),
          kind === 'whole' ? undefined : lookedUpShort(record.lookedUp ?? [], record.language),
        ),
        // In text, what is known of this time away is found with the answers.
        ...(episode && kind !== 'text' ? episodeFacts(writing, episode) : []),
        fact(texts.amended, ...amendments.map(({ at, by }) => say(texts.amendedBy, { time: time(at), by }))),
      ]),
    ],
  };
}

/** A line each on what is known of this time away; who said it is found with the answers. */
function episodeFacts({ texts, say, words, kind }: Writing, { daysAway, facts: known }: Episode): Fact[] {
  const said = (question: string, accounts: readonly Account[]) =>
    [...new Set(accounts.map((account) => words.answer(question, account)))].join(' / ');
  const line = ({ question, label, accounts, details }: EpisodeFact): string =>
    [`${label}: ${said(question, accounts)}`, ...details.map(line)].join(' · ');
  const lines = known.map(line);
  return [
    { term: texts.daysAway, texts: daysAway === undefined ? [] : [say('{days}', { days: daysAway })] },
    { term: texts.thisTime, texts: kind === 'summary' && lines.length > 0 ? [lines.join(' · ')] : lines },
  ];
}
