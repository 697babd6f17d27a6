import { assign, emit, enqueueActions, fromPromise, raise, setup, stopChild } from 'xstate';
import { DraftError } from '../instrument/problems.ts';
import { plain } from '../instrument/immutable.ts';
import { screeningMachine } from '../screening/machine.ts';
import type { ScreeningSnapshot } from '../screening/start-screening.ts';
import { notedInOpened, refusalInOpened } from './noting.ts';
import { readAtOnce, type HostData, type HostDraft, type TalkData, type TalkRead } from './host-data.ts';
import type { EndedTalk, Follow, Session, SessionEvent, SessionNews, SessionServices, Task } from './session.ts';
import { hasBegun, headerNow, isOtherDraft, isOtherEntry } from './talk-changes.ts';

export interface SessionInput {
  readonly host: HostData;
  /** A draft that the host has set from the beginning, and the record it had set before that. */
  readonly draft?: HostDraft | undefined;
}

/**
 * One element's session: it reads what the host hands in, holds a talk, makes and shows a record, and has one panel
 * open; see README.md beside this file.
 */
export function sessionMachine(services: SessionServices) {
  return setup({
    types: {
      context: {} as Session,
      events: {} as SessionEvent,
      emitted: {} as SessionNews,
      input: {} as SessionInput,
      tags: {} as 'settling' | 'busy',
    },
    actors: {
      screening: screeningMachine,
      readTalk: fromPromise(({ input }: { input: TalkData }) => services.readTalk(input)),
      readRecord: fromPromise(({ input }: { input: HostData }) => services.readRecord(input)),
      makeRecord: fromPromise(({ input }: { input: EndedTalk }) => services.makeRecord(input)),
      work: fromPromise<Follow, Task>(({ input, signal }) => input(signal)),
    },
    guards: {
      'it asks for another talk': ({ context, event }) =>
        event.type === 'host' &&
        isOtherTalk(event.data, context.host) &&
        (!hasBegun(context.talk) || context.draft !== undefined),
      'it is another record': ({ context, event }) =>
        event.type === 'host' &&
        isGiven(event.data.record) &&
        event.data.record !== context.host.record &&
        event.data.record !== context.opened?.handedOver,
      'the record is removed': ({ context, event }) =>
        event.type === 'host' && !isGiven(event.data.record) && isGiven(context.host.record),
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
          const input = { instrument, configuration, prefill, path, clock: services.clock, restored: restored?.talk };
          const screening = spawn('screening', { id: 'talk', input, syncSnapshot: true });
          screening.on('refused', ({ message }) => self.send({ type: 'refused', message }));
          return {
            screening,
            talk: screening.getSnapshot(),
            draft: undefined,
            recordBefore: undefined,
            practice: context.host.practice === true,
            ofDraft: restored && { language: restored.language, second: secondIn(restored), header: restored.header },
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
        printing: {},
        notice: '',
        toCopy: '',
      }),
      'report that it is cleared': emit({ type: 'cleared' as const }),
      'leave the panel': assign({ printing: {}, notice: '', toCopy: '' }),
      'turn there': assign(({ context }) => ({ notice: '', toCopy: '', moves: context.moves + 1 })),
      'choose what to print': assign(({ context, event }) =>
        event.type === 'print-options' ? { printing: { ...context.printing, ...event.options } } : {},
      ),
      'say it': assign(({ event }) =>
        event.type === 'notice' ? { notice: event.text, noticeAt: event.at, toCopy: event.toCopy ?? '' } : {},
      ),
      'do what follows': ({ event, self }) => {
        if (event.type !== 'xstate.done.actor.work') return;
        const text = event.output();
        if (text !== undefined) self.send({ type: 'notice', text });
      },
      'count a move': assign(({ context }) => ({ moves: context.moves + 1 })),
      'open it for the correction': ({ context, event }) => {
        if (event.type === 'reopen') context.screening?.send({ type: 'reopen', ...event.reopening });
      },
    },
  }).createMachine({
    id: 'session',
    context: ({ input }) => ({
      host: input.host,
      draft: input.draft?.data,
      recordBefore: input.draft?.recordBefore,
      practice: input.host.practice === true,
      printing: {},
      notice: '',
      toCopy: '',
      moves: 0,
    }),
    type: 'parallel',
    states: {
      /** The record of the talk: made and sealed as soon as it ends or is stopped, and handed to the host once. */
      own: {
        initial: 'none',
        on: {
          'talk-read': [
            { guard: 'it goes on with a draft', target: '.making', actions: 'hand over to nobody' },
            { target: '.none' },
          ],
          reopen: '.none',
          clear: '.none',
          'xstate.snapshot.talk': [
            { guard: 'it has ended', target: '.making', actions: 'hand over as completed' },
            { guard: 'it was stopped', target: '.making', actions: 'hand over as paused' },
            { guard: 'it goes on', target: '.none' },
          ],
        },
        states: {
          none: { entry: 'put the talk’s record away' },
          making: {
            tags: 'settling',
            entry: 'put the talk’s record away',
            invoke: {
              id: 'makeRecord',
              src: 'makeRecord',
              input: ({ context }) => ({ talk: context.talk!.context, header: headerNow(context) }),
              onDone: { target: 'made', actions: ['show what was made', 'hand it over'] },
              onError: { target: 'unmade', actions: 'report the error' },
            },
            on: { 'xstate.snapshot.talk': { guard: 'something was noted', target: 'making', reenter: true } },
          },
          /**
           * A part of the page did not load. The talk keeps everything, and the session tries again by itself, because
           * the host waits for the record.
           */
          unmade: { on: { again: 'making' }, after: { 15_000: 'making' } },
          made: {
            on: {
              'xstate.snapshot.talk': {
                guard: 'something was noted',
                target: 'adding',
                actions: 'hand over what was added',
              },
            },
          },
          /** Something was done after the end. The record without it is shown until the one with it is there. */
          adding: {
            tags: 'settling',
            invoke: {
              id: 'makeRecord',
              src: 'makeRecord',
              input: ({ context }) => ({
                talk: context.talk!.context,
                header: headerNow(context),
                of: context.own,
              }),
              onDone: { target: 'made', actions: ['show what was made', 'hand it over'] },
              onError: { target: 'made', actions: 'report the error' },
            },
            on: { 'xstate.snapshot.talk': { guard: 'something was noted', target: 'adding', reenter: true } },
          },
        },
      },
      /** A record that the host has set or the worker has opened. */
      opened: {
        initial: 'deciding',
        on: {
          host: [
            { guard: 'it is another record', target: '.reading', actions: ['submit nothing', 'warn no more'] },
            { guard: 'the record is removed', target: '.none', actions: ['submit nothing', 'warn no more'] },
          ],
          'talk-read': {
            guard: 'its talk takes the place of the record',
            target: '.none',
            actions: ['forget the host’s record', 'submit nothing'],
          },
          'xstate.snapshot.talk': { guard: 'it goes on', target: '.none', actions: 'forget the host’s record' },
          reopen: { target: '.none', actions: 'forget the host’s record' },
          opened: { target: '.shown', actions: ['forget the host’s record', 'show what was opened'] },
          clear: { target: '.none', actions: 'forget the host’s record' },
        },
        states: {
          /** Whether the host set one from the beginning. */
          deciding: { always: [{ guard: 'a record is set', target: 'reading' }, { target: 'none' }] },
          none: { entry: 'put it away', on: { noting: { actions: 'note it in the talk' } } },
          /** What was shown before is gone. */
          reading: {
            tags: 'settling',
            entry: 'put it away',
            invoke: {
              id: 'readRecord',
              src: 'readRecord',
              input: ({ context }) => context.host,
              onDone: { target: 'shown', actions: 'show what was read' },
              onError: { target: 'none', actions: ['warn', 'report the error'] },
            },
          },
          shown: {
            initial: 'still',
            on: {
              close: { target: 'none', actions: ['forget the host’s record', 'count a move'] },
              noting: [
                { guard: 'it can be noted', target: '.adding', actions: ['note it', 'report the change'] },
                { actions: 'report why it was not noted' },
              ],
            },
            states: {
              still: {},
              /** Something was done after the end: the record is sealed with it, and handed to the host. */
              adding: {
                tags: 'settling',
                invoke: {
                  id: 'addToOpened',
                  src: 'makeRecord',
                  input: ({ context: { opened } }) => ({ talk: opened!.talk!, header: {}, of: opened!.record }),
                  onDone: { target: 'still', actions: 'show what was added' },
                  onError: { target: 'still', actions: 'report the error' },
                },
              },
            },
          },
        },
      },
      /** What is done beside the talk. */
      panel: {
        initial: 'closed',
        on: {
          print: { target: '.print', actions: 'turn there' },
          save: { target: '.save', actions: 'turn there' },
          correct: { target: '.correct', actions: 'turn there' },
          open: { target: '.open', actions: 'turn there' },
          form: { target: '.form', actions: 'turn there' },
          leave: { target: '.closed', actions: 'turn there' },
          'talk-read': { guard: 'it goes on with a draft', target: '.closed' },
          reopen: '.closed',
          opened: '.closed',
          start: '.closed',
          clear: '.closed',
          host: { guard: 'it is another record', target: '.closed' },
          'xstate.snapshot.talk': { guard: 'it goes on', target: '.closed' },
        },
        states: {
          closed: { entry: 'leave the panel' },
          print: {},
          save: {},
          correct: {},
          open: {},
          form: {},
        },
      },
      /** Work that takes a moment. It is canceled when the worker opens or closes something else. */
      work: {
        initial: 'idle',
        on: {
          print: '.idle',
          save: '.idle',
          correct: '.idle',
          open: '.idle',
          form: '.idle',
          leave: '.idle',
          'talk-read': '.idle',
          reopen: '.idle',
          opened: '.idle',
          close: '.idle',
          clear: '.idle',
          'xstate.snapshot.talk': { guard: 'it goes on', target: '.idle' },
        },
        states: {
          idle: { on: { work: 'working' } },
          working: {
            tags: 'busy',
            invoke: {
              id: 'work',
              src: 'work',
              input: ({ event }: { event: SessionEvent }) =>
                event.type === 'work' ? event.task : () => Promise.resolve(() => {}),
              onDone: { target: 'idle', actions: 'do what follows' },
              onError: { target: 'idle', actions: 'report the error' },
            },
          },
        },
      },
      /** The talk itself, and how it is started or restored. */
      talk: {
        initial: 'deciding',
        on: {
          host: [
            {
              guard: 'it asks for another talk',
              target: '.deciding',
              actions: ['remember the host’s data', 'put the talk away'],
            },
            { actions: 'remember the host’s data' },
          ],
          draft: {
            guard: 'it is given',
            target: '.reading',
            actions: ['put the talk away', 'remember the draft'],
          },
          'talk-read': { target: '.held', actions: ['hold the talk', 'begin where the host asked to'] },
          reopen: { target: '.held', actions: ['hold the talk', 'open it for the correction', 'count a move'] },
          start: [{ guard: 'a talk is there', actions: 'begin the talk' }, { actions: 'begin later' }],
          clear: {
            target: '.deciding',
            actions: ['forget everything', 'put the talk away', 'report that it is cleared'],
          },
          refused: { actions: 'report what was refused' },
          'print-options': { actions: 'choose what to print' },
          notice: { actions: 'say it' },
          'xstate.snapshot.talk': { actions: 'follow the talk' },
          /** The talk broke. What was entered so far is still there. */
          'xstate.error.actor.talk': { actions: ['warn', 'report the error'] },
        },
        states: {
          /** Whether there is anything to read. */
          deciding: {
            always: [
              { guard: 'nothing has to be read', target: 'held', actions: 'read it at once' },
              { target: 'reading' },
            ],
          },
          /** A talk under way stays until another one can take its place. */
          reading: {
            tags: 'settling',
            invoke: {
              id: 'readTalk',
              src: 'readTalk',
              input: ({ context }) => talkDataOf(context),
              onDone: { actions: raise(({ event }) => ({ type: 'talk-read' as const, read: event.output })) },
              onError: [
                {
                  guard: 'the draft cannot be used, and a talk is there',
                  target: 'held',
                  actions: ['forget the draft', 'warn', 'report the error'],
                },
                {
                  guard: 'the draft cannot be used',
                  target: 'deciding',
                  actions: ['forget the draft', 'warn', 'report the error'],
                },
                { guard: 'a talk is there', target: 'held', actions: ['warn', 'report the error'] },
                { target: 'failed', actions: ['fail', 'report the error'] },
              ],
            },
          },
          held: {},
          /** The host may have corrected what it has set, in place. */
          failed: { on: { again: { target: 'deciding', actions: assign({ failure: undefined }) } } },
        },
      },
    },
  });
}

/** The last language shown beside that of a draft. */
function secondIn({ talk, language }: NonNullable<TalkRead['restored']>): string | undefined {
  return talk.heldIn.at(-1)?.languages.find((other) => other !== language);
}

function isGiven(data: unknown): boolean {
  return data !== undefined && data !== null;
}

function talkDataOf({ host, draft }: Session): TalkData {
  const { instrument, config, prefill, path } = host;
  return { instrument, config, prefill, path, draft };
}

function isDraftRefused(event: SessionEvent): boolean {
  return event.type === 'xstate.error.actor.readTalk' && event.error instanceof DraftError;
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
