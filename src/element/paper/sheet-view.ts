import { html, nothing, type TemplateResult } from 'lit';
import type { Block, Entry, FormChoice, FormQuestion, Section, Sheet } from '../../record/paper/sheet.ts';

/**
 * A sheet as plain elements, each text with the direction it is written in. Nothing on it hangs on a background, an
 * image or the state of a control.
 */
export function sheetView({ title, sections, foot }: Sheet): TemplateResult {
  return html`<article class="sheet">
    <h1>${title}</h1>
    ${sections.map((section) => sectionView(section))}
    <p class="foot">${foot}</p>
  </article>`;
}

/** `below`: the level of the heading it stands under. */
export function sectionView({ code, title, within, blocks }: Section, below: 1 | 2 = 1): TemplateResult {
  const heading = title ? headingView(title, below + (within ? 2 : 1)) : nothing;
  const [first, rest] = splitFirst(blocks);
  // Firefox leaves a heading alone at the foot of a page unless it stands in one box with what follows.
  return html`<section data-section=${code} class=${within ? 'within' : ''}>
    <div class="together">${heading} ${first.map(blockView)}</div>
    ${rest.map(blockView)}
  </section>`;
}

/** The first line, row or entry of some blocks, and the rest. */
function splitFirst([first, ...others]: readonly Block[]): [first: readonly Block[], rest: readonly Block[]] {
  if (!first) return [[], []];
  if (first.kind === 'facts' && first.facts.length > 1)
    return [[{ ...first, facts: first.facts.slice(0, 1) }], [{ ...first, facts: first.facts.slice(1) }, ...others]];
  if (first.kind === 'entries' && first.entries.length > 1)
    return [
      [{ ...first, entries: first.entries.slice(0, 1) }],
      [{ ...first, entries: first.entries.slice(1) }, ...others],
    ];
  if (first.kind === 'form' && first.questions.length > 1)
    return [
      [{ ...first, questions: first.questions.slice(0, 1) }],
      [{ ...first, questions: first.questions.slice(1) }, ...others],
    ];
  return [[first], others];
}

function headingView(title: string, level: number): TemplateResult {
  if (level === 2) return html`<h2 dir="auto">${title}</h2>`;
  return level === 3 ? html`<h3 dir="auto">${title}</h3>` : html`<h4 dir="auto">${title}</h4>`;
}

function blockView(block: Block): TemplateResult {
  switch (block.kind) {
    case 'text':
      return html`<p class=${block.strong ? 'strong' : 'kept'} dir="auto">${block.text}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li class="kept" dir="auto">${item}</li>`)}
      </ul>`;
    case 'facts':
      return html`<dl>
        ${block.facts.map(
          ({ term, texts }) =>
            html`<div class=${together('fact', texts)}>
              <dt dir="auto">${term}</dt>
              ${texts.map((line) => html`<dd class="kept" dir="auto">${line}</dd>`)}
            </div>`,
        )}
      </dl>`;
    case 'entries':
      return html`<ul class="entries">
        ${block.entries.map(entryView)}
      </ul>`;
    case 'lines':
      return html`<div class="lines">
        ${block.labels.map((label) => html`<p class="line"><span>${label}</span></p>`)}
      </div>`;
    case 'form':
      return html`${block.questions.map(questionView)}`;
  }
}

function entryView({ box, title, texts, links = [] }: Entry): TemplateResult {
  return html`<li class=${together('entry', [title, ...texts])}>
    ${box ? boxView(box === 'ticked') : nothing}
    <div>
      <p class="strong kept" dir="auto">${title}</p>
      ${texts.map((line) => html`<p class="kept" dir="auto">${line}</p>`)}
      ${
        links.length > 0
          ? html`<p class="links">${links.map(({ text, href }) => html`<a href=${href}>${text}</a> `)}</p>`
          : nothing
      }
    </div>
  </li>`;
}

/** What is longer than this many characters may break over pages: kept whole, it would leave half a page empty. */
const longest = 1200;

function together(kind: string, texts: readonly string[]): string {
  const length = texts.reduce((sum, line) => sum + line.length, 0);
  return length > longest ? `${kind} long` : kind;
}

/** A box with a cross or without, in letters, so that every printer prints it and every reader reads it. */
function boxView(ticked: boolean): TemplateResult {
  return html`<span class="box">${ticked ? '[x]' : '[ ]'}</span>`;
}

function questionView(question: FormQuestion): TemplateResult {
  const { number, prompt, aloud, onlyIf, hints, choices, noAnswer, whose, sources, lines, note } = question;
  return html`<section class="form-question" data-number=${number}>
    <h3 dir="auto" class=${aloud ? 'aloud' : ''}><span class="number">${number}.</span> ${prompt}</h3>
    ${onlyIf ? html`<p class="only-if">${onlyIf}</p>` : nothing}
    ${hints.map((hint) => html`<p class="hint" dir="auto">${hint}</p>`)}
    ${
      choices.length > 0
        ? html`<ul class="choices">
            ${choices.map(choiceView)}
          </ul>`
        : nothing
    }
    ${Array.from({ length: lines }, () => html`<p class="line"></p>`)}
    <ul class="choices no-answer">
      ${noAnswer.map(choiceView)}
    </ul>
    ${
      sources.length > 0
        ? html`<p class="hint">${whose} ${sources.map((source) => html`${emptyBox()} ${source} `)}</p>`
        : nothing
    }
    ${note ? html`<p class="line"><span>${note}</span></p>` : nothing}
  </section>`;
}

function choiceView({ letter, text, goTo }: FormChoice): TemplateResult {
  return html`<li>
    ${emptyBox()} <span class="letter">${letter}</span> <span dir="auto">${text}</span>
    ${goTo ? html`<span class="go-to">→ ${goTo}</span>` : nothing}
  </li>`;
}

/** A box to tick by hand: a border, which prints where a background does not. */
function emptyBox(): TemplateResult {
  return html`<span class="tick"></span>`;
}
