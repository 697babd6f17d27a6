import { returnFromRunData, returnFromRunDuties, type Duty } from 'open-door-screening/authoring';
import type { Instrument } from 'open-door-screening/headless';

const instrument: Instrument = returnFromRunData;

const labels = {
  en: {
    covered: { yes: 'Covered', partly: 'Covered in part', no: 'Not covered' },
    how: 'How the screening helps',
    questions: 'Questions',
    points: 'Points of the plan',
    left: 'What stays with the agency',
  },
  es: {
    covered: { yes: 'Se cubre', partly: 'Se cubre en parte', no: 'No se cubre' },
    how: 'Cómo ayuda la evaluación',
    questions: 'Preguntas',
    points: 'Puntos del plan',
    left: 'Lo que le toca a la agencia',
  },
} as const;
type Language = keyof typeof labels;

const list = document.querySelector<HTMLElement>('#duties')!;
const choice = document.querySelector<HTMLSelectElement>('#language')!;
choice.addEventListener('change', show);
show();

function show(): void {
  const language = choice.value as Language;
  list.lang = language;
  list.replaceChildren(
    ...returnFromRunDuties.flatMap((duty, index, duties) => [
      ...(duty.passage === duties[index - 1]?.passage ? [] : [make('h2', duty.passage)]),
      ...section(duty, language),
    ]),
  );
}

function section({ covered, questions, points, words }: Duty, language: Language): HTMLElement[] {
  const { asks, how, left } = words[language]!;
  const label = labels[language];
  const wording = instrument.wording[language]!;
  const facts = document.createElement('dl');
  describe(facts, label.how, how);
  describe(facts, label.questions, ...questions.map((code) => wording.questions[code]!.label));
  describe(facts, label.points, ...points.map((code) => wording.points[code]!.text));
  describe(facts, label.left, left);
  return [make('h3', asks), make('strong', label.covered[covered]), facts];
}

/** Adds a term with its descriptions, where it has any. */
function describe(facts: HTMLElement, term: string, ...descriptions: readonly string[]): void {
  if (descriptions.length > 0) facts.append(make('dt', term), ...descriptions.map((text) => make('dd', text)));
}

function make(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
