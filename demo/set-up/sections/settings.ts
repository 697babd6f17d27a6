import type { Instrument } from 'open-door-screening/headless';
import { html, nothing, type TemplateResult } from 'lit';
import { numberField, switchField } from '../fields.ts';
import type { SetUp } from '../set-up.ts';

/** What the guide lets an agency set, whatever guide it is. */
export function settingsSections(setUp: SetUp): TemplateResult {
  const { texts, instrument } = setUp;
  const { deadlines, ages, asked } = settingsByPart(instrument);
  return html`${section(setUp, 'deadlines', deadlines, texts.deadlinesHint)} ${section(setUp, 'ages', ages)}
  ${section(setUp, 'asked', asked)}`;
}

/** Names of settings by the section they are in. */
export function settingsByPart({ settings }: Instrument) {
  const names = Object.keys(settings);
  const asked = names.filter((name) => typeof settings[name]!.default === 'boolean');
  const deadlines = names.filter((name) => /(Hours|Days)$/.test(name));
  const ages = names.filter((name) => !asked.includes(name) && !deadlines.includes(name));
  return { deadlines, ages, asked };
}

function section(
  setUp: SetUp,
  part: 'deadlines' | 'ages' | 'asked',
  names: readonly string[],
  hint?: string,
): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<section id=${part}>
    <h2>${setUp.texts[part]}</h2>
    ${hint === undefined ? nothing : html`<p>${hint}</p>`}
    <div class="fields">${names.map((name) => field(setUp, name))}</div>
  </section>`;
}

function field(setUp: SetUp, name: string): TemplateResult {
  const { texts, instrument, say } = setUp;
  const setting = instrument.settings[name]!;
  const place = ['configuration', 'settings', name];
  const label = texts.settings[name] ?? inWords(name);
  if (!('atLeast' in setting)) return switchField(setUp, place, { label, standard: setting.default });
  const { atLeast: least, atMost: most, default: standard } = setting;
  return numberField(setUp, place, {
    label,
    standard,
    hint: say(texts.between, { least, most, standard }),
    expected: say(texts.expectedNumber, { least, most }),
  });
}

/** "Look in within hours", of a setting for which this page has no words. */
function inWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
