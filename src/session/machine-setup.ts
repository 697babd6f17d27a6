import { assign, emit, enqueueActions, fromPromise, raise, setup, stopChild } from 'xstate';
import { plain } from '../instrument/immutable.ts';
import { screeningMachine } from '../screening/machine.ts';
import type { ScreeningSnapshot } from '../screening/start-screening.ts';
import { notedInOpened, refusalInOpened } from './noting.ts';
import { readAtOnce, type HostData, type HostDraft, type TalkData, type TalkRead } from './host-data.ts';
import type { EndedTalk, Session, SessionEvent, SessionNews, SessionServices, Task } from './session.ts';
import { recordShown } from './screen.ts';
import { hasBegun, isOtherDraft, isOtherEntry } from './talk-changes.ts';

export interface SessionInput {
  readonly host: HostData;
  /** A draft that the host has set from the beginning, and the record it had set before that. */
  readonly draft?: HostDraft | undefined;
  readonly services: SessionServices;
}

/** What one of the services is asked for. */
export interface Asked<Data> extends Pick<Session, 'services'> {
  readonly data: Data;
}

/** What the states of a session decide by, and what they do. */
export const sessionSetup = setup({
  types: {
    context: {} as Session,
    events: {} as SessionEvent,
    emitted: {} as SessionNews,
    input: {} as SessionInput,
    tags: {} as 'settling' | 'busy',
  },
  actors: {
    screening: screeningMachine,
    readTalk: fromPromise(({ input: { services, data } }: { input: Asked<TalkData> }) => services.readTalk(data)),
    readRecord: fromPromise(({ input: { services, data } }: { input: Asked<HostData> }) => services.readRecord(data)),
    makeRecord: fromPromise(({ input: { services, data } }: { input: Asked<EndedTalk> }) => services.makeRecord(data)),
    work: fromPromise<void, Task>(({ input, signal }) => input(signal)),
  },
  guards: {
    'it asks for another talk': ({ context, event }) =>
      event.type === 'host' &&
      isOtherTalk(event.data, context.host) &&
      (!hasBegun(context.talk) || context.draft !== undefined),
    'the record changes': ({ context: { host, opened }, event }) => {
      if (event.type !== 'host') return false;
      const { record } = event.data;
      return isGiven(record) ? record !== host.record && record !== opened?.handedOver : isGiven(host.record);
    },
    'there is no record': ({ context }) => !recordShown({ context }),
    'there is nothing to save': ({ context }) => !recordShown({ context }) && !context.talk?.matches('paused'),
    'a record is set': ({ context }) => isGiven(context.host.record),
    'nothing has to be read': ({ context }) => readAtOnce(talkDataOf(context)) !== undefined,
    'it is given': ({ event }) => event.type === 'draft' && isGiven(event.data),
    'a talk is there': ({ context }) => context.talk !== undefined,
    'the draft cannot be used': ({ event }) => isDraftRefused(event),
    'the draft cannot be used, and a talk is there': ({ context, event }) =>
      isDraftRefused(event) && context.talk !== undefined,
    'it goes on with a draft': ({ event }) => event.type === 'talk-read' && event.read.restored !== undefined,
    'its talk takes the place of the record': ({ context, event }) =>
      event.type === 'talk-read' &&
      event.read.restored !== undefined &&
      (context.draft === undefined || context.host.record === context.recordBefore),
    'it has ended': ({ context, event }) => changes(context, event, (talk) => talk.matches('finished')),
    'it was stopped': ({ context, event }) => changes(context, event, (talk) => talk.matches('paused')),
    'something was noted': ({ context: { talk }, event }) =>
      event.type === 'xstate.snapshot.talk' &&
      event.snapshot.matches('finished') &&
      talk?.matches('finished') === true &&
      event.snapshot.context.stepsDone !== talk.context.stepsDone,
    'it can be noted': ({ context: { opened }, event }) =>
      event.type === 'noting' && opened !== undefined && refusalInOpened(opened, event.noting) === undefined,
    'it goes on': ({ context, event }) => changes(context, event, (talk) => talk.matches('open')),
  },
  actions: {
    'remember the host’s data': assign(({ event }) => (event.type === 'host' ? { host: event.data } : {})),
    'remember the draft': assign(({ event }) =>
      event.type === 'draft' ? { draft: event.data, recordBefore: event.recordBefore } : {},
    ),
    'forget the draft': assign({ draft: undefined, recordBefore: undefined }),
    'put the talk away': enqueueActions(({ enqueue, context, event }) => {
      // A talk under way stays until the one of a draft can take its place. One that has not begun leaves: nobody begins
      // another talk while that draft is read, or cannot be.
      if (context.draft !== undefined || (event.type === 'draft' && hasBegun(context.talk))) return;
      if (context.screening) enqueue(stopChild(context.screening));
      enqueue.assign({ screening: undefined, talk: undefined, ofDraft: undefined });
    }),
    'read it at once': raise(({ context }) => ({
      type: 'talk-read' as const,
      read: readAtOnce(talkDataOf(context))!,
    })),
    'hold the talk': enqueueActions(({ enqueue, context, event }) => {
      if (event.type !== 'talk-read' && event.type !== 'reopen') return;
      const { instrument, configuration, prefill, path, restored, leftOut } = event.read;
      for (const error of leftOut?.errors ?? []) enqueue.emit({ type: 'error', error });
      if (context.screening) enqueue(stopChild(context.screening));
      enqueue.assign(({ spawn, self }) => {
        const { clock } = context.services;
        const input = { instrument, configuration, prefill, path, clock, restored: restored?.talk };
        const screening = spawn('screening', { id: 'talk', input, syncSnapshot: true });
        screening.on('refused', ({ message }) => self.send({ type: 'refused', message }));
        return {
          screening,
          talk: screening.getSnapshot(),
          draft: undefined,
          recordBefore: undefined,
          practice: context.host.practice === true,
          ofDraft: restored && {
            language: restored.language,
            second: secondIn(restored),
            header: restored.header,
            isOpened: event.type === 'talk-read' && event.byWorker === true,
          },
          failure: undefined,
          leftOut,
          warning: restored ? undefined : context.warning,
        };
      });
    }),
    'begin where the host asked to': enqueueActions(({ enqueue, context, event }) => {
      const { begin } = context;
      if (!begin || event.type !== 'talk-read') return;
      enqueue.assign({ begin: undefined });
      if (!event.read.restored) enqueue.raise({ type: 'start', ...begin });
    }),
    'begin the talk': ({ context, event }) => {
      if (event.type === 'start') context.screening?.send(event);
    },
    'begin later': assign(({ event }) => {
      if (event.type !== 'start') return {};
      const { type: _, ...begin } = event;
      return { begin };
    }),
    fail: assign(({ event }) => ({ failure: errorIn(event), begin: undefined })),
    warn: assign(({ event }) => ({ warning: errorIn(event) })),
    'warn no more': assign({ warning: undefined }),
    'report the error': emit(({ event }) => ({ type: 'error' as const, error: errorIn(event) })),
    'report what was refused': emit(({ event }) => ({
      type: 'error' as const,
      error: new Error(event.type === 'refused' ? event.message : ''),
    })),
    'follow the talk': enqueueActions(({ enqueue, context, event }) => {
      if (event.type !== 'xstate.snapshot.talk' || event.snapshot === context.talk) return;
      const { snapshot } = event;
      const before = context.talk;
      // The worker has read the warning, and the youth may see the next screen.
      const moved = snapshot.value !== before?.value || snapshot.context.place !== before?.context.place;
      enqueue.assign({
        talk: snapshot,
        notice: moved ? '' : context.notice,
        warning: moved ? undefined : context.warning,
      });
      if (!before) return;
      if (before.matches('ready') && !snapshot.matches('ready')) enqueue.emit({ type: 'begun' });
      if (isOtherEntry(snapshot.context, before.context)) enqueue.emit({ type: 'changed' });
      if (isOtherDraft(snapshot.context, before.context)) enqueue.emit({ type: 'draft', talk: snapshot.context });
    }),
    'hand over as completed': assign({ handover: { event: 'complete' as const, byWorker: true } }),
    'hand over as paused': assign({ handover: { event: 'pause' as const, byWorker: true } }),
    'hand over what was added': assign({ handover: { event: 'complete' as const, byWorker: false } }),
    'hand over to nobody': assign(({ event }) => ({
      handover: { byWorker: event.type === 'talk-read' && event.byWorker === true },
    })),
    'show what was made': assign(({ context, event }) => {
      if (event.type !== 'xstate.done.actor.makeRecord') return {};
      const own = event.output;
      return {
        own,
        // A provisional record is not submitted.
        submitted: own.completedAt ? own : context.submitted,
        moves: context.moves + (context.handover?.byWorker ? 1 : 0),
      };
    }),
    'submit nothing': assign({ submitted: undefined }),
    'hand it over': enqueueActions(({ enqueue, context, event }) => {
      if (event.type !== 'xstate.done.actor.makeRecord') return;
      const type = context.handover?.event;
      // A copy, because the host may change it.
      if (type) enqueue.emit({ type, record: plain(event.output) });
      enqueue.assign({ handover: undefined });
    }),
    'show what was read': assign(({ event }) => {
      if (event.type !== 'xstate.done.actor.readRecord') return {};
      const opened = event.output;
      return { opened, submitted: opened.record.completedAt ? opened.record : undefined, warning: undefined };
    }),
    'note it in the talk': ({ context, event }) => {
      if (event.type === 'noting') context.screening?.send(event.noting);
    },
    'note it': assign(({ context: { opened }, event }) =>
      event.type === 'noting' && opened ? { opened: notedInOpened(opened, event.noting) } : {},
    ),
    'report the change': emit({ type: 'changed' as const }),
    'report why it was not noted': emit(({ context: { opened }, event }) => ({
      type: 'error' as const,
      error: new Error(event.type === 'noting' && opened ? refusalInOpened(opened, event.noting) : ''),
    })),
    'show what was added': enqueueActions(({ enqueue, context, event }) => {
      if (event.type !== 'xstate.done.actor.addToOpened' || !context.opened) return;
      const record = event.output;
      const handedOver = plain(record);
      const isSubmitted = context.submitted === context.opened.record;
      enqueue.assign({
        opened: { ...context.opened, record, handedOver },
        submitted: isSubmitted ? record : context.submitted,
      });
      enqueue.emit({ type: 'complete', record: handedOver });
    }),
    'show what was opened': assign(({ context, event }) =>
      event.type === 'opened' ? { opened: event.opened, moves: context.moves + 1 } : {},
    ),
    'put it away': assign({ opened: undefined }),
    'put the talk’s record away': assign({ own: undefined }),
    'forget the host’s record': assign(({ context }) => ({ host: { ...context.host, record: undefined } })),
    'forget everything': assign({
      draft: undefined,
      recordBefore: undefined,
      begin: undefined,
      warning: undefined,
      leftOut: undefined,
      handover: undefined,
      submitted: undefined,
    }),
    'report that it is cleared': emit({ type: 'cleared' as const }),
    'drop the work': raise({ type: 'dropped' as const }),
    'clear the panel': assign({ printing: {}, notice: '', toCopy: '' }),
    'choose what to print': assign(({ context, event }) =>
      event.type === 'print-options' ? { printing: { ...context.printing, ...event.options } } : {},
    ),
    'say it': assign(({ event }) =>
      event.type === 'notice' ? { notice: event.text, noticeAt: event.at, toCopy: event.toCopy ?? '' } : {},
    ),
    'do what follows': ({ event, self }) => {
      if (event.type !== 'worked') return;
      const text = event.follow();
      if (text !== undefined) self.send({ type: 'notice', text });
    },
    'count a move': assign(({ context }) => ({ moves: context.moves + 1 })),
    'open it for the correction': ({ context, event }) => {
      if (event.type === 'reopen') context.screening?.send({ type: 'reopen', ...event.reopening });
    },
  },
});

/** The last language shown beside that of a draft. */
function secondIn({ talk, language }: NonNullable<TalkRead['restored']>): string | undefined {
  return talk.heldIn.at(-1)?.languages.find((other) => other !== language);
}

function isGiven(data: unknown): boolean {
  return data !== undefined && data !== null;
}

export function talkDataOf({ host, draft }: Session): TalkData {
  const { instrument, config, prefill, path } = host;
  return { instrument, config, prefill, path, draft };
}

function isDraftRefused(event: SessionEvent): boolean {
  // By its name, as the page does: what throws it is loaded with a draft.
  return event.type === 'xstate.error.actor.readTalk' && (event.error as Error).name === 'DraftError';
}

function isOtherTalk(after: HostData, before: HostData): boolean {
  return (['instrument', 'config', 'prefill', 'path', 'practice'] as const).some(
    (part) => !Object.is(after[part], before[part]),
  );
}

/** The talk enters a state in which it was not before. */
function changes({ talk }: Session, event: SessionEvent, isThere: (talk: ScreeningSnapshot) => boolean): boolean {
  return event.type === 'xstate.snapshot.talk' && isThere(event.snapshot) && talk !== undefined && !isThere(talk);
}

function errorIn(event: object): Error {
  const thrown = 'error' in event ? event.error : undefined;
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
