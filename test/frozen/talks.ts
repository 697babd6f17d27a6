import type { ScreeningEvent } from '../../src/screening/events.ts';

export type Language = 'en' | 'es';
export const languages: readonly Language[] = ['en', 'es'];

/** What the worker does: an event of the talk, or a button that only turns the screen to something else. */
export type Step = ScreeningEvent | { readonly type: 'press'; readonly button: Button };
export type Button = 'softer' | 'cover' | 'uncover' | 'print' | 'save' | 'back' | 'correct';

/** A talk from its first screen to its record, step by step. */
export interface ScriptedTalk {
  readonly name: string;
  readonly prefill?: Readonly<Record<string, string | number>>;
  readonly steps: readonly Step[];
}

/** What a host sets beside it. */
export const header = { caseReference: '2026-041', worker: 'worker 12', agency: 'Harbor County' };

/** Where times are written: away from UTC, so that a time that is not converted shows. */
export const timeZone = 'America/Chicago';

/** The talk of that name in that language. */
export function talkNamed(name: string, language: Language): ScriptedTalk {
  return talksIn(language).find((talk) => talk.name === name)!;
}

/** When a step is taken: a minute after the one before, and to go on or to correct one comes another day. */
export function timeOf(steps: readonly Step[], index: number): Date {
  const days = steps.slice(0, index + 1).filter(({ type }) => type === 'resume' || type === 'reopen').length;
  return new Date(Date.UTC(2026, 2, 2 + days, 15, index));
}

const start: Step = { type: 'start' };
const next: Step = { type: 'next' };
const goOn: Step = { type: 'continue' };
const alone: Step = { type: 'alone' };
const result: Step = { type: 'result' };
const finish: Step = { type: 'finish' };

const press = (button: Button): Step => ({ type: 'press', button });
const note = (question: string, text: string): Step => ({ type: 'note', question, note: text, entering: true });
const go = (topic: string): Step => ({ type: 'go', topic });
const done = (action: string): Step => ({ type: 'done', action, done: true });

type Value = string | number | readonly string[];
const answer = (question: string, value: Value, teller: { source?: 'record' | 'other'; who?: string } = {}): Step => ({
  type: 'answer',
  question,
  value,
  ...teller,
  entering: true,
});
/** A question alone on the screen, and on to the next one. */
const said = (question: string, value: Value): Step[] => [answer(question, value), next];
const declined = (question: string, response: 'declined' | 'unknown' | 'not-asked' | 'unsafe-to-ask'): Step[] => [
  { type: 'decline', question, response, entering: true },
  next,
];

/** The six talks, in the words of one language. */
export function talksIn(language: Language): readonly ScriptedTalk[] {
  const say = (english: string, spanish: string) => (language === 'en' ? english : spanish);
  return [
    {
      name: 'quiet-return',
      prefill: { age: 16, care: 'foster' },
      steps: [
        start,
        answer('report-police', 'within-24h'),
        answer('report-ncmec', 'within-24h'),
        answer('return-notice', 'both'),
        answer('earlier-runs', '0'),
        answer('abuse-history', 'no'),
        answer('home', ['none']),
        answer('health-record', ['none']),
        next,
        ...said('welcome', ['relief', 'privacy', 'may-skip', 'alone']),
        ...said('needs', ['food', 'charger']),
        ...said('safe', 'safe'),
        ...said('danger', ['none']),
        ...said('body', 'no'),
        ...said('care-needed', 'not-now'),
        ...said('mood', 'no'),
        press('softer'),
        ...said('left', ['argument', 'school']),
        ...said('got-by', ['family']),
        ...said('slept', ['family']),
        ...said('travel', 'no'),
        ...said('who', ['family', 'friends']),
        ...said('partner', 'no'),
        ...said('free', 'yes'),
        ...said('asked-to-do', ['none']),
        ...said('online', 'no'),
        ...said('gang', 'no'),
        ...said('substances', 'no'),
        ...said('hurt', ['no']),
        ...said('traded', ['no']),
        ...said('changes', 'no'),
        ...said('next', say('My own room.', 'Mi cuarto.')),
        alone,
        answer('items', ['none']),
        answer('marks', ['none']),
        answer('account', ['fits']),
        answer('other-child', 'no'),
        answer('concern', 'none'),
        next,
        result,
        done('trusted-adult'),
        { type: 'plan', text: say('See how school goes.', 'Ver cómo va la escuela.') },
        { type: 'held', place: say('Office', 'Oficina') },
        finish,
        press('print'),
        press('back'),
        press('save'),
        press('back'),
      ],
    },
    {
      name: 'worried',
      steps: [
        start,
        answer('age', 15),
        answer('earlier-runs', '2-4'),
        answer('care', 'group'),
        go('leaving'),
        ...said('left', ['not-accepted', 'someone-offered']),
        ...said('got-by', ['friends', 'favours']),
        answer('slept', ['friend']),
        answer('slept', ['hotel'], { source: 'other', who: say('brother', 'hermano') }),
        note('slept', say('Looked away: “a friend of a friend”.', 'Miró a otro lado: «un amigo de un amigo».')),
        next,
        { type: 'back' },
        next,
        ...said('travel', 'other-town'),
        ...said('who', ['people-new']),
        ...said('partner', 'older'),
        ...said('free', 'sometimes'),
        ...said('held', ['phone', 'debt']),
        go('harder'),
        { type: 'leave-topic' },
        alone,
        answer('items', ['phone', 'money']),
        answer('items-explained', 'not-explained'),
        answer('concern', 'some'),
        next,
        { type: 'go', question: 'partner' },
        answer('partner', 'adult'),
        next,
        result,
        {
          type: 'raise',
          level: 'act-now',
          reason: say('Somebody waits in a car outside.', 'Alguien espera afuera en un carro.'),
        },
        done('report-hotline'),
        finish,
      ],
    },
    {
      name: 'act-now',
      steps: [
        start,
        answer('age', 14),
        answer('report-police', 'not-made'),
        next,
        answer('welcome', ['relief']),
        press('cover'),
        press('uncover'),
        next,
        next,
        ...said('safe', 'not-safe'),
        goOn,
        ...said('danger', ['next-place', 'someone-feared']),
        ...said('body', 'a-lot'),
        goOn,
        go('harder'),
        goOn,
        ...declined('substances', 'declined'),
        ...said('hurt', ['hurt', 'touched']),
        goOn,
        ...said('hurt-when', 'last-five-days'),
        goOn,
        alone,
        answer('marks', ['bruises-or-burns']),
        answer('person', ['parent-or-relative']),
        answer('other-child', 'yes'),
        next,
        goOn,
        result,
        done('stay-with-them'),
        done('offer-exam-today'),
        finish,
      ],
    },
    {
      name: 'adult',
      steps: [
        start,
        answer('age', 19),
        answer('age', 20, { source: 'other', who: say('coach', 'quien entrena') }),
        go('people'),
        ...said('who', ['people-known']),
        ...said('partner', 'adult'),
        ...said('free', 'yes'),
        go('harder'),
        goOn,
        ...said('substances', 'a-little'),
        ...said('substances-from', 'shared-with-friends'),
        ...said('hurt', ['no']),
        ...said('traded', ['yes']),
        goOn,
        ...said('traded-when', 'earlier'),
        alone,
        answer('concern', 'some'),
        next,
        result,
        finish,
      ],
    },
    {
      name: 'short-path-in-two-sittings',
      steps: [
        { type: 'start', path: 'short' },
        answer('age', 13),
        next,
        ...said('welcome', ['relief', 'may-skip', 'interpreter-or-support']),
        ...declined('needs', 'declined'),
        ...declined('safe', 'declined'),
        ...said('danger', ['none']),
        ...declined('body', 'unknown'),
        { type: 'pause' },
        alone,
        { type: 'back' },
        { type: 'resume' },
        next,
        ...declined('mood', 'declined'),
        ...declined('left', 'not-asked'),
        alone,
        answer('marks', ['exhaustion']),
        next,
        result,
        { type: 'held', place: say('Car', 'Carro') },
        finish,
      ],
    },
    {
      name: 'correction',
      steps: [
        start,
        answer('age', 16),
        go('people'),
        ...said('who', ['friends']),
        ...said('partner', 'adult'),
        ...said('free', 'no'),
        ...said('held', ['id']),
        alone,
        next,
        result,
        done('supervisor-today'),
        { type: 'plan', text: say('Call on Friday.', 'Llamar el viernes.') },
        finish,
        press('correct'),
        {
          type: 'reopen',
          by: say('worker 9', 'turno de día'),
          reason: say('The wrong box was ticked.', 'Se marcó la casilla equivocada.'),
        },
        { type: 'go', question: 'partner' },
        answer('partner', 'near-age'),
        next,
        { type: 'go', question: 'held' },
        { type: 'withdraw', question: 'held', entering: true },
        next,
        result,
        { type: 'done', action: 'supervisor-today', done: false },
        { type: 'plan', text: say('Call today.', 'Llamar hoy.') },
        finish,
      ],
    },
  ];
}
