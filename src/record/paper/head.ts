import { facts, text, type Section } from './sheet.ts';
import type { Writing } from './writing.ts';

/** Which screening this is: of whom it does not say. */
export function headSection({ record, texts, say, time, kind }: Writing): Section {
  const { caseReference, agency, worker, completedAt, sessions, instrument, paper, amendments } = record;
  const fact = (term: string, ...lines: (string | undefined)[]) => ({
    term,
    texts: lines.filter((line) => line !== undefined),
  });
  const sitting = ({ startedAt, endedAt, place, alone, enteredAt }: (typeof sessions)[number]) =>
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
  return {
    code: 'head',
    blocks: [
      ...text(completedAt ? undefined : texts.provisional, true),
      ...facts([
        fact(texts.caseReference, caseReference),
        fact(texts.agency, agency),
        fact(texts.worker, worker),
        fact(texts.completed, completedAt && time(completedAt)),
        ...sessions.map((session, index) => fact(say(texts.session, { number: index + 1 }), sitting(session))),
        paper.interpreter === undefined
          ? undefined
          : fact(texts.interpreter, paper.interpreter ? texts.present : texts.notPresent),
        kind === 'police' ? undefined : fact(texts.path, record.words.path),
        fact(
          texts.instrument,
          say(texts.version, { title: `${record.words.title} (${instrument.id})`, version: instrument.version }),
        ),
        fact(texts.amended, ...amendments.map(({ at, by }) => say(texts.amendedBy, { time: time(at), by }))),
      ]),
    ],
  };
}
