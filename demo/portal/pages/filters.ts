import { html, type TemplateResult } from 'lit';
import { returnFromRun } from 'open-door-screening';
import { exportAddress } from '../api.ts';
import type { Context } from '../context.ts';

const names = ['from', 'until', 'level', 'case'] as const;

/** What is chosen, as the server takes it. */
export function filterIn({ query }: Context): URLSearchParams {
  return new URLSearchParams(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])));
}

/** Chooses what a page shows, and exports what it shows. */
export function filters(context: Context, page: string): TemplateResult {
  const { texts, query, language } = context;
  const field = (name: string, label: string, type: string) =>
    html`<label
      >${label} <input name=${name} type=${type} .value=${query.get(name) ?? ''} autocomplete="off"
    /></label>`;
  return html`<form method="get" class="filters" aria-label=${texts.filter}>
      <input type="hidden" name="page" value=${page} /><input type="hidden" name="lang" value=${language} />
      ${field('from', texts.from, 'date')} ${field('until', texts.until, 'date')} ${field('case', texts.case, 'search')}
      <label
        >${texts.level}
        <select name="level">
          <option value="">${texts.all}</option>
          ${returnFromRun.levels.map(
            (level) =>
              html`<option value=${level} ?selected=${query.get('level') === level}>
                ${texts.levels[level] ?? level}
              </option>`,
          )}
        </select></label
      >
      <button>${texts.filter}</button>
    </form>
    <p class="exports">
      ${texts.exportShown}
      ${(['csv', 'accounts', 'fhir', 'ndjson'] as const).map(
        (form) => html`<a href=${exportAddress(form, filterIn(context))} download>${texts.forms[form]}</a> `,
      )}
    </p>`;
}
