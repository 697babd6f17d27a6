import { html, type TemplateResult } from 'lit';
import { textIn, type Place } from '../data.ts';
import { choiceField, numberField, switchField, textField } from '../fields.ts';
import { kioskJsonSchema, type SettingSchema } from '../kiosk-schema.ts';
import type { SetUp } from '../set-up.ts';

/** What is in other sections of the page. */
const elsewhere = ['$schema', 'agency', 'logo', 'language', 'languages', 'configuration'];

/** Made of the schema of `kiosk.json`: a setting that is added there is here, too. */
export function kioskSection(setUp: SetUp): TemplateResult {
  const { texts } = setUp;
  const entries = Object.entries(kioskJsonSchema.properties ?? {}).filter(([key]) => !elsewhere.includes(key));
  const simple = entries.filter(([, { type }]) => type !== 'object');
  const grouped = entries.filter(([, { type }]) => type === 'object');
  return html`<section id="kiosk-settings-of">
    <h2>${texts.kiosk}</h2>
    <p>${texts.kioskHint}</p>
    <div class="fields">${simple.map(([key, schema]) => field(setUp, [key], schema))}</div>
    ${grouped.map(
      ([key, { properties = {} }]) =>
        html`<fieldset>
          <legend>${texts.keys[key] ?? key}</legend>
          <div class="fields">
            ${Object.entries(properties).map(([inner, schema]) => field(setUp, [key, inner], schema))}
          </div>
        </fieldset>`,
    )}
  </section>`;
}

function field(setUp: SetUp, place: Place, schema: SettingSchema): TemplateResult {
  const { texts, say } = setUp;
  const key = String(place.at(-1));
  const label = texts.keys[key] ?? key;
  const { type, minimum: least, maximum: most, default: standard } = schema;
  if (schema.enum)
    return choiceField(setUp, place, {
      label,
      choices: [
        { value: '', label: key === 'path' ? texts.workerChooses : textIn(standard) },
        ...schema.enum.map((value) => ({ value, label: texts.keys[value] ?? value })),
      ],
    });
  if (type === 'boolean') return switchField(setUp, place, { label, standard });
  if (type === 'integer' || type === 'number') {
    const bounds = least === undefined || most === undefined ? undefined : { least, most };
    return numberField(setUp, place, {
      label,
      standard,
      ...(bounds && {
        hint: say(texts.between, { ...bounds, standard: textIn(standard) }),
      }),
    });
  }
  return textField(setUp, place, { label, ...(key === 'filePattern' && { hint: texts.patternHint }) });
}
