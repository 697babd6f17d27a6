import type { ScreeningEventMap } from '../../src/element/events.ts';
import { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { register } from '../../src/element/register.ts';
import { returnFromRun } from '../../src/instruments/return-from-run/index.ts';
import spanishLanguage from '../../src/languages/es/index.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { until, words as plain } from '../browser/seeing.ts';
import { english, spanish } from '../browser/texts.ts';
import { Worker } from '../browser/worker.ts';
import { header, talkNamed, timeOf, type Language, type ScriptedTalk, type Step } from './talks.ts';

/** The step that is taken now: the page's clock goes by it. */
declare global {
  interface Window {
    now: Date;
  }
}

register();

/** Somebody who holds a scripted talk at the screen. Runs in the page. */
class AtTheScreen {
  readonly #worker: Worker;
  readonly #talk: ScriptedTalk;
  readonly #texts;
  readonly #words;
  readonly #heard: string[] = [];
  #step = 0;

  private constructor(talk: ScriptedTalk, language: Language) {
    this.#talk = talk;
    this.#texts = language === 'en' ? english : spanish;
    this.#words = language === 'en' ? returnFromRun.wording['en']! : spanishLanguage.returnFromRun;
    const element = document.createElement('open-door-screening');
    Object.assign(element, header, { lang: language, prefill: talk.prefill });
    this.#worker = new Worker(element);
    this.#listen(element);
    document.querySelector('main')!.append(element);
  }

  static async open(name: string, language: Language): Promise<AtTheScreen> {
    const talk = talkNamed(name, language);
    window.now = timeOf(talk.steps, 0);
    const there = new AtTheScreen(talk, language);
    const worker = there.#worker;
    await until(() => worker.sees !== '' && worker.language === language);
    await until(() => worker.root.adoptedStyleSheets.length > OpenDoorScreening.styles.length);
    return there;
  }

  /** What can be read, line by line; of a screen that is covered, the cover. */
  get text(): string[] {
    return [...this.#worker.find('.shell')!.children]
      .filter((part) => !part.hasAttribute('inert'))
      .flatMap((part) => (part as HTMLElement).innerText.split('\n'))
      .map(plain)
      .filter((line) => line !== '');
  }

  get record(): ScreeningRecord | undefined {
    return this.#worker.record;
  }

  /** What the page heard since it was asked last. */
  hear(): string[] {
    return this.#heard.splice(0);
  }

  /** Takes the next step. */
  async act(): Promise<void> {
    const step = this.#talk.steps[this.#step]!;
    window.now = timeOf(this.#talk.steps, this.#step);
    const worker = this.#worker;
    const handedOver =
      step.type === 'finish' ? 'screening-complete' : step.type === 'pause' ? 'screening-pause' : undefined;
    const before = handedOver && worker.heard(handedOver);
    await this.#take(step);
    if (handedOver) await until(() => worker.heard(handedOver) > before!);
    await worker.settled();
    this.#step += 1;
  }

  async #take(step: Step): Promise<void> {
    const worker = this.#worker;
    const texts = this.#texts;
    switch (step.type) {
      case 'start':
        if (step.path) worker.find(`[name=path][value=${step.path}]`)!.click();
        await worker.settled();
        return worker.press(texts.begin);
      case 'answer':
        return (await this.#accountOf(step)).answer(step.value);
      case 'decline':
        return worker.on(step.question).choose(step.response);
      case 'note':
        return worker.on(step.question).note(step.note);
      case 'withdraw':
        return worker.on(step.question).press(texts.clearAnswer);
      case 'go':
        if ('topic' in step) return worker.jump(this.#words.topics[step.topic]!.title);
        return worker.press(`${texts.change}: ${this.#words.questions[step.question]!.label}`);
      case 'done':
        worker.find(`[data-action=${step.action}] input`)!.click();
        return worker.settled();
      case 'plan':
        return this.#write(`[aria-label="${texts.planTitle}"]`, step.text);
      case 'held':
        return this.#write('label.field > input', step.place);
      case 'raise':
        await worker.press(texts.raiseTitle);
        worker.all<HTMLSelectElement>('.raise select')[0]!.value = step.level;
        await this.#write('.raise textarea', step.reason);
        return worker.press(texts.raise);
      case 'pause':
        await worker.unfoldTopics();
        return worker.press(texts.stop);
      case 'alone':
        return worker.press(worker.buttons.includes(texts.resultSoFar) ? texts.resultSoFar : texts.alone);
      case 'reopen':
        await worker.fill('correct-by', step.by);
        await worker.fill('correct-reason', step.reason);
        return worker.press(texts.correctBegin);
      case 'leave-topic':
        return worker.press(texts.leaveTopic);
      case 'continue':
        return worker.press(texts.goOn);
      case 'press':
        return worker.press(texts[step.button]);
      case 'next':
      case 'back':
      case 'review':
      case 'result':
      case 'resume':
      case 'finish':
        return worker.press(texts[step.type]);
      default:
        throw new Error(`No way to "${step.type}" at the screen`);
    }
  }

  /** The form for an account; for one beside the default one, it is added first. */
  async #accountOf({ question, source, who }: Extract<Step, { type: 'answer' }>) {
    if (source === undefined) return this.#worker.on(question);
    const teller = this.#words.sources[source];
    await this.#worker.on(question).press(`+ ${this.#texts.addAccount[source]}`);
    if (who) await this.#worker.on(question, teller).rename(who);
    return this.#worker.on(question, who ? `${teller}: ${who}` : teller);
  }

  async #write(selector: string, text: string): Promise<void> {
    const field = this.#worker.find(selector) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.#worker.settled();
  }

  /** Notes each event with what a page would read in it. */
  #listen(element: HTMLElement): void {
    const told: { [Name in keyof ScreeningEventMap]: (event: ScreeningEventMap[Name]) => string } = {
      'screening-start': () => '',
      'screening-change': () => '',
      'screening-draft': ({ draft: { place, answers, destination } }) => {
        const accounts = Object.values(answers).flat().length;
        return `at ${place.question}, ${typeof destination === 'string' ? `to the ${destination}, ` : ''}accounts: ${accounts}`;
      },
      'screening-pause': ({ record }) => summaryOf(record),
      'screening-complete': ({ record }) => summaryOf(record),
      'screening-keep': ({ how }) => how,
      'screening-clear': () => '',
      'screening-error': ({ error }) => error.message,
    };
    for (const [name, tell] of Object.entries(told) as [string, (event: Event) => string][])
      element.addEventListener(name, (event) => this.#heard.push(plain(`${name} ${tell(event)}`)));
  }
}

function summaryOf({ level, completedAt, amendments, sessions, fingerprint }: ScreeningRecord): string {
  return [
    level.final,
    completedAt ? 'complete' : 'provisional',
    `sittings: ${sessions.length}`,
    `amendments: ${amendments.length}`,
    fingerprint ? 'sealed' : 'not sealed',
  ].join(', ');
}

Object.assign(window, { AtTheScreen });
export type { AtTheScreen };
