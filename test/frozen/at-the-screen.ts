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
  #hasEnded = false;

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
    const handedOver = this.#handedOver(step);
    const before = handedOver && worker.heard(handedOver);
    await this.#take(step);
    if (handedOver) await until(() => worker.heard(handedOver) > before!);
    await worker.settled();
    this.#step += 1;
  }

  /** Which event hands the step's record to the host, where there is one. */
  #handedOver({ type }: Step): keyof ScreeningEventMap | undefined {
    if (type === 'pause') return 'screening-pause';
    if (type === 'finish') this.#hasEnded = true;
    else if (type === 'reopen') this.#hasEnded = false;
    const isNoted = type === 'done' || type === 'done-changed' || type === 'done-removed';
    return type === 'finish' || (isNoted && this.#hasEnded) ? 'screening-complete' : undefined;
  }

  async #take(step: Step): Promise<void> {
    const worker = this.#worker;
    const texts = this.#texts;
    switch (step.type) {
      case 'start':
        if (step.noTalk) return worker.press(texts.noTalk);
        if (!step.path) return worker.press(texts.begin);
        // The other way to begin is the short one.
        worker.find('.actions button:not(.primary)')!.click();
        return worker.settled();
      case 'answer':
        return (await this.#accountOf(step)).answer(step.value);
      case 'decline':
        return worker.on(step.question).choose(step.response);
      case 'note':
        return worker.on(step.question).note(step.note);
      case 'withdraw':
        return worker.on(step.question).press(texts.clearAnswer);
      case 'go':
        if ('topic' in step) return this.#goTo(this.#words.topics[step.topic]!.title);
        return worker.press(`${texts.change}: ${this.#words.questions[step.question]!.label}`);
      case 'done':
        return this.#note(step);
      case 'done-changed': {
        const [label, text] = this.#saidAnew(step);
        return this.#write(this.#fieldIn(this.#entry(step.index), label), text);
      }
      case 'done-removed':
        return worker.press(texts.removeEntry, this.#entry(step.index));
      case 'plan':
        return this.#write(worker.find(`[aria-label="${texts.planTitle}"]`)!, step.text);
      case 'held':
        return this.#write(this.#fieldIn(worker.root, texts.heldAt), step.place);
      case 'raise':
        await worker.press(texts.raiseTitle);
        worker.all<HTMLSelectElement>('.raise select')[0]!.value = step.level;
        await this.#write(worker.find('.raise textarea')!, step.reason);
        return worker.press(texts.raise);
      case 'pause':
        await worker.unfoldTopics();
        return worker.press(texts.stop);
      case 'alone':
        return worker.press(
          [texts.resultSoFar, texts.aloneWhatToDo].find((name) => worker.buttons.includes(name)) ?? texts.alone,
        );
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

  /** By the list of topics; to a topic that opens from the result, from there. */
  async #goTo(topic: string): Promise<void> {
    const fillIn = `${this.#texts.fillIn}: ${topic}`;
    return this.#worker.buttons.includes(fillIn) ? this.#worker.press(fillIn) : this.#worker.jump(topic);
  }

  /** One press, or what is said instead of it. */
  async #note({ step, contact, state, note = '' }: Extract<Step, { type: 'done' }>): Promise<void> {
    const block = this.#worker.find(`[data-step=${step}]`)!;
    const call = block.querySelector<HTMLElement>(`[data-contact=${contact}]`) ?? block;
    if (state === 'done') {
      // Where it was tried before, and is done now, it is the same press.
      call.querySelector<HTMLElement>('.tick')!.click();
      return this.#worker.settled();
    }
    const form = call.querySelector<HTMLDetailsElement>('details.instead')!;
    form.open = true;
    form.querySelector<HTMLInputElement>(`[value=${state}]`)!.click();
    form.querySelector('textarea')!.value = note;
    form.querySelector('button')!.click();
    return this.#worker.settled();
  }

  #entry(index: number): HTMLElement {
    const entry = this.#worker.find(`[data-entry="${index}"]`) as HTMLDetailsElement;
    entry.open = true;
    return entry;
  }

  /** The field in which it is said, and what. */
  #saidAnew({ change }: Extract<Step, { type: 'done-changed' }>): [label: string, text: string] {
    const { doneWith, doneReference, note } = this.#texts;
    if (change.with !== undefined) return [doneWith, change.with];
    return change.reference === undefined ? [note, change.note ?? ''] : [doneReference, change.reference];
  }

  /** The form for an account; for one beside the default one, it is added first. */
  async #accountOf({ question, source, who }: Extract<Step, { type: 'answer' }>) {
    // On the stop card there is the youth's own word alone.
    if (source === undefined || source === 'youth') return this.#worker.on(question);
    const teller = this.#words.sources[source];
    await this.#worker.on(question).press(`+ ${this.#texts.addAccount[source]}`);
    if (who) await this.#worker.on(question, teller).rename(who);
    return this.#worker.on(question, who ? `${teller}: ${who}` : teller);
  }

  #fieldIn(part: ParentNode, label: string): HTMLElement {
    const labels = [...part.querySelectorAll('label.field')];
    return labels.find((found) => plain(found.querySelector('span')!.textContent) === label)!.querySelector('input')!;
  }

  async #write(field: HTMLElement, text: string): Promise<void> {
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
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
      'screening-practice-complete': () => '',
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
