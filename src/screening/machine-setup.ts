import { assign, emit, setup } from 'xstate';
import { clean } from '../instrument/clean.ts';
import { complete, reopen } from './amending.ts';
import { noted } from './done-entries.ts';
import { annotate, enter, rename, withdraw } from './entering.ts';
import type { Refused, ScreeningEvent, ScreeningInput } from './events.ts';
import { holdIn } from './languages-held.ts';
import * as move from './moving.ts';
import { refusalOf } from './refusing.ts';
import { changeSitting, endSitting, resumeSitting, timeNow } from './sittings.ts';
import type { Talk } from './talk.ts';
import { undo, undoably, undoableOn } from './undoing.ts';

/** Who may see the screen while the talk is there. */
export interface ScreenMeta {
  readonly for: 'youth' | 'worker';
}

/** What the states of a talk decide by, and what they do. */
export const screeningSetup = setup({
  types: {
    context: {} as Talk,
    events: {} as ScreeningEvent,
    emitted: {} as Refused,
    input: {} as ScreeningInput,
    meta: {} as ScreenMeta,
  },
  guards: {
    'it can be used': ({ context, event }) => refusalOf(context, event) === undefined,
    'something urgent is new': ({ context }) => move.newUrgentFlags(context).length > 0,
    'enough is known': ({ context }) => move.isWithYouth(context) && move.enoughIsNew(context),
    'the youth is here, and it is for the worker': ({ context }) => context.youthPresent && move.leadsToWorker(context),
    'it can be used, and the youth is here': ({ context, event }) =>
      context.youthPresent && refusalOf(context, event) === undefined,
    'it should be just us': ({ context }) => move.needsPrivacy(context),
    'something small is left to ask': ({ context }) => move.nextOnCard(context) !== undefined,
    'something small was asked before': ({ context }) => context.askedOnCard.length > 1,
    'something can be put back': ({ context, event }) =>
      event.type === 'undo' && undoableOn(context, event.question) !== undefined,
    'it opens from the result': ({ context, event }) => event.type === 'go' && move.leadsToDecision(context, event),
    'it leads to the review': ({ context }) => context.destination === 'review',
    'it leads to the result': ({ context }) => context.destination === 'result',
    'it is for the worker': ({ context }) => move.leadsToWorker(context),
    'something is talked through': ({ context }) => context.sideTalk !== undefined,
    'it was finished': ({ context }) => context.completedAt !== undefined && !context.amending,
    'it was stopped': ({ context }) => context.sessions.length > 0,
  },
  actions: {
    begin: assign(on('start', move.begin)),
    enter: assign(on('answer', undoably(enter))),
    decline: assign(on('decline', undoably(enter))),
    annotate: assign(on('note', annotate)),
    withdraw: assign(on('withdraw', undoably(withdraw))),
    'rename the teller': assign(
      on('rename', (talk, event) => ({
        ...rename(talk, event),
        undoable: talk.undoable.filter(({ question }) => question !== event.question),
      })),
    ),
    'put it back': assign(on('undo', (talk, { question }) => undo(talk, question))),
    'change the path': assign(on('path', (talk, { path }) => ({ ...talk, path }))),
    'aim forward': assign(({ context }) => move.aimBeside(context, 1)),
    'aim back': assign(({ context }) => move.aimBeside(context, -1)),
    'aim there': assign(on('go', (talk, event) => move.aim(talk, move.destinationOf(talk, event)!))),
    'aim from the review': assign(on('go', move.aimFromReview)),
    'aim at the review': assign(({ context }) => move.aim(context, 'review')),
    'aim at the result': assign(({ context }) => move.aim(context, 'result')),
    'aim after the talk': assign(({ context }) => move.aim(context, move.afterTheTalk(context))),
    'aim past the topic': assign(({ context }) => move.aimPastTopic(context)),
    'aim at the youth': assign(({ context }) => move.aim(context, context.youthPlace)),
    'aim where one was': assign(({ context }) => ({ destination: context.place })),
    'enter for good': assign({ entering: new Set(), undoable: [] }),
    arrive: assign(({ context }) => move.arrive(context)),
    'the youth is here': assign(({ context }) => ({ youthPresent: true, youthPlace: context.place })),
    'the worker is alone': assign({ youthPresent: false }),
    'the youth is back': assign({ youthPresent: true }),
    'open the talk': assign(on('open-talk', (talk, { talk: sideTalk }) => ({ ...talk, sideTalk }))),
    'note that urgent flags were shown': assign(({ context }) => ({
      urgentShown: new Set([...context.urgentShown, ...move.newUrgentFlags(context)]),
    })),
    'note that enough was shown': assign({ enoughShown: true }),
    'ask nothing yet': assign({ askedOnCard: [] }),
    'ask the next one': assign(({ context }) => ({ askedOnCard: [...context.askedOnCard, move.nextOnCard(context)!] })),
    'ask the one before': assign(({ context }) => ({ askedOnCard: context.askedOnCard.slice(0, -1) })),
    'note that privacy was shown': assign(({ context }) => ({
      privateShown: new Set([...context.privateShown, move.topicAhead(context)]),
    })),
    'raise the level': assign(
      on('raise', (talk, { level, reason }) => ({ ...talk, raisedLevel: { level, reason, at: timeNow(talk) } })),
    ),
    'note what was done': assign(on(['done', 'done-changed', 'done-removed'], noted)),
    'write the plan': assign(on('plan', (talk, { text }) => ({ ...talk, plan: text }))),
    'hold it in these languages': assign(on('languages', holdIn)),
    'say where': assign(
      on('held', (talk, { place }) =>
        changeSitting(talk, (sitting) => ({ ...sitting, place: place.trim() || undefined })),
      ),
    ),
    'resume the sitting': assign(({ context }) => resumeSitting(context)),
    'end the sitting': assign(({ context }) => endSitting(context)),
    complete: assign(({ context }) => complete(context)),
    reopen: assign(on('reopen', reopen)),
    refuse: emit(({ context, event }) => ({ type: 'refused' as const, message: refusalOf(context, event) ?? '' })),
  },
});

/** A change of the talk by some kinds of events, whose texts are cleaned here. */
function on<Type extends ScreeningEvent['type']>(
  types: Type | readonly Type[],
  change: (talk: Talk, event: Extract<ScreeningEvent, { type: Type }>) => Talk,
) {
  const mine: readonly string[] = [types].flat();
  const isMine = (event: ScreeningEvent): event is Extract<ScreeningEvent, { type: Type }> => mine.includes(event.type);
  return ({ context, event }: { context: Talk; event: ScreeningEvent }): Talk =>
    isMine(event) ? change(context, clean(event)) : context;
}
