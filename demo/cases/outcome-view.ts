import { html, nothing, type TemplateResult } from 'lit';
import type { RaisedFlag, SuggestedPoint, SuggestedStep } from 'open-door-screening/headless';
import { listOf } from './list-of.ts';
import type { TryCases } from './try-cases.ts';

/** The level, the signs and the plan, each with its reasons, and what could still change the level. */
export function outcomeView(page: TryCases): TemplateResult {
  const { texts, assessment, wording, say } = page;
  const { level, reasons, flags, steps, open } = assessment;
  const { name, meaning } = wording.levels[level]!;
  return html`<section id="follows" class="follows">
    <h2>${texts.follows}</h2>
    <p class="level" role="status"><strong>${name}</strong> ${meaning}</p>
    ${listOf(reasons.map(({ text }) => text))}
    <h3>${say(texts.flags, { count: flags.length })}</h3>
    <div class="rows">${flags.map((flag) => flagPart(page, flag))}</div>
    <h3>${say(texts.plan, { count: steps.length })}</h3>
    <div class="rows">${steps.map((step) => stepPart(page, step))}</div>
    <h3>${texts.stillOpen}</h3>
    ${
      open.length === 0
        ? html`<p class="quiet">${texts.nothingOpen}</p>`
        : html`<ul>
            ${open.map(
              ({ question, level: couldBe }) =>
                html`<li>
                  ${wording.questions[question]?.label ?? question}
                  ${
                    couldBe === level
                      ? nothing
                      : html`<span class="quiet">
                          · ${say(texts.couldBe, { level: wording.levels[couldBe]?.name ?? couldBe })}
                        </span>`
                  }
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function flagPart(page: TryCases, { label, class: kind, rule, because, passage }: RaisedFlag): TemplateResult {
  const { wording } = page;
  return html`<details>
    <summary>
      <span class="what">${label}</span>
      <span class="quiet">${wording.flagClasses[kind] ?? kind}</span>
    </summary>
    <p>${rule}</p>
    ${listOf(
      because.map(
        ({ question, source, value, response }) =>
          html`${wording.questions[question]?.label ?? question}:
            ${response === 'given' ? valueIn(page, question, value) : (wording.responses[response] ?? response)}
            <span class="quiet">· ${wording.sources[source] ?? source}</span>`,
      ),
    )}
    ${passage ? html`<p class="hint">${passage.where}: ${passage.text}</p>` : nothing}
  </details>`;
}

function valueIn(page: TryCases, question: string, value: unknown): string {
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  return all.map((each) => page.choiceIn(question, String(each))).join(', ');
}

function stepPart(page: TryCases, { title, band, points, contact }: SuggestedStep): TemplateResult {
  const { texts } = page;
  const way = contact?.phone ?? contact?.sms ?? contact?.url;
  return html`<details>
    <summary>
      <span class="what">${title}</span>
      <span class="quiet">${texts.bands[band]}</span>
    </summary>
    ${contact ? html`<p>${contact.name} ${way === undefined ? nothing : html`· ${way}`}</p>` : nothing}
    ${listOf(points.map((point) => html`${point.text}<br /><span class="quiet">${becauseOf(page, point)}</span>`))}
  </details>`;
}

function becauseOf({ texts, say, wording }: TryCases, { because }: SuggestedPoint): string {
  const named = [
    ...because.flags.map((code) => wording.flags[code]?.label ?? code),
    ...because.rules.map((code) => wording.rules[code] ?? code),
    ...because.questions.map((code) => wording.questions[code]?.label ?? code),
  ];
  return named.length === 0 ? texts.everyReturn : say(texts.because, { flags: [...new Set(named)].join('; ') });
}
