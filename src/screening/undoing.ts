import { questionOf } from '../assessment/graph.ts';
import type { Account, QuestionAccount } from '../instrument/account.ts';
import { accountAt, entryKey, replace, type AccountPlace } from './entering.ts';
import type { Talk } from './talk.ts';

// What was cleared, removed or changed at this place can be restored until the worker moves on.

/** The same change; what it replaces can be restored. */
export function undoably<Entered extends AccountPlace>(change: (talk: Talk, entered: Entered) => Talk) {
  return (talk: Talk, entered: Entered): Talk => {
    const before = accountAt(talk, entered);
    const after = change(talk, entered);
    const { question } = entered;
    return !before || ('value' in entered && isBeingTyped(talk, question, before))
      ? after
      : { ...after, undoable: [...talk.undoable, { question, ...before }] };
  };
}

/** What is restored next; on that question, where one is named. */
export function undoableOn({ undoable }: Talk, question?: string): QuestionAccount | undefined {
  return undoable.findLast((entry) => question === undefined || entry.question === question);
}

/** The talk with what was last cleared, removed or changed. What it replaces goes to the history. */
export function undo(talk: Talk, question?: string): Talk {
  const last = undoableOn(talk, question);
  if (!last) return talk;
  const { question: code, ...account } = last;
  const back = replace(talk, code, accountAt(talk, last), account);
  return {
    ...back,
    // It is on the screen, as it was.
    entering: new Set([...back.entering, entryKey(code, account)]),
    undoable: talk.undoable.filter((entry) => entry !== last),
  };
}

/** Letter by letter, or digit by digit: the field's own undo reverts that. */
function isBeingTyped({ instrument, entering }: Talk, question: string, account: Account): boolean {
  return questionOf(instrument, question)?.choices === undefined && entering.has(entryKey(question, account));
}
