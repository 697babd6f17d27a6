import { plain } from '../../instrument/immutable.ts';
import { answersListed, listedOf } from '../listed.ts';
import { joinedBy } from '../../languages/joined-by.ts';
import type { Say } from '../../languages/say.ts';
import type { ScreeningRecord } from '../record.ts';
import { wordsOf } from '../record-words.ts';

/** What names are put beside one another with. */
interface Words {
  readonly texts: { readonly comma: string; readonly semicolon: string };
  readonly say: Say;
}

type Because = ScreeningRecord['assessment']['flags'][number]['because'];

/** The record as far as the page for law enforcement may hold it: what the list of its instrument names, and no more. */
export function forPolice(record: ScreeningRecord): ScreeningRecord {
  const { questions, flags: listed, notes: listedNotes = [] } = record.paper.police;
  const { assessment, answers } = record;
  /** A flag based on something that is left out shows its label only: its details would reveal what was left out. */
  const shownOf = (because: Because): Because => {
    const shown = because.flatMap(({ question, ...account }) => {
      const part = listedOf(questions, question, account);
      return part ? [{ question, ...part }] : [];
    });
    return shown.length === because.length ? plain(shown) : [];
  };
  const listedAnswers = answersListed(questions, answers);
  return plain({
    ...record,
    answers: listedAnswers,
    // Where a question has words in another language, it was answered.
    topics: record.topics.map((topic) => ({
      ...topic,
      questions: topic.questions.map(({ alsoIn, ...question }) => ({
        ...question,
        ...(alsoIn && question.code in listedAnswers && { alsoIn }),
      })),
    })),
    assessment: {
      ...assessment,
      flags: assessment.flags
        .filter(({ code }) => listed.includes(code))
        .map((flag) => ({ ...flag, because: shownOf(flag.because) })),
      notes: assessment.notes.filter(({ code }) => listedNotes.includes(code)),
    },
  });
}

/** What the page for law enforcement may hold, in the words of its instrument. */
export function policeHolds(record: ScreeningRecord, { texts, say }: Words): string {
  const { label, choice } = wordsOf(record);
  const named = record.paper.police.questions.map(({ question, choices }) =>
    choices
      ? `${label(question)} (${joinedBy(
          say,
          texts.comma,
          choices.map((code) => choice(question, code)),
        )})`
      : label(question),
  );
  return joinedBy(say, texts.semicolon, named);
}
