import { evaluate } from '../assessment/evaluation.ts';
import { screeningSetup } from './machine-setup.ts';
import { newTalk } from './moving.ts';

/** What was done about the steps, at the result and after the end. */
const noting = {
  done: ifUsable('note what was done'),
  'done-changed': ifUsable('note what was done'),
  'done-removed': ifUsable('note what was done'),
} as const;

/** Where questions are on the screen. */
const undoing = { undo: { guard: 'something can be put back', actions: 'put it back' } } as const;

/** One talk, from the first screen to the finished record; see README.md beside this file. */
export const screeningMachine = screeningSetup.createMachine({
  id: 'screening',
  context: ({ input }) => input.restored ?? newTalk(input, evaluate(input.instrument, input.configuration, {})),
  initial: 'ready',
  states: {
    ready: {
      meta: { for: 'youth' },
      always: [
        { guard: 'it was finished', target: 'finished' },
        { guard: 'it was stopped', target: 'paused' },
      ],
      on: { start: [{ guard: 'it can be used', target: 'open', actions: 'begin' }, { actions: 'refuse' }] },
    },
    open: {
      initial: 'moving',
      on: {
        answer: ifUsable('enter'),
        decline: ifUsable('decline'),
        note: ifUsable('annotate'),
        withdraw: ifUsable('withdraw'),
        rename: ifUsable('rename the teller'),
        path: ifUsable('change the path'),
        go: [{ guard: 'it can be used', target: '.moving', actions: 'aim there' }, { actions: 'refuse' }],
        review: { target: '.moving', actions: 'aim at the review' },
        'open-talk': [
          { guard: 'it can be used, and the youth is here', target: '.sideTalk', actions: 'open the talk' },
          { guard: 'it can be used', target: '.whoIsHere', actions: 'open the talk' },
          { actions: 'refuse' },
        ],
        languages: ifUsable('hold it in these languages'),
        'with-youth': { target: '.moving', actions: 'aim at the youth' },
        held: ifUsable('say where'),
        pause: { target: 'paused', actions: 'enter for good' },
      },
      states: {
        /** Decides what comes first on the way to the destination. */
        moving: {
          entry: 'enter for good',
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
        /** Back from a card: to the place before it, whatever there is to show on the way forward. */
        returning: {
          entry: ['enter for good', 'aim where one was'],
          always: [
            { guard: 'the youth is here, and it is for the worker', target: 'parting' },
            { guard: 'it is for the worker', target: 'alone' },
            { target: 'withYouth' },
          ],
        },
        /** Topics for the worker, and an answer that is changed from the review. */
        alone: {
          meta: { for: 'worker' },
          entry: ['the worker is alone', 'arrive'],
          on: {
            ...undoing,
            next: { target: 'moving', actions: 'aim forward' },
            back: { target: 'moving', actions: 'aim back' },
            result: { target: 'moving', actions: 'aim at the result' },
          },
        },
        /** The conversation, discreet. */
        withYouth: {
          meta: { for: 'youth' },
          entry: ['arrive', 'the youth is here'],
          on: {
            ...undoing,
            next: { target: 'moving', actions: 'aim forward' },
            back: { target: 'moving', actions: 'aim back' },
            alone: { target: 'moving', actions: ['the worker is alone', 'aim after the talk'] },
          },
        },
        /** "Is it just us?" A reminder, never a lock. */
        private: {
          meta: { for: 'youth' },
          on: {
            continue: { target: 'moving', actions: 'note that privacy was shown' },
            'leave-topic': { target: 'moving', actions: ['note that privacy was shown', 'aim past the topic'] },
            back: 'returning',
          },
        },
        /** "Pause and get help." Answers stay. */
        urgent: {
          meta: { for: 'youth' },
          on: {
            continue: { target: 'moving', actions: 'note that urgent flags were shown' },
            alone: {
              target: 'moving',
              actions: ['note that urgent flags were shown', 'the worker is alone', 'aim at the result'],
            },
            back: 'returning',
          },
        },
        /** The youth has said enough. Where the talk is cut off here or at a small question, the card comes again. */
        enough: {
          meta: { for: 'youth' },
          entry: 'ask nothing yet',
          on: {
            continue: [
              { guard: 'something small is left to ask', target: 'asking', actions: 'ask the next one' },
              { target: 'moving', actions: 'note that enough was shown' },
            ],
            go: { guard: 'it can be used', target: 'moving', actions: ['note that enough was shown', 'aim there'] },
            back: 'returning',
          },
        },
        /** A few small questions on the stop card, one after the other. */
        asking: {
          meta: { for: 'youth' },
          entry: 'enter for good',
          on: {
            ...undoing,
            next: [
              { guard: 'something small is left to ask', target: 'asking', reenter: true, actions: 'ask the next one' },
              { target: 'moving', actions: 'note that enough was shown' },
            ],
            go: { guard: 'it can be used', target: 'moving', actions: ['note that enough was shown', 'aim there'] },
            alone: {
              target: 'moving',
              actions: ['note that enough was shown', 'the worker is alone', 'aim after the talk'],
            },
            back: [
              {
                guard: 'something small was asked before',
                target: 'asking',
                reenter: true,
                actions: 'ask the one before',
              },
              { target: 'enough' },
            ],
          },
        },
        /** The talk with the youth is over, or pauses. */
        parting: {
          meta: { for: 'youth' },
          on: {
            alone: { target: 'moving', actions: 'the worker is alone' },
            back: [{ guard: 'something is talked through', target: 'sideTalk' }, { target: 'returning' }],
          },
        },
        /** The worker was alone: has the youth come back for what is talked through? */
        whoIsHere: {
          meta: { for: 'youth' },
          on: {
            continue: { target: 'sideTalk', actions: 'the youth is back' },
            alone: 'sideTalk',
            back: 'moving',
          },
        },
        /** Something to talk through; then back to the place before it, by way of the parting where that is for the worker. */
        sideTalk: {
          meta: { for: 'youth' },
          on: { back: 'moving' },
        },
        review: {
          meta: { for: 'worker' },
          on: {
            go: [{ guard: 'it can be used', target: 'moving', actions: 'aim from the review' }, { actions: 'refuse' }],
            result: { target: 'moving', actions: 'aim at the result' },
            back: { target: 'moving', actions: 'aim after the talk' },
          },
        },
        result: {
          meta: { for: 'worker' },
          on: {
            raise: ifUsable('raise the level'),
            ...noting,
            plan: ifUsable('write the plan'),
            go: [
              { guard: 'it opens from the result', target: 'moving', actions: 'aim there' },
              { guard: 'it can be used', target: 'moving', actions: 'aim there' },
              { actions: 'refuse' },
            ],
            back: { target: 'moving', actions: 'aim at the review' },
            finish: { target: '#screening.finished', actions: ['end the sitting', 'complete'] },
          },
        },
      },
    },
    /** Stopped for today, or a draft that was handed in. The youth may read it. */
    paused: {
      entry: 'end the sitting',
      initial: 'resting',
      on: {
        resume: { target: 'open', actions: 'resume the sitting' },
      },
      states: {
        resting: { meta: { for: 'youth' }, on: { alone: { target: 'soFar', actions: 'the worker is alone' } } },
        /** What follows from what was said so far. */
        soFar: { meta: { for: 'worker' }, on: { back: 'resting' } },
      },
    },
    finished: {
      meta: { for: 'worker' },
      on: {
        ...noting,
        reopen: [{ guard: 'it can be used', target: 'open', actions: 'reopen' }, { actions: 'refuse' }],
      },
    },
  },
});

/** An event that changes something where it can be used, and is refused otherwise. */
function ifUsable<Action extends string>(actions: Action) {
  return [{ guard: 'it can be used', actions }, { actions: 'refuse' }] as const;
}
