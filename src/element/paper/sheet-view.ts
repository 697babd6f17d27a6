import { html, nothing, type TemplateResult } from 'lit';
import type { Block, CallOnPaper, Entry, Section, Sheet, StepOnPaper } from '../../record/paper/sheet.ts';
import { alsoView } from './also-view.ts';
import { questionView } from './form-view.ts';
import { leadsTo, splitFirst, together } from './page-breaks.ts';

/**
 * A sheet as plain elements, each text with the direction it is written in. Nothing on it depends on a background, an
 * image or the state of a control.
 */
export function sheetView({ title, sections, foot, compact = false, columns = false }: Sheet): TemplateResult {
  const signed = sections.findIndex(({ code }) => code === 'signatures');
  const end = signed < 0 ? sections.length : signed;
  return html`<article class=${['sheet', compact && 'compact', columns && 'columns'].filter(Boolean).join(' ')}>
    <h1>${title}</h1>
    ${sections.slice(0, end).map((section, index) => {
      const [before, next] = [sections[index - 1], sections[index + 1]];
      if (next && leadsTo(section, next)) return nothing;
      return sectionView(section, 1, before && leadsTo(before, section) ? before : undefined);
    })}
    <div class="together">
      ${sections.slice(end).map((section) => sectionView(section))}
      <p class="foot">${foot}</p>
    </div>
  </article>`;
}

/** `below`: the level of the heading above it; `lead`: the section before it, to be printed on the same page. */
export function sectionView(section: Section, below: 1 | 2 = 1, lead?: Section): TemplateResult {
  const { code, within, blocks, title = '' } = section;
  // A screen has no pages to break.
  const { first, rest } = below === 2 ? { first: blocks, rest: [] } : splitFirst(blocks);
  // One list is read aloud as one, though it is printed in two boxes.
  const isCut = rest.length > 0 && rest[0]!.kind === first.at(-1)?.kind;
  const rests = isCut ? `rest-${code}-${encodeURIComponent(title)}` : undefined;
  // Firefox leaves a heading alone at the foot of a page unless it is in one box with what follows.
  return html`<section data-section=${code} class=${within ? 'within' : ''}>
    <div class="together">
      ${lead ? html`<section data-section=${lead.code}>${startView(lead, lead.blocks, below)}</section>` : nothing}
      ${startView(section, first, below, rests)}
    </div>
    ${rest.map((block, index) => (index === 0 && rests ? blockView(block, { id: rests }) : blockView(block)))}
  </section>`;
}

/** The content of a section, without its title. */
export function bodyView({ blocks }: Section): TemplateResult {
  return html`${blocks.map((block) => blockView(block))}`;
}

function startView(
  { title, within = false }: Section,
  first: readonly Block[],
  below: 1 | 2,
  owns?: string,
): TemplateResult {
  return html`${title ? headingView(title, within, below) : nothing}
  ${first.map((block, index) => (owns && index === first.length - 1 ? blockView(block, { owns }) : blockView(block)))}`;
}

function headingView(title: string, within: boolean, below: 1 | 2): TemplateResult {
  const kind = within ? 'minor' : 'major';
  const level = below + (within ? 2 : 1);
  if (level === 2) return html`<h2 class=${kind} dir="auto">${title}</h2>`;
  return level === 3
    ? html`<h3 class=${kind} dir="auto">${title}</h3>`
    : html`<h4 class=${kind} dir="auto">${title}</h4>`;
}

/** A part of a list: the first one, which owns the others, or those. */
interface ListPart {
  readonly owns?: string;
  readonly id?: string;
}

function blockView(block: Block, { owns, id }: ListPart = {}): TemplateResult {
  const item = id ? 'listitem' : nothing;
  const none = id ? 'presentation' : nothing;
  switch (block.kind) {
    case 'text':
      return textView(block);
    case 'list':
      return html`<ul id=${id ?? nothing} role=${none} aria-owns=${owns ?? nothing}>
        ${block.items.map(
          (text, index) => html`<li class="kept" dir="auto" role=${item}>${text}${alsoView(block.also?.[index])}</li>`,
        )}
      </ul>`;
    case 'facts':
      // By their roles a PDF has them as tables; a table element would break over pages otherwise than these boxes.
      return html`<div class="facts" role="table">
        ${block.facts.map(
          ({ term, asked, alsoAsked = [], texts }) =>
            html`<div class=${together('fact', texts)} role="row">
              <div class="term" role="rowheader" dir="auto">
                ${term} ${asked ? html`<span class="asked" dir="auto">${asked}</span>` : nothing}
                ${alsoAsked.map(alsoView)}
              </div>
              <div class="said" role="cell">${texts.map((line) => html`<p class="kept" dir="auto">${line}</p> `)}</div>
            </div>`,
        )}
      </div>`;
    case 'entries':
      return html`<ul class="entries" id=${id ?? nothing} role=${none} aria-owns=${owns ?? nothing}>
        ${block.entries.map((entry) => entryView(entry, item))}
      </ul>`;
    case 'steps':
      return html`<ul class="steps" id=${id ?? nothing} role=${none} aria-owns=${owns ?? nothing}>
        ${block.steps.map((step) => stepView(step, item))}
      </ul>`;
    case 'lines':
      return html`<div class="lines">
        ${block.labels.map((label) => html`<p class="line"><span>${label}</span></p>`)}
      </div>`;
    case 'form':
      return html`${block.questions.map(questionView)}`;
  }
}

/** The role of an item whose list is a part of another one. */
type ItemRole = 'listitem' | typeof nothing;

/** Its style preserves line breaks, so the template has none around the text. */
function textView({ text, strong, also }: Extract<Block, { kind: 'text' }>): TemplateResult {
  const kind = together(strong ? 'strong' : 'kept', [text]);
  return html`<p class=${kind} dir="auto">${text}${alsoView(also)}</p>`;
}

function entryView({ title, texts }: Entry, role: ItemRole): TemplateResult {
  return html`<li class=${together('entry', [title, ...texts])} role=${role}>
    <p class="strong kept" dir="auto">${title}</p>
    ${texts.map((line) => html`<p class="kept" dir="auto">${line}</p>`)}
  </li>`;
}

function stepView({ number, title, by, calls, because }: StepOnPaper, role: ItemRole): TemplateResult {
  const texts = calls.flatMap(({ points, done }) => [...points.map(({ text }) => text), ...done]);
  const [only, ...others] = calls;
  // One call is ticked as its step; of several each is ticked by itself.
  const isOne = only !== undefined && others.length === 0;
  return html`<li class=${together('step', texts)} role=${role}>
    <p class="step-head" dir="auto">
      ${isOne ? boxView(only.box) : nothing} <span class="number">${number}.</span> <span class="strong">${title}</span>
      ${by ? html`<span class="by">${by}</span>` : nothing}
    </p>
    ${calls.map((call) => callView(call, !isOne))}
    ${because ? html`<p class="because" dir="auto">${because}</p>` : nothing}
  </li>`;
}

function callView(
  { box, contact, missing, sameNumber, links, points, done, lines }: CallOnPaper,
  withBox: boolean,
): TemplateResult {
  // A contact that is named above has its numbers here.
  const whom = contact ?? missing ?? links[0];
  return html`<div class="call">
    ${
      withBox || whom
        ? html`<p class="contact" dir="auto">
            ${withBox ? boxView(box) : nothing} ${contact ? html`<span class="strong">${contact}</span>` : nothing}
            ${links.map(({ text, href }) => html`<a class="strong" href=${href}>${text}</a> `)} ${missing} ${sameNumber}
          </p>`
        : nothing
    }
    ${
      points.length > 0
        ? html`<ul class="points">
            ${points.map(
              ({ text, beside }) =>
                html`<li dir="auto">
                  ${text} ${beside.length > 0 ? html`<span class="beside">– ${beside.join(' · ')}</span>` : nothing}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${done.map((line) => html`<p class="done kept" dir="auto">${line}</p>`)}
    ${lines.length > 0 ? html`<p class="write">${lines.map((label) => html`<span class="line">${label}</span> `)}</p>` : nothing}
  </div>`;
}

/** A box with a cross or without, in letters, so that every printer prints it and every reader reads it. */
const boxes: Readonly<Record<CallOnPaper['box'], string>> = { empty: '[ ]', ticked: '[x]', closed: '[-]' };

function boxView(box: CallOnPaper['box']): TemplateResult {
  return html`<span class="box">${boxes[box]}</span>`;
}
