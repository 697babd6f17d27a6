import { html, nothing, type TemplateResult } from 'lit';
import { codeFor, textIn, valueAt, type Place } from '../data.ts';
import { choiceField, localField, removeButton, type Choice } from '../fields.ts';
import type { SetUp } from '../set-up.ts';

const home: Place = ['configuration', 'steps'];

/** The agency's own steps, and its points in steps of the guide. */
export function stepsSection(setUp: SetUp): TemplateResult {
  const { texts } = setUp;
  const steps = listAt(setUp, home);
  return html`<section id="steps">
    <h2>${texts.steps}</h2>
    <p>${texts.stepsHint}</p>
    ${steps.map((_, index) => step(setUp, index))}
    <p>
      <button
        type="button"
        @click=${() => {
          setUp.set([...home, steps.length], newStep(setUp));
          document.querySelector<HTMLElement>(`#own-step-${steps.length} select`)!.focus();
        }}
      >
        ${texts.addStep}
      </button>
    </p>
  </section>`;
}

function listAt(setUp: SetUp, place: Place): readonly unknown[] {
  const list = valueAt(setUp.office, place);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

function newStep(setUp: SetUp) {
  return { step: codeFor('own step', stepCodes(setUp)), kind: 'call', points: [newPoint(setUp)] };
}

function newPoint(setUp: SetUp) {
  return { code: codeFor('own point', pointCodes(setUp)), by: 'today' };
}

function stepCodes(setUp: SetUp): string[] {
  const own = listAt(setUp, home).map((written) => textIn(valueAt(written, ['step'])));
  return [...setUp.instrument.steps.map(({ code }) => code), ...own];
}

function pointCodes(setUp: SetUp): string[] {
  const own = listAt(setUp, home).flatMap((_, index) => listAt(setUp, [...home, index, 'points']));
  return [
    ...setUp.instrument.steps.flatMap(({ points }) => points.map(({ code }) => code)),
    ...own.map((each) => textIn(valueAt(each, ['code']))),
  ];
}

function step(setUp: SetUp, index: number): TemplateResult {
  const { texts, instrument, say } = setUp;
  const place: Place = [...home, index];
  const written = valueAt(setUp.office, place);
  const code = textIn(valueAt(written, ['step']));
  const points = valueAt(written, ['points']);
  const isOfGuide = instrument.steps.some((each) => each.code === code);
  const number = index + 1;
  const name = isOfGuide ? setUp.wording.steps[code]! : (setUp.textOf(valueAt(written, ['title'])) ?? texts.newStep);
  const move = (value: string) => {
    if (value === '') return setUp.set(place, { ...newStep(setUp), points });
    return setUp.set(place, { step: value, points });
  };
  return html`<fieldset class="step" id="own-step-${index}">
    <legend>${say(texts.stepNamed, { number, name })}</legend>
    <div class="fields">
      ${choiceField(setUp, [...place, 'step'], {
        label: texts.where,
        chosen: isOfGuide ? code : '',
        choose: move,
        choices: [
          { value: '', label: texts.ownStep },
          ...instrument.steps.map((each) => ({ value: each.code, label: setUp.wording.steps[each.code]! })),
        ],
      })}
      ${isOfGuide ? nothing : ownStepFields(setUp, place)}
    </div>
    ${listAt(setUp, [...place, 'points']).map((_, p) => point(setUp, [...place, 'points', p], p + 1))}
    ${setUp.problemsAt([...place, 'points']).map((message) => html`<p class="wrong">${message}</p>`)}
    <p class="actions">
      <button
        type="button"
        @click=${() => setUp.set([...place, 'points', listAt(setUp, [...place, 'points']).length], newPoint(setUp))}
      >
        ${texts.addPoint}
      </button>
      ${removeButton(say(texts.removeNamed, { name }), () => setUp.set(place, undefined))}
    </p>
  </fieldset>`;
}

function ownStepFields(setUp: SetUp, place: Place): TemplateResult {
  const { texts, say } = setUp;
  return html`${localField(setUp, [...place, 'title'], {
    label: (language) => (language === undefined ? texts.stepTitle : say(texts.stepTitleIn, { language })),
  })}
  ${choiceField(setUp, [...place, 'kind'], { label: texts.kind, choices: named(texts.kinds) })}
  ${choiceField(setUp, [...place, 'contact'], {
    label: texts.contact,
    choices: [
      { value: '', label: texts.nobody },
      ...[...Object.keys(setUp.instrument.contacts), ...setUp.ownContacts].map((code) => ({
        value: code,
        label: setUp.contactName(code),
      })),
    ],
  })}`;
}

const named = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

function point(setUp: SetUp, place: Place, number: number): TemplateResult {
  const { texts, say } = setUp;
  const title = say(texts.point, { number });
  return html`<div class="point" role="group" aria-label=${title}>
    <p class="what">${title}</p>
    <div class="fields">
      ${localField(setUp, [...place, 'text'], {
        label: (language) => (language === undefined ? texts.pointText : say(texts.pointTextIn, { language })),
      })}
      ${whenField(setUp, [...place, 'when'])} ${byField(setUp, [...place, 'by'])}
    </div>
    <p class="actions">${removeButton(say(texts.removeNamed, { name: title }), () => setUp.set(place, undefined))}</p>
  </div>`;
}

/** A list of bands, as a file may have it, stays as it is until another is chosen. */
function byField(setUp: SetUp, place: Place): TemplateResult {
  const { texts } = setUp;
  const written = valueAt(setUp.office, place);
  const isSimple = typeof written === 'string';
  return choiceField(setUp, place, {
    label: texts.by,
    chosen: isSimple ? written : '',
    choices: [...(isSimple ? [] : [{ value: '', label: texts.byHand }]), ...named(texts.bands)],
    choose: (value) => value !== '' && setUp.set(place, value),
  });
}

/** The plain conditions to choose from; another one, as a file may have it, stays as it is until one is chosen. */
function whenField(setUp: SetUp, place: Place): TemplateResult {
  const { texts, instrument, wording, say } = setUp;
  const written = valueAt(setUp.office, place);
  const classes = [...new Set(instrument.flags.map((flag) => flag.class))];
  const conditions = [
    ...instrument.levels.map((level) => ({
      when: { ruleOfLevel: level },
      label: say(texts.ofLevel, { name: wording.levels[level]!.name }),
      group: texts.levels,
    })),
    ...classes.map((flagsOfClass) => ({
      when: { flagsOfClass, atLeast: 1 },
      label: say(texts.ofClass, { name: wording.flagClasses[flagsOfClass]! }),
      group: texts.classes,
    })),
    ...instrument.flags.map(({ code }) => ({
      when: { flag: code },
      label: wording.flags[code]!.label,
      group: texts.signs,
    })),
  ];
  const known = conditions.map(({ when, ...choice }) => ({ ...choice, value: JSON.stringify(when) }));
  const chosen = written === undefined ? '' : JSON.stringify(written);
  const isKnown = written === undefined || known.some(({ value }) => value === chosen);
  return choiceField(setUp, place, {
    label: texts.when,
    chosen,
    choices: [
      { value: '', label: texts.always },
      ...(isKnown ? [] : [{ value: chosen, label: texts.byHand }]),
      ...known,
    ],
    choose: (value) => setUp.set(place, value === '' ? undefined : JSON.parse(value)),
  });
}
