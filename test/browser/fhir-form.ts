import type { Questionnaire, QuestionnaireResponse } from '../../src/record/fhir/resources.ts';
import { isShown, until, words } from './seeing.ts';

/**
 * A Questionnaire as LHC-Forms shows it, the form program of the National Library of Medicine: it knows nothing of this
 * project. Its package is scripts for a page, built with all they need.
 */
const scripts = ['webcomponent/assets/lib/zone.min.js', 'webcomponent/lhc-forms.js', 'fhir/R4/lformsFHIR.min.js'];

const choiceLabels = 'label:has(input:is([type="radio"], [type="checkbox"]))';

interface FormProgram {
  addFormToPage(form: unknown, place: Element, options: { prepopulate: boolean }): Promise<void>;
  getFormFHIRData(type: 'QuestionnaireResponse', version: 'R4', place: Element): unknown;
}

/** What a question is to someone who looks at the form. */
export interface ShownQuestion {
  readonly code: string;
  readonly number: string;
  readonly prompt: string;
  readonly choices: readonly string[];
  readonly several: boolean;
}

export class FhirForm {
  readonly #place: Element;

  private constructor(place: Element) {
    this.#place = place;
  }

  static async open(questionnaire: Questionnaire): Promise<FhirForm> {
    if (!('LForms' in window)) countTimers();
    for (const script of scripts) await load(new URL(script, `${location.origin}/node_modules/lforms/dist/lforms/`));
    const place = document.createElement('div');
    document.body.append(place);
    await program().addFormToPage(structuredClone(questionnaire), place, { prepopulate: false });
    return new FhirForm(place);
  }

  /** The questions one can see, from top to bottom. */
  get questions(): ShownQuestion[] {
    return this.#all('.lhc-item-question')
      .filter(isShown)
      .map((item) => ({
        code: codeOf(item),
        number: words(item.querySelector('.prefix')?.textContent),
        prompt: words(item.querySelector('.question')?.textContent),
        choices: [...item.querySelectorAll<HTMLElement>(choiceLabels)].map((choice) => words(choice.innerText)),
        several: item.querySelector('input[type="checkbox"]') !== null,
      }));
  }

  get codes(): string[] {
    return this.questions.map(({ code }) => code);
  }

  /** Presses a choice; one of several is taken back when it is pressed again. */
  async press(question: string, choice: string): Promise<void> {
    const found = [...this.#item(question).querySelectorAll<HTMLElement>(choiceLabels)].find(
      (answer) => words(answer.innerText) === choice,
    );
    if (!found) throw new Error(`"${question}" has no choice "${choice}"`);
    found.querySelector('input')!.click();
    await quiet();
  }

  async write(question: string, text: string): Promise<void> {
    const field = this.#item(question).querySelector<HTMLInputElement>('input, textarea')!;
    field.focus();
    field.value = text;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    field.blur();
    await quiet();
  }

  /** What the form program makes of what was entered. */
  get response(): QuestionnaireResponse {
    return program().getFormFHIRData('QuestionnaireResponse', 'R4', this.#place) as QuestionnaireResponse;
  }

  #item(question: string): Element {
    const found = this.#all('.lhc-item-question').find((item) => codeOf(item) === question);
    if (!found) throw new Error(`"${question}" is not shown`);
    return found;
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#place.querySelectorAll<HTMLElement>(selector)];
  }
}

function program(): FormProgram {
  return (globalThis as unknown as { LForms: { Util: FormProgram } }).LForms.Util;
}

function codeOf(item: Element): string {
  return /^item-(.*)\/1\/1$/.exec(item.id)?.[1] ?? item.id;
}

async function load(address: URL): Promise<void> {
  if (document.querySelector(`script[src="${address.href}"]`)) return;
  const script = document.createElement('script');
  script.src = address.href;
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${address.href} cannot be loaded`)));
  });
  document.head.append(script);
  await loaded;
}

/** It looks at what was entered, and then shows and hides, a moment later: when no timer of the page is left. */
async function quiet(): Promise<void> {
  await until(() => timers.size === 0);
}

/** What the page has yet to do, once this has run. */
const timers = new Set<number>();

function countTimers(): void {
  for (const [set, clear] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
  ] as const) {
    const start = window[set].bind(window) as (task: () => void, delay?: number) => number;
    const stop = window[clear].bind(window);
    const counting = (task: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number => {
      const timer = start(() => {
        if (set === 'setTimeout') timers.delete(timer);
        task(...args);
      }, delay);
      timers.add(timer);
      return timer;
    };
    const forgetting = (timer?: number) => {
      timers.delete(timer!);
      stop(timer);
    };
    Object.assign(window, { [set]: counting, [clear]: forgetting });
  }
}
