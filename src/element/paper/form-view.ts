import { html, nothing, type TemplateResult } from 'lit';
import type { FormChoice, FormQuestion } from '../../record/paper/sheet.ts';
import { alsoView } from './also-view.ts';

/** A question of a form to fill in by hand. */
export function questionView(question: FormQuestion): TemplateResult {
  const {
    number,
    mark,
    prompt,
    aloud,
    also,
    onlyIf,
    hints,
    choices,
    noAnswer,
    whose,
    sources,
    lines,
    lineLabel,
    note,
  } = question;
  return html`<section class="form-question" data-number=${number}>
    <h3 dir="auto" class=${aloud ? 'aloud' : ''}>
      <span class="number">${mark}</span> ${also ? html`<span class="spoken-below">${prompt}</span>` : prompt}
      ${alsoView(also?.prompt)}
    </h3>
    ${also?.softer ? html`<p>${alsoView(also.softer)}</p>` : nothing}
    ${onlyIf ? html`<p class="only-if">${onlyIf}</p>` : nothing}
    ${hints.length > 0 ? html`<div>${hints.map((hint) => html`<p class="hint" dir="auto">${hint}</p> `)}</div>` : nothing}
    ${
      choices.length > 0
        ? html`<ul class="choices">
            ${choices.map(choiceView)}
          </ul>`
        : nothing
    }
    ${Array.from({ length: lines }, (_, index) => html`<p class="line">${index === 0 && lineLabel ? html`<span>${lineLabel}</span>` : nothing}</p>`)}
    ${
      noAnswer.length > 0
        ? html`<ul class="choices no-answer">
            ${noAnswer.map(choiceView)}
          </ul>`
        : nothing
    }
    ${
      sources.length > 0
        ? html`<p class="whose">
            <span>${whose}</span> ${sources.map((source) => html`<span>${emptyBox()} ${source}</span> `)}
            <span class="line"></span>
          </p>`
        : nothing
    }
    ${note ? html`<p class="line"><span>${note}</span></p>` : nothing}
  </section>`;
}

function choiceView({ letter, text, also, goTo }: FormChoice): TemplateResult {
  return html`<li>
    ${emptyBox()} <span class="letter">${letter}</span> <span dir="auto">${text}</span> ${alsoView(also)}
    ${goTo ? html`<span class="go-to">→ ${goTo}</span>` : nothing}
  </li>`;
}

/** A box to tick by hand: a border, which prints where a background does not. */
function emptyBox(): TemplateResult {
  return html`<span class="tick"></span>`;
}
