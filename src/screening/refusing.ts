import { hasText } from '../instrument/account.ts';
import { clean, longestTalk, longestText } from '../instrument/clean.ts';
import { reopen } from './amending.ts';
import { checkChange, checkDone, checkIndex } from './done-entries.ts';
import { checkDetails, checkEntry, checkPlace, checkRenaming } from './entering.ts';
import { higherLevels } from './final-level.ts';
import type { ScreeningEvent, StartOptions } from './events.ts';
import { destinationOf, leadsToDecision } from './moving.ts';
import { bytesOfAll } from './room.ts';
import { checkPast } from './sittings.ts';
import type { Talk } from './talk.ts';

/** Why an event cannot be used, in one sentence for people; nothing where it can. */
export function refusalOf(talk: Talk, event: ScreeningEvent): string | undefined {
  try {
    return checkLength(event) ?? checkRoom(talk, event) ?? checkContent(talk, clean(event));
  } catch (error) {
    // Nested without end, or code that fails where data was expected: the talk goes on without it.
    return `expected data that can be read, found an error: ${(error as Error).message}`;
  }
}

function checkLength(event: ScreeningEvent): string | undefined {
  const parts: object = { ...event, ...(event.type === 'done-changed' && event.change) };
  for (const [name, part] of Object.entries(parts) as [string, unknown][])
    if (typeof part === 'string' && part.length > longestText)
      return `${name}: expected at most ${longestText} characters, found ${part.length}`;
  return undefined;
}

/** A talk that is full takes no more: its draft and its record have to be small enough to be read. */
function checkRoom(talk: Talk, event: ScreeningEvent): string | undefined {
  if (!['answer', 'decline', 'note', 'done', 'done-changed', 'reopen'].includes(event.type)) return undefined;
  // A correction is written beside a copy of what was recorded before.
  const { bytes, stepsDone, amendments, amending = {} } = event.type === 'reopen' ? reopen(talk, event) : talk;
  return bytes + bytesOfAll([...stepsDone, ...amendments, amending]) > longestTalk ? 'The talk is full.' : undefined;
}

function checkContent(talk: Talk, event: ScreeningEvent): string | undefined {
  switch (event.type) {
    case 'answer':
    case 'decline':
      return checkEntry(talk, event);
    case 'note':
      return (
        checkDetails(talk, event) ?? (event.note === undefined ? `${event.question}.note: expected text` : undefined)
      );
    case 'withdraw':
      return checkPlace(talk, event);
    case 'rename':
      return checkRenaming(talk, event);
    case 'start':
      return checkStart(talk, event);
    case 'path':
      return checkPath(talk, event.path);
    case 'go':
      return destinationOf(talk, event) && !leadsToDecision(talk, event)
        ? undefined
        : `There is nothing to go to in ${'question' in event ? `question "${event.question}"` : `topic "${event.topic}"`}.`;
    case 'open-talk':
      return talk.instrument.talks?.some(({ code }) => code === event.talk)
        ? undefined
        : `talk: the instrument has no talk "${event.talk}"`;
    case 'languages':
      return checkLanguages(event.languages) ?? checkLanguages(event.before ?? event.languages, 'before');
    case 'raise':
      return checkRaise(talk, event);
    case 'done':
      return checkDone(talk, event);
    case 'done-changed':
      return checkChange(talk, event);
    case 'done-removed':
      return checkIndex(talk, event.index);
    case 'plan':
      return typeof event.text === 'string' ? undefined : 'text: expected text';
    case 'held':
      if (talk.amending) return 'place: a correction has no sitting';
      return typeof event.place === 'string' ? undefined : 'place: expected text';
    case 'reopen':
      if (!isSomeText(event.by)) return 'by: expected who corrects it: a role or initials';
      if (!isSomeText(event.of ?? '-')) return 'of: expected a fingerprint';
      if (!isSomeText(event.levelBefore ?? '-')) return 'levelBefore: expected a level';
      return isSomeText(event.reason) ? undefined : 'reason: expected some text';
    default:
      return undefined;
  }
}

function checkLanguages(languages: unknown, name = 'languages'): string | undefined {
  // As JSON, nothing else looks like one.
  const isList = /^\[("[a-z][\w-]{0,50}",?){1,9}\]$/i.test(JSON.stringify(languages));
  return isList ? undefined : `${name}: expected a list of languages`;
}

function checkStart(talk: Talk, { path, heldAt, noTalk, languages }: StartOptions): string | undefined {
  const wrongLanguages = languages !== undefined && checkLanguages(languages);
  if (wrongLanguages) return wrongLanguages;
  const wrongTime = checkPast(talk, heldAt);
  if (wrongTime) return `heldAt: ${wrongTime}`;
  if (noTalk && talk.instrument.noTalk === undefined) return 'noTalk: the instrument has no question for that';
  return path === undefined ? undefined : checkPath(talk, path);
}

function isSomeText(text: unknown): boolean {
  return typeof text === 'string' && hasText(text);
}

function checkPath({ instrument }: Talk, path: string): string | undefined {
  const codes = instrument.paths.map(({ code }) => code);
  return codes.includes(path) ? undefined : `path: expected one of ${codes.join(', ')}`;
}

function checkRaise(talk: Talk, { level, reason }: Extract<ScreeningEvent, { type: 'raise' }>): string | undefined {
  const higher = higherLevels(talk);
  if (!higher.includes(level))
    return `level: expected one above the present one: ${higher.join(', ') || 'there is none'}`;
  return isSomeText(reason) ? undefined : 'reason: expected some text';
}
