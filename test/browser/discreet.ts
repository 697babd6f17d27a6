import { expect } from 'chai';
import type { Wording } from '../../src/instrument/wording.ts';
import { deepAttributes, deepElements, deepText } from './deep.ts';
import type { Worker } from './driver.ts';
import { languages } from './screens.ts';

/** Clinical and legal words, and those of alarm. What is asked about (sex, hurting oneself, a gang) is not among them. */
const alarming: Readonly<Record<string, RegExp>> = {
  en: /\b(traffick|exploit|victim|flag|risk|police|report|abus|suspect|urgent|act now|alarm|warning|danger|crim|offen[cds]|illegal|legal|law\b|court|investigat|forensic|evidence|disclos|diagnos|assess|assault|rape|prostitut|pimp|vulnerab|trauma|patholog|symptom|hotline|ncmec|refer(ral|red)?\b|score|level|runaway|screening)/giu,
  es: /(?<!\p{L})(trata de p|tráfico|traficant|explota|víctima|señal de|riesgo|polic|denunci|reporte|abus|sospech|urgen|alarma|advertenc|peligr|crimen|delit|ilegal|legal|ley\b|tribunal|juez|investig|forense|prueba|diagn|evalua|agresi|viola|prostit|proxenet|vulnerab|trauma|síntoma|ncmec|remisi|puntaje|nivel|fug)/giu,
};

/** Nothing the youth should not read is on the page, seen or unseen. */
export function expectDiscreet(worker: Worker): void {
  const { returnFromRun } = languages[worker.language]!;
  const secrets = forWorkersEyes(returnFromRun);
  // Codes are the contract with the host; nobody sees or hears them.
  const attributes = deepAttributes(document.body)
    .filter(({ name }) => !['data-question', 'name', 'value', 'id', 'aria-describedby'].includes(name))
    .map(({ value }) => value);
  for (const text of [deepText(document.body), document.title, ...attributes]) {
    const where = `${worker.heading}: ${text}`;
    const beyond = honestPromise(returnFromRun).reduce((rest, said) => rest.replaceAll(said, ''), text);
    expect(beyond.match(alarming[worker.language]!) ?? [], where).to.deep.equal([]);
    expect(
      secrets.filter((secret) => ` ${text} `.includes(` ${secret} `)),
      where,
    ).to.deep.equal([]);
  }
  expect(worker.all('[data-flag], [data-step], [part~=level], dl, select, a, [role=alert]:not(:empty)')).to.have.length(
    0,
  );
}

/** What is said aloud of who must be notified, the police among them: the youth hears it, whatever was raised. */
function honestPromise({ questions, cards }: Wording): string[] {
  return [questions['welcome']!.hint!, ...cards.private.text];
}

/** What only the worker reads; up to where a setting is filled in. */
function forWorkersEyes(words: Wording): string[] {
  const flags = Object.values(words.flags).flatMap(({ label, rule }) => [label, rule]);
  const levels = Object.values(words.levels).flatMap(({ name, meaning }) => [name, meaning]);
  const lists = [words.flagClasses, words.rules, words.steps, words.notes].flatMap((list) => Object.values(list));
  const points = Object.values(words.points).map(({ text }) => text);
  const isTelling = (text: string, whole: string) => text === whole || text.split(' ').length > 2;
  return [...flags, ...levels, ...lists, ...points].flatMap((whole) => {
    const text = whole.replace(/\{.*/, '').trim();
    return isTelling(text, whole) ? [text] : [];
  });
}

/** No colour of alarm on anything: red to orange, and strong enough to be seen as such. */
export function expectCalmColours(worker: Worker): void {
  for (const element of deepElements(worker.element)) {
    const style = getComputedStyle(element);
    for (const name of ['color', 'backgroundColor', 'borderTopColor', 'borderLeftColor', 'outlineColor'] as const) {
      const { hue, saturation, alpha } = hslOf(style[name]);
      const red = alpha > 0 && saturation > 0.3 && (hue < 35 || hue > 320);
      expect(red, `${worker.heading}: ${name} ${style[name]} of ${element.outerHTML.slice(0, 80)}`).to.equal(false);
    }
  }
}

function hslOf(colour: string): { hue: number; saturation: number; alpha: number } {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const [most, least] = [Math.max(red, green, blue) / 255, Math.min(red, green, blue) / 255];
  const span = most - least;
  if (span === 0) return { hue: 0, saturation: 0, alpha };
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const sixth = most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return { hue: sixth * 60, saturation: span / (1 - Math.abs(most + least - 1)), alpha };
}
