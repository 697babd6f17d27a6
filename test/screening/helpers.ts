import type { Account, QuestionAccount, Source, Value } from '../../src/instrument/account.ts';
import type { ConfigurationInput } from '../../src/instrument/parse-configuration.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { questionsOf } from '../../src/instrument/reading.ts';
import type { Question } from '../../src/instrument/structure.ts';
import type { Wording } from '../../src/instrument/wording.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import { createScreening } from '../../src/screening/create-screening.ts';
import type { ScreeningEvent } from '../../src/screening/events.ts';
import { neededIn, routeOf } from '../../src/screening/route.ts';
import type { Screening } from '../../src/screening/start-screening.ts';
import type { Talk } from '../../src/screening/talk.ts';

export { returnFromRun };

export const english: Wording = returnFromRun.wording['en']!;

export const questions: ReadonlyMap<string, Question> = new Map(
  questionsOf(returnFromRun).map((question) => [question.code, question]),
);

export interface Setting {
  readonly path?: string;
  readonly config?: ConfigurationInput | undefined;
  readonly instrument?: Instrument;
  readonly draft?: unknown;
}

/** A talk that has not begun. Every look at its clock takes a minute. */
export function prepare({ instrument = returnFromRun, path, config, draft }: Setting = {}): HeldTalk {
  let minutes = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 20, 10, minutes++));
  return new HeldTalk(createScreening({ instrument, path, config, clock, draft }));
}

/** A talk that has just begun: the worker is alone with the file. */
export function begin(setting?: Setting): HeldTalk {
  return prepare(setting).send({ type: 'start' });
}

/** A talk in which the youth has just come in. */
export function meet(setting?: Setting): HeldTalk {
  return begin(setting).send({ type: 'with-youth' });
}

/** A talk as its worker holds it. */
export class HeldTalk {
  readonly screening: Screening;
  readonly refusals: string[] = [];

  constructor(screening: Screening) {
    this.screening = screening;
    screening.on('refused', ({ message }) => this.refusals.push(message));
  }

  get talk(): Talk {
    return this.screening.getSnapshot().context;
  }

  /** `ready`, `finished`, or the phase of the open talk. */
  get phase(): string {
    const { value } = this.screening.getSnapshot();
    return typeof value === 'string' ? value : 'open' in value ? value.open : value.paused;
  }

  /** What is on the screen: the question, the topic where its whole page is shown, or the phase. */
  get screen(): string {
    const { place } = this.talk;
    if (this.phase === 'withYouth') return place.question;
    return this.phase === 'alone' && !this.talk.revisedFrom ? place.topic : this.phase;
  }

  send(...events: readonly ScreeningEvent[]): this {
    for (const event of events) this.screening.send(event);
    return this;
  }

  next(times = 1): this {
    for (let turn = 0; turn < times; turn++) this.send({ type: 'next' });
    return this;
  }

  back(): this {
    return this.send({ type: 'back' });
  }

  /** To a question, past "is it just us?". */
  goTo(question: string): this {
    this.send({ type: 'go', question });
    return this.phase === 'private' ? this.send({ type: 'continue' }) : this;
  }

  alone(): this {
    return this.send({ type: 'alone' });
  }

  /** The answer of the person the question is for: `say('hurt', 'touched')`. */
  say(question: string, ...choices: readonly (string | number)[]): this {
    return this.send({ type: 'answer', question, value: valueFor(question, choices) });
  }

  /** Somebody else's account: `tell('other', 'traded', 'yes')`. */
  tell(source: Source, question: string, ...choices: readonly (string | number)[]): this {
    return this.send({ type: 'answer', question, source, value: valueFor(question, choices) });
  }

  accounts(question: string): readonly Account[] {
    return this.talk.evaluation.answers[question] ?? [];
  }

  /** The answers to a question: values, or why there is none. */
  values(question: string): readonly Value[] {
    return this.accounts(question).map(({ value, response }) => value ?? response);
  }

  /** Questions a topic offers, in order. */
  offered(topic: string): string[] {
    const steps = routeOf(this.talk).topics.find((entry) => entry.topic.code === topic)?.steps ?? [];
    return steps.map(({ question }) => question);
  }

  /** Questions that need not be asked any more. */
  get notNeeded(): string[] {
    const needed = neededIn(this.talk);
    return routeOf(this.talk)
      .steps.filter((stop) => !needed(stop))
      .map(({ question }) => question);
  }

  /** Goes on, by whatever leads on from a screen, until the review; all that was on the screen on the way. */
  walkToReview(mostScreens = 60): string[] {
    const seen = [this.screen];
    while (this.phase !== 'review' && seen.length < mostScreens) {
      this.send(onward(this.phase));
      seen.push(this.screen);
    }
    return seen;
  }
}

/** What leads on from a phase to the review, by way of every question in between. */
export function onward(phase: string): ScreeningEvent {
  switch (phase) {
    case 'ready':
      return { type: 'start' };
    case 'private':
    case 'urgent':
    case 'enough':
    case 'whoIsHere':
      return { type: 'continue' };
    case 'parting':
      return { type: 'alone' };
    case 'sideTalk':
    case 'result':
      return { type: 'back' };
    case 'resting':
    case 'soFar':
      return { type: 'resume' };
    case 'finished':
      return { type: 'reopen', by: 'worker 12', reason: 'A wrong box.' };
    default:
      return { type: 'next' };
  }
}

/** What leads to the end in the fewest steps. */
export function homeward(phase: string): ScreeningEvent {
  switch (phase) {
    case 'withYouth':
    case 'asking':
    case 'urgent':
      return { type: 'alone' };
    case 'alone':
    case 'review':
      return { type: 'result' };
    case 'result':
      return { type: 'finish' };
    default:
      return onward(phase);
  }
}

export function valueFor(question: string, choices: readonly (string | number)[]): Value {
  return questions.get(question)?.answer === 'several' ? (choices as readonly string[]) : choices[0]!;
}

/** All accounts of a talk that count. */
export function standing({ evaluation }: Talk): QuestionAccount[] {
  return Object.entries(evaluation.answers).flatMap(([question, accounts]) =>
    accounts.map((account) => ({ question, ...account })),
  );
}
