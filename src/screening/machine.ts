import { assign, emit, setup } from 'xstate';
import { evaluate } from '../assessment/evaluation.ts';
import { levelOf } from '../assessment/level.ts';
import type { Configuration } from '../instrument/configuration.ts';
import type { Instrument } from '../instrument/instrument.ts';
import {
  annotate,
  checkEntry,
  enter,
  leaveTopicUnasked,
  withdraw,
  type AccountDetails,
  type AccountPlace,
  type Entry,
} from './entering.ts';
import * as move from './moving.ts';
import type { Talk } from './talk.ts';

/** Everything that can happen in a talk. */
export type ScreeningEvent =
  | { type: 'start'; path?: string }
  /** An account with a value. `source` and `at` have defaults; see `AccountDetails`. */
  | ({ type: 'answer' } & Extract<Entry, { value: unknown }>)
  /** An account without a value: declined, unknown, not asked, not safe to ask. */
  | ({ type: 'decline' } & Extract<Entry, { response: unknown }>)
  | ({ type: 'note'; note: string } & Omit<AccountDetails, 'note'>)
  | ({ type: 'withdraw' } & AccountPlace)
  | { type: 'next' }
  | { type: 'back' }
  /** To a question, or to a topic's first one. */
  | { type: 'go'; question: string }
  | { type: 'go'; topic: string }
  | { type: 'path'; path: string }
  /** On from a card. */
  | { type: 'continue' }
  /** At "is it just us?": leave the whole topic for another time. */
  | { type: 'leave-topic' }
  /** The youth has left the room. */
  | { type: 'alone' }
  | { type: 'review' }
  | { type: 'result' }
  | { type: 'raise'; level: string; reason: string }
  | { type: 'done'; action: string; done: boolean }
  | { type: 'plan'; text: string }
  | { type: 'finish' };

/** Told to listeners (`actor.on('refused', …)`) where an event could not be used; nothing was changed. */
export interface Refused {
  readonly type: 'refused';
  readonly message: string;
}

export interface ScreeningInput {
  readonly instrument: Instrument;
  readonly configuration: Configuration;
  readonly path: string;
  readonly clock: () => Date;
}

export const screeningMachine = setup({
  types: {
    context: {} as Talk,
    events: {} as ScreeningEvent,
    emitted: {} as Refused,
    input: {} as ScreeningInput,
  },
  guards: {
    'the path exists': ({ context, event }) =>
      !('path' in event) ||
      event.path === undefined ||
      context.instrument.paths.some(({ code }) => code === event.path),
    'the account is sound': ({ context, event }) =>
      (event.type === 'answer' || event.type === 'decline') && checkEntry(context, event) === undefined,
    'the place is offered': ({ context, event }) =>
      event.type === 'go' && move.destinationOf(context, event) !== undefined,
    'something urgent is new': ({ context }) => move.newUrgentFlags(context).length > 0,
    'enough is known': ({ context }) => context.youthPresent && move.enoughIsNew(context),
    'the youth is here, and it is for the worker': ({ context }) => context.youthPresent && move.leadsToWorker(context),
    'it should be just us': ({ context }) => move.needsPrivacy(context),
    'it leads to the review': ({ context }) => context.destination === 'review',
    'it leads to the result': ({ context }) => context.destination === 'result',
    'it is for the worker': ({ context }) => move.leadsToWorker(context),
    'it raises the level': ({ context, event }) =>
      event.type === 'raise' && raises(context, event.level) && /\S/.test(event.reason),
  },
  actions: {
    begin: assign(({ context, event }) => move.begin(context, event.type === 'start' ? event.path : undefined)),
    enter: assign(({ context, event }) =>
      event.type === 'answer' || event.type === 'decline' ? enter(context, event) : context,
    ),
    annotate: assign(({ context, event }) => (event.type === 'note' ? annotate(context, event) : context)),
    withdraw: assign(({ context, event }) => (event.type === 'withdraw' ? withdraw(context, event) : context)),
    'change the path': assign(({ context, event }) =>
      event.type === 'path' ? { ...context, path: event.path } : context,
    ),
    'aim forward': assign(({ context }) => move.aimBeside(context, 1)),
    'aim back': assign(({ context }) => move.aimBeside(context, -1)),
    'aim there': assign(({ context, event }) =>
      event.type === 'go' ? move.aim(context, move.destinationOf(context, event)!) : context,
    ),
    'aim at a change': assign(({ context, event }) =>
      event.type === 'go'
        ? { ...move.aim(context, move.destinationOf(context, event)!), revisedFrom: context.evaluation }
        : context,
    ),
    'aim at the review': assign(({ context }) => move.aim(context, 'review')),
    'aim at the result': assign(({ context }) => move.aim(context, 'result')),
    'aim after the talk': assign(({ context }) => move.aim(context, move.afterTheTalk(context))),
    'aim past the topic': assign(({ context }) => move.pastTopic(leaveTopicUnasked(context, move.topicAhead(context)))),
    arrive: assign(({ context }) => move.arrive(context)),
    'stay with the youth': assign(({ context }) => ({ ...context, destination: context.youthPlace })),
    'the youth is here': assign({ youthPresent: true }),
    'the worker is alone': assign({ youthPresent: false }),
    'told urgent': assign(({ context }) => ({
      ...context,
      toldUrgent: new Set([...context.toldUrgent, ...move.newUrgentFlags(context)]),
    })),
    'told enough': assign({ toldEnough: true }),
    'told private': assign(({ context }) => ({
      ...context,
      toldPrivate: new Set([...context.toldPrivate, move.topicAhead(context)]),
    })),
    'raise the level': assign(({ context, event }) =>
      event.type === 'raise'
        ? { ...context, raisedLevel: { level: event.level, reason: event.reason, at: now(context) } }
        : context,
    ),
    'mark the action': assign(({ context, event }) => {
      if (event.type !== 'done') return context;
      const others = context.done.filter(({ action }) => action !== event.action);
      return { ...context, done: event.done ? [...others, { action: event.action, at: now(context) }] : others };
    }),
    'write the plan': assign(({ context, event }) =>
      event.type === 'plan' ? { ...context, plan: event.text } : context,
    ),
    'end the session': assign(({ context }) => ({
      ...context,
      sessions: context.sessions.map((session) => ({ ...session, endedAt: session.endedAt ?? now(context) })),
    })),
    refuse: emit(({ context, event }) => ({ type: 'refused' as const, message: refusal(context, event) })),
  },
}).createMachine({
  id: 'screening',
  context: ({ input }) => move.newTalk(input, evaluate(input.instrument, input.configuration, {})),
  initial: 'ready',
  states: {
    ready: {
      on: { start: [{ guard: 'the path exists', target: 'open', actions: 'begin' }, { actions: 'refuse' }] },
    },
    open: {
      initial: 'moving',
      on: {
        answer: [{ guard: 'the account is sound', actions: 'enter' }, { actions: 'refuse' }],
        decline: [{ guard: 'the account is sound', actions: 'enter' }, { actions: 'refuse' }],
        note: { actions: 'annotate' },
        withdraw: { actions: 'withdraw' },
        path: [{ guard: 'the path exists', actions: 'change the path' }, { actions: 'refuse' }],
        go: [{ guard: 'the place is offered', target: '.moving', actions: 'aim there' }, { actions: 'refuse' }],
        review: { target: '.moving', actions: 'aim at the review' },
      },
      states: {
        /** Decides what comes first on the way to the destination. */
        moving: {
          always: [
            { guard: 'something urgent is new', target: 'urgent' },
            { guard: 'enough is known', target: 'enough' },
            { guard: 'the youth is here, and it is for the worker', target: 'parting' },
            { guard: 'it should be just us', target: 'private' },
            { guard: 'it leads to the review', target: 'review' },
            { guard: 'it leads to the result', target: 'result' },
            { guard: 'it is for the worker', target: 'alone' },
            { target: 'withYouth' },
          ],
        },
        /** Topics for the worker, and an answer that is changed from the review. */
        alone: {
          entry: ['the worker is alone', 'arrive'],
          on: {
            next: { target: 'moving', actions: 'aim forward' },
            back: { target: 'moving', actions: 'aim back' },
            result: { target: 'moving', actions: 'aim at the result' },
          },
        },
        /** The conversation, discreet. */
        withYouth: {
          entry: ['the youth is here', 'arrive'],
          on: {
            next: { target: 'moving', actions: 'aim forward' },
            back: { target: 'moving', actions: 'aim back' },
            alone: { target: 'moving', actions: ['the worker is alone', 'aim after the talk'] },
          },
        },
        /** "Is it just us?" A reminder, never a lock. */
        private: {
          on: {
            continue: { target: 'moving', actions: 'told private' },
            'leave-topic': { target: 'moving', actions: ['told private', 'aim past the topic'] },
            back: { target: 'moving', actions: 'stay with the youth' },
          },
        },
        /** "Pause and get help." Answers stay. */
        urgent: { on: { continue: { target: 'moving', actions: 'told urgent' } } },
        /** The youth has said enough. */
        enough: { on: { continue: { target: 'moving', actions: 'told enough' } } },
        /** The talk with the youth is over, or pauses. */
        parting: {
          on: {
            alone: { target: 'moving', actions: 'the worker is alone' },
            back: { target: 'moving', actions: 'stay with the youth' },
          },
        },
        review: {
          on: {
            go: [
              { guard: 'the place is offered', target: 'moving', actions: 'aim at a change' },
              { actions: 'refuse' },
            ],
            result: { target: 'moving', actions: 'aim at the result' },
            back: { target: 'moving', actions: 'aim after the talk' },
          },
        },
        result: {
          on: {
            raise: [{ guard: 'it raises the level', actions: 'raise the level' }, { actions: 'refuse' }],
            done: { actions: 'mark the action' },
            plan: { actions: 'write the plan' },
            back: { target: 'moving', actions: 'aim at the review' },
            finish: { target: '#screening.finished', actions: 'end the session' },
          },
        },
      },
    },
    finished: {},
  },
});

function now({ clock }: Talk): string {
  return clock().toISOString();
}

function raises({ evaluation, instrument, raisedLevel }: Talk, level: string): boolean {
  const rank = instrument.levels.indexOf(level);
  return rank >= 0 && rank < instrument.levels.indexOf(raisedLevel?.level ?? levelOf(evaluation));
}

function refusal(talk: Talk, event: ScreeningEvent): string {
  switch (event.type) {
    case 'answer':
    case 'decline':
      return checkEntry(talk, event) ?? '';
    case 'go':
      return 'question' in event
        ? `there is no question "${event.question}" to go to`
        : `there is no topic "${event.topic}" to go to`;
    case 'raise':
      return 'expected a level above the present one, and a reason';
    default:
      return `there is no path "${'path' in event ? event.path : ''}"`;
  }
}
