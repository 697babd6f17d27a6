import { html, nothing, type TemplateResult } from 'lit';
import { listOf } from './list-of.ts';
import { atShare } from './random-cases.ts';
import type { TryCases } from './try-cases.ts';

/** What was tried is kept, and all worked cases are run. */
export function workedView(page: TryCases): TemplateResult {
  const { texts, say, cases, runs } = page;
  const failed = runs?.filter(({ problems }) => problems.length > 0) ?? [];
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim();
    page.keep(text('name'), text('why'));
    form.reset();
  };
  return html`<section id="worked">
    <h2>${say(texts.cases, { count: cases.length })}</h2>
    <form class="choices" @submit=${keep}>
      <div class="field">
        <label for="case-name">${texts.name}</label>
        <input id="case-name" name="name" required autocomplete="off" pattern=".*\\S.*" />
      </div>
      <div class="field">
        <label for="case-why">${texts.whyExpected}</label>
        <input id="case-why" name="why" required autocomplete="off" pattern=".*\\S.*" />
      </div>
      <div class="field">
        <button type="submit">${texts.keep}</button>
        <p class="hint">${texts.keepHint}</p>
      </div>
    </form>
    <p class="actions">
      <button type="button" @click=${() => page.run()}>${texts.run}</button>
      <button type="button" @click=${() => page.save()}>${texts.save}</button>
    </p>
    <p role="status" id="ran" class=${failed.length > 0 ? 'wrong' : ''}>
      ${
        runs === undefined
          ? nothing
          : failed.length === 0
            ? say(texts.allHold, { count: runs.length })
            : say(texts.someFail, { count: failed.length })
      }
    </p>
    ${listOf(
      failed.map(
        ({ worked, problems }) =>
          html`${worked.name} ${listOf(problems.map((problem) => html`<code>${problem}</code>`))}`,
      ),
    )}
  </section>`;
}

/** How long the plans of random cases are. */
export function randomView(page: TryCases): TemplateResult {
  const { texts, say, lengths, randomTried, instrument, wording } = page;
  return html`<section id="random">
    <h2>${texts.random}</h2>
    <p>${texts.randomHint}</p>
    <p class="actions">
      <button type="button" ?disabled=${randomTried !== undefined} @click=${() => void page.tryRandom(1000)}>
        ${texts.tryRandom}
      </button>
      <span class="quiet" role="status">
        ${randomTried === undefined ? '' : say(texts.trying, { count: randomTried })}
      </span>
    </p>
    ${
      lengths
        ? html`<table>
              <thead>
                <tr>
                  <th scope="col">${texts.measure}</th>
                  <th scope="col">${texts.half}</th>
                  <th scope="col">${texts.most19}</th>
                  <th scope="col">${texts.most}</th>
                </tr>
              </thead>
              <tbody>
                ${(['stepsNow', 'steps', 'points'] as const).map(
                  (what) =>
                    html`<tr>
                      <th scope="row">${texts[what]}</th>
                      <td data-label=${texts.half}>${atShare(lengths[what], 0.5)}</td>
                      <td data-label=${texts.most19}>${atShare(lengths[what], 0.95)}</td>
                      <td data-label=${texts.most}>${atShare(lengths[what], 1)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
            <table>
              <thead>
                <tr>
                  <th scope="col">${texts.levelShare}</th>
                  <th scope="col">${texts.share}</th>
                </tr>
              </thead>
              <tbody>
                ${instrument.levels.map(
                  (level) =>
                    html`<tr>
                      <th scope="row">${wording.levels[level]!.name}</th>
                      <td data-label=${texts.share}>${lengths.levels.get(level)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
        : nothing
    }
  </section>`;
}
