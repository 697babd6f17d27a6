import { render } from 'lit';
import {
  answersOf,
  checkInstrument,
  returnFromRunCases,
  returnFromRunData,
  runCase,
  type WorkedCase,
} from 'open-door-screening/authoring';
import {
  loadLanguage,
  parseConfiguration,
  parseInstrument,
  returnFromRun,
  type Account,
  type Answers,
  type Assessment,
  type Configuration,
  type Instrument,
  type Question,
  type Wording,
} from 'open-door-screening/headless';
import { sayIn, wordingIn, type Say } from 'open-door-screening/languages';
import { describe } from '../../src/assessment/describe.ts';
import { evaluate } from '../../src/assessment/evaluation.ts';
import { isVisible, type Evaluation } from '../../src/assessment/facts.ts';
import { anchorOf } from '../../src/authoring/book/findings.ts';
import { readCases } from '../../src/authoring/check-cases.ts';
import { anyTime } from '../../src/authoring/random.ts';
import { checkAnswers } from '../../src/instrument/parse-answers.ts';
import { defaultSources } from '../../src/instrument/structure.ts';
import { fillWording } from '../../src/instrument/wording.ts';
import nightCases from '../own-instrument/cases.json';
import nightEn from '../own-instrument/en.json';
import nightEs from '../own-instrument/es.json';
import nightStructure from '../own-instrument/structure.json';
import { openFile, saveFile } from '../set-up/files.ts';
import { casesView } from './cases-view.ts';
import { coverageOf, runAll, type Run } from './coverage.ts';
import { Pictures } from './pictures.ts';
import { measureRandom, type PlanLengths } from './random-cases.ts';
import { casesTexts, type CasesLanguage, type CasesTexts } from './texts.ts';

/** An answer as it is clicked together: it counts once it has a value, or says why there is none. */
export type Given = Omit<Account, 'at'>;

export type Guide = keyof CasesTexts['guides'];

/** What the check for authors has found, and the item that it is about. */
export interface Finding {
  readonly anchor: string | undefined;
  readonly text: string;
}

/** The page: answers, and what follows from them; worked cases, and what they reach. */
export class TryCases {
  language: CasesLanguage = 'en';
  guide: Guide = 'return-from-run';
  instrument: Instrument = returnFromRun;
  cases: readonly WorkedCase[] = returnFromRunCases;
  /** The case that was loaded last. */
  loaded: WorkedCase | undefined;
  given: Readonly<Record<string, readonly Given[]>> = {};
  said = '';
  runs: readonly Run[] | undefined;
  randomTried: number | undefined;
  lengths: PlanLengths | undefined;
  wording!: Wording;
  facts!: Evaluation;
  assessment!: Assessment;
  readonly pictures = new Pictures(() => this.show());
  /** Absent until it was checked. */
  findings: readonly Finding[] | undefined;
  isChecking = false;
  readonly #root: HTMLElement;
  /** The guide as its authors have it. */
  #data: unknown = returnFromRunData;
  #config: unknown;
  #configuration: Configuration = parseConfiguration(returnFromRun);

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get texts(): CasesTexts {
    return casesTexts[this.language];
  }

  get say(): Say {
    return sayIn(this.language);
  }

  isShown(question: string): boolean {
    return isVisible(this.facts, question);
  }

  /** What is answered, as far as it is an answer. */
  get answers(): Answers {
    const entries = Object.entries(this.given).map(([code, accounts]) => {
      const whole = accounts.filter(({ response, value }) => response !== 'given' || value !== undefined);
      return [code, whole.map((account) => ({ ...account, at: anyTime }))] as const;
    });
    return Object.fromEntries(entries.filter(([, accounts]) => accounts.length > 0));
  }

  /** The words of a question, filled in. */
  choiceIn(question: string, choice: string): string {
    return this.wording.questions[question]?.choices?.[choice] ?? choice;
  }

  setGiven(question: string, accounts: readonly Given[]): void {
    const { [question]: _, ...others } = this.given;
    this.given = accounts.length === 0 ? others : { ...others, [question]: accounts };
    this.said = '';
    this.#changed();
  }

  clear(): void {
    this.given = {};
    this.loaded = undefined;
    this.#changed();
  }

  load(worked: WorkedCase): void {
    const answers = answersOf(this.instrument, worked);
    this.loaded = worked;
    this.given = Object.fromEntries(
      Object.entries(answers).map(([code, accounts]) => [code, accounts.map(withoutTime)]),
    );
    this.#configure(worked.config ?? this.#config);
    this.#changed();
  }

  #configure(config: unknown): void {
    this.#configuration = parseConfiguration(this.instrument, config);
  }

  chooseGuide(guide: Guide): void {
    if (guide === 'return-from-run') this.#use(guide, returnFromRunData, returnFromRun, returnFromRunCases);
    if (guide === 'night-welcome') {
      const data = { ...nightStructure, wording: { en: nightEn, es: nightEs } };
      this.#use(guide, { ...data, cases: nightCases }, parseInstrument(data), readCases(nightCases));
    }
    this.#changed();
  }

  #use(guide: Guide, data: unknown, instrument: Instrument, cases: readonly WorkedCase[]): void {
    Object.assign(this, {
      guide,
      instrument,
      cases,
      given: {},
      loaded: undefined,
      runs: undefined,
      lengths: undefined,
      findings: undefined,
    });
    this.#data = data;
    this.#config = undefined;
    this.#configure(undefined);
    this.pictures.forget();
  }

  async open(files: readonly File[]): Promise<void> {
    for (const file of files) {
      try {
        const opened = await openFile(file);
        if (opened.kind === 'instrument')
          this.#use('own', opened.data, opened.instrument, readCases((opened.data as { cases?: unknown }).cases));
        if (opened.kind === 'configuration' || opened.kind === 'kiosk') {
          const config = opened.kind === 'kiosk' ? opened.office['configuration'] : opened.configuration;
          this.#configure(config);
          this.#config = config;
        }
        this.said = this.say(this.texts.opened, { name: file.name });
      } catch (error) {
        this.said = (error as Error).message;
      }
    }
    this.#changed();
  }

  /** Keeps what is answered as a worked case, which expects what follows from it now. */
  keep(name: string, why: string): void {
    const answers = Object.fromEntries(
      Object.entries(this.answers).map(([code, accounts]) => [code, accounts.map(withoutTime)]),
    );
    const config = this.loaded?.config ?? this.#config;
    const worked: WorkedCase = {
      name,
      why,
      ...(config !== undefined && { config }),
      answers,
      expect: { level: this.assessment.level, flags: [] },
    };
    const { level, flags, rules, plan } = runCase(this.instrument, worked);
    this.cases = [...this.cases, { ...worked, expect: { level, flags: [...flags], rules: [...rules], plan } }];
    this.loaded = this.cases.at(-1);
    this.said = this.say(this.texts.kept, { name });
    this.runs = undefined;
    this.#changed();
  }

  run(): void {
    this.runs = runAll(this.instrument, this.cases);
    this.show();
  }

  /** Looks at the guide as `open-door check` does, which takes seconds. */
  async check(): Promise<void> {
    this.isChecking = true;
    this.show();
    // The words that say so are shown before the work begins.
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    const { problems, warnings } = checkInstrument(this.#data);
    this.findings = [...problems, ...warnings].map((problem) => ({
      anchor: anchorOf(problem, this.instrument),
      text: [problem.path, problem.message].filter(Boolean).join(': '),
    }));
    this.isChecking = false;
    this.show();
  }

  /** What was found about an item, such as `q-danger`. */
  findingsAt(anchor: string): readonly string[] {
    return this.findings?.filter((finding) => finding.anchor === anchor).map(({ text }) => text) ?? [];
  }

  save(): void {
    saveFile('cases.json', this.cases);
  }

  async tryRandom(count: number): Promise<void> {
    const { instrument } = this;
    this.randomTried = 0;
    const lengths = await measureRandom(instrument, this.#configuration, count, (tried) => {
      this.randomTried = tried;
      this.show();
    });
    this.randomTried = undefined;
    // Another guide may have been chosen meanwhile.
    if (instrument === this.instrument) this.lengths = lengths;
    this.show();
  }

  get coverage() {
    this.runs ??= runAll(this.instrument, this.cases);
    return coverageOf(this.instrument, this.runs);
  }

  /** What of the pictures is answered, or follows. */
  get lit(): ReadonlySet<string> {
    const { level, flags, steps } = this.assessment;
    const classes = this.instrument.flags.filter(({ code }) => flags.some((raised) => raised.code === code));
    return new Set([
      ...Object.keys(this.answers).map((code) => `question-${code}`),
      ...flags.map(({ code }) => `flag-${code}`),
      ...classes.map((flag) => `class-${flag.class}`),
      `level-${level}`,
      ...steps.map(({ code }) => `step-${code}`),
    ]);
  }

  async speak(language: CasesLanguage): Promise<void> {
    await loadLanguage(language);
    this.language = language;
    document.documentElement.lang = language;
    this.pictures.forget();
    this.#changed();
  }

  #changed(): void {
    const { instrument } = this;
    const answers = this.answers;
    // An incomplete answer is reported at its question; the others count.
    const wrong = new Set(checkAnswers(instrument, answers).map(({ path }) => path.split(/[.[]/)[0]));
    const sound = Object.fromEntries(Object.entries(answers).filter(([code]) => !wrong.has(code)));
    const wording = wordingIn(instrument, this.language);
    this.wording = fillWording(wording, this.#configuration.settings);
    this.facts = evaluate(instrument, this.#configuration, sound);
    this.assessment = describe(this.facts, wording, new Date().toISOString());
    this.show();
  }

  show(): void {
    document.title = `${this.texts.title} · Open Door`;
    render(casesView(this), this.#root);
  }
}

/** No rule reads the time of an account, and a worked case does without it. */
function withoutTime(account: Account): Given {
  const { at: _, ...given } = account;
  return given;
}

/** Whose word an answer to it usually is. */
export function sourceOf({ who }: Question) {
  return defaultSources[who];
}
