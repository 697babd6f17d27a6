import type { ScreeningEvent } from '../../src/screening/events.ts';
import type { StepDone } from '../../src/screening/talk.ts';

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
/** What was done about the points of a step, and whom it was a call to. */
const done = (
  [step, contact]: readonly [step: string, contact?: string],
  points: readonly string[],
  said: Partial<Pick<StepDone, 'state' | 'note'>> = {},
): Step => ({ type: 'done', step, ...(contact && { contact }), points, state: 'done', ...said });

type Value = string | number | readonly string[];
type Teller = { readonly source?: 'other'; readonly who?: string };
const answer = (question: string, value: Value, teller: Teller = {}): Step => ({
  type: 'answer',
  question,
  value,
  ...teller,
  entering: true,
});
/** A question alone on the screen, and on to the next one. */
const said = (question: string, value: Value): Step[] => [answer(question, value), next];
/** A small question on the stop card, and on to the next one. */
const saidOnCard = (question: string, value: Value): Step[] => [
  { type: 'answer', question, value, source: 'youth', entering: true },
  next,
];
const declined = (question: string, response: 'declined' | 'unknown' | 'not-asked' | 'unsafe-to-ask'): Step[] => [
  { type: 'decline', question, response, entering: true },
  next,
];

/** The seven talks, in the words of one language. */
export function talksIn(language: Language): readonly ScriptedTalk[] {
  const say = (english: string, spanish: string) => (language === 'en' ? english : spanish);
  return [
    {
      name: 'quiet-return',
      prefill: { age: 16, care: 'foster' },
      steps: [
        start,
        answer('report-police', 'made'),
        answer('report-ncmec', 'by-someone-else'),
        answer('return-notice', 'both'),
        answer('returned-at', '2026-03-01T20:30-06:00'),
        answer('how-back', 'came-back'),
        answer('missing-since', '2026-02-26'),
        answer('agency-knew', '2026-02-26T19:00-06:00'),
        answer('left-from', say('Home of the aunt', 'Casa de la tía')),
        answer('report-police-at', '2026-02-27T07:15-06:00'),
        answer('report-police-number', '26-11873'),
        next,
        answer('earlier-runs', '0'),
        answer('abuse-history', 'no'),
        answer('home', ['none']),
        answer('gang-known', 'no'),
        answer('health-record', ['none']),
        next,
        ...said('welcome', ['relief', 'privacy', 'may-skip', 'alone']),
        ...said('needs', ['food', 'charger']),
        answer('safe', 'safe'),
        ...said('danger', ['none']),
        answer('body', 'no'),
        ...said('care-needed', 'not-now'),
        ...said('mood', 'no'),
        press('softer'),
        ...said('left', ['argument', 'school']),
        ...said('got-by', ['family']),
        ...said('slept', ['family']),
        ...said('travel', 'no'),
        ...said('who', ['family', 'friends']),
        ...said('partner', 'no'),
        ...said('leave', 'yes'),
        ...said('call', 'yes'),
        ...said('owed', 'no'),
        ...said('asked-to-do', ['none']),
        ...said('online', 'no'),
        ...said('gang', 'no'),
        ...said('substances', 'no'),
        ...said('hurt', ['no']),
        ...said('touched', 'no'),
        ...said('traded', ['no']),
        ...said('changes', 'no'),
        ...said('next', say('My own room.', 'Mi cuarto.')),
        alone,
        answer('items', ['none']),
        answer('marks', ['none']),
        answer('contact-seen', ['none']),
        answer('changes-seen', ['none']),
        answer('account', ['fits']),
        answer('other-child', 'no'),
        answer('concern', 'none'),
        next,
        result,
        done(['talk', 'runaway-line'], ['the-reason', 'next-time', 'their-wish', 'prevention', 'next-talk']),
        { type: 'done-changed', index: 0, change: { note: say('They liked the plan.', 'Le gustó el plan.') } },
        { type: 'plan', text: say('See how school goes.', 'Ver cómo va la escuela.') },
        { type: 'held', place: say('Office', 'Oficina') },
        finish,
        // After the end, as it is done.
        done(['papers'], ['notices', 'on-file', 'picture-updated']),
        { type: 'done-changed', index: 1, change: { note: say('In the blue file.', 'En la carpeta azul.') } },
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
        next,
        answer('age', 15),
        answer('earlier-runs', '2-4'),
        answer('last-run', 'within-30-days'),
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
        ...said('leave', 'sometimes'),
        ...said('call', 'yes'),
        ...said('held', ['phone']),
        ...said('owed', 'yes'),
        go('harder'),
        { type: 'leave-topic' },
        alone,
        answer('items', ['phone', 'money']),
        answer('items-explained', 'not-explained'),
        answer('contact-seen', ['keeps-calling']),
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
        done(['hotline', 'child-abuse-hotline'], ['hotline-report'], { state: 'not-reached' }),
        done(['hotline', 'child-abuse-hotline'], ['hotline-report']),
        { type: 'done-changed', index: 1, change: { with: say('intake worker', 'quien recibe reportes') } },
        { type: 'done-changed', index: 1, change: { reference: 'H-2026-118' } },
        finish,
      ],
    },
    {
      name: 'act-now',
      steps: [
        start,
        answer('report-police', 'not-made'),
        next,
        answer('age', 14),
        next,
        answer('welcome', ['relief']),
        press('cover'),
        press('uncover'),
        next,
        next,
        answer('safe', 'not-safe'),
        ...said('danger', ['next-place', 'could-reach']),
        goOn,
        ...said('body', 'a-lot'),
        goOn,
        go('harder'),
        goOn,
        ...declined('substances', 'declined'),
        ...said('hurt', ['hurt']),
        ...said('touched', 'yes'),
        goOn,
        ...saidOnCard('when-last', 'last-five-days'),
        next,
        ...saidOnCard('other-child', 'maybe'),
        goOn,
        alone,
        answer('marks', ['bruises-or-burns']),
        answer('person', ['parent-or-relative']),
        answer('other-child', 'yes'),
        next,
        alone,
        done(['stay', 'emergency'], ['stay-with-them', 'call-first', 'secure-the-place', 'ask-care']),
        done(['exam', 'exam-service'], ['offer-exam', 'exam-choice', 'exam-say'], {
          state: 'not-needed',
          note: say('Seen by a nurse already.', 'Ya recibió atención de enfermería.'),
        }),
        finish,
      ],
    },
    {
      name: 'adult',
      steps: [
        start,
        next,
        answer('age', 19),
        answer('age', 20, { source: 'other', who: say('coach', 'quien entrena') }),
        answer('care', 'group'),
        go('people'),
        ...said('who', ['people-known']),
        ...said('partner', 'adult'),
        ...said('leave', 'yes'),
        ...said('call', 'yes'),
        go('harder'),
        goOn,
        ...said('substances', 'a-little'),
        ...said('substances-from', 'shared-with-friends'),
        ...said('hurt', ['no']),
        ...said('touched', 'no'),
        ...said('traded', ['yes']),
        goOn,
        ...saidOnCard('when-last', 'earlier'),
        ...saidOnCard('danger', ['none']),
        next,
        alone,
        answer('before-18', 'no'),
        answer('concern', 'some'),
        next,
        result,
        go('decision'),
        answer('identified', 'victim'),
        answer('response', say('Another placement, by Friday.', 'Otro hogar, antes del viernes.')),
        result,
        done(['clinic', 'clinic'], ['medical-check'], {
          state: 'not-agreed',
          note: say('They want to see their own doctor.', 'Prefiere ir con quien ya le atiende.'),
        }),
        finish,
      ],
    },
    {
      name: 'short-path-in-two-sittings',
      steps: [
        { type: 'start', path: 'short' },
        next,
        answer('age', 13),
        next,
        ...said('welcome', ['relief', 'may-skip', 'interpreter-or-support']),
        ...declined('needs', 'declined'),
        answer('danger', ['none']),
        ...declined('safe', 'declined'),
        ...declined('body', 'unknown'),
        { type: 'pause' },
        alone,
        { type: 'back' },
        { type: 'resume' },
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
        next,
        answer('age', 16),
        go('people'),
        ...said('who', ['friends']),
        ...said('partner', 'adult'),
        ...said('leave', 'no'),
        ...said('call', 'sometimes'),
        ...said('held', ['id']),
        alone,
        next,
        result,
        done(['supervisor', 'supervisor'], ['supervisor-today', 'partner-law']),
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
        { type: 'done-removed', index: 0 },
        { type: 'plan', text: say('Call today.', 'Llamar hoy.') },
        finish,
      ],
    },
    {
      name: 'no-talk',
      prefill: { age: 17 },
      steps: [
        { type: 'start', noTalk: true },
        answer('no-talk', 'refused'),
        note('no-talk', say('Asked twice, at eight and at ten.', 'Se le preguntó dos veces, a las ocho y a las diez.')),
        answer('report-police', 'made'),
        answer('return-notice', 'not-yet'),
        result,
        done(['police', 'police'], ['police-back']),
        finish,
      ],
    },
  ];
}
