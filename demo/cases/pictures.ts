import { html, nothing, type TemplateResult } from 'lit';
import { flowOf, mapOf, type Graph } from './graph.ts';
import type { Layout } from './picture.ts';
import type { TryCases } from './try-cases.ts';

type Name = 'flow' | 'map';

/** The pictures of the guide. What draws them is loaded when the first one is asked for. */
export class Pictures {
  #name: Name = 'map';
  #zoom = 1;
  #wanted = '';
  #graph: Graph | undefined;
  #layout: Layout | undefined;
  #draw: typeof import('./picture.ts') | undefined;
  readonly #show: () => void;

  constructor(show: () => void) {
    this.#show = show;
  }

  /** The guide is another one, or its words are. */
  forget(): void {
    this.#graph = undefined;
    this.#layout = undefined;
  }

  view(page: TryCases): TemplateResult {
    const { texts } = page;
    const choose = (name: Name) => {
      this.#name = name;
      this.forget();
      void this.#layOut(page);
    };
    return html`<section id="pictures">
      <h2>${texts.pictures}</h2>
      <div role="group" aria-label=${texts.pictures} class="actions">
        ${(['map', 'flow'] as const).map(
          (name) =>
            html`<button
              type="button"
              aria-pressed=${String(name === this.#name && this.#draw !== undefined)}
              @click=${() => choose(name)}
            >
              ${texts.pictureOf[name]}
            </button>`,
        )}
      </div>
      ${this.#draw ? this.#picture(page, this.#draw) : nothing}
    </section>`;
  }

  #picture(page: TryCases, { drawing }: typeof import('./picture.ts')): TemplateResult {
    const { texts, say } = page;
    const graph = this.#graphOf(page);
    const layout = this.#layoutOf(graph);
    const found = this.#found(graph);
    const name = texts.pictureOf[this.#name];
    const zoomBy = (factor: number) => {
      this.#zoom = Math.min(3, Math.max(0.1, this.#zoom * factor));
      this.#show();
    };
    return html`<p>${this.#name === 'flow' ? texts.flowText : texts.mapText} ${texts.lit}</p>
      <div class="actions tools">
        <button type="button" @click=${() => zoomBy(1.25)}>${texts.zoomIn}</button>
        <button type="button" @click=${() => zoomBy(0.8)}>${texts.zoomOut}</button>
        <button type="button" @click=${() => this.#fit()}>${texts.whole}</button>
        <label>
          ${texts.search}
          <input
            type="search"
            id="find"
            @input=${({ target }: Event) => this.#find((target as HTMLInputElement).value)}
          />
        </label>
        <span role="status">${this.#wanted === '' ? '' : say(texts.found, { count: found.size })}</span>
      </div>
      <div class="picture" role="region" tabindex="0" aria-label=${name}>
        ${drawing(layout, { zoom: this.#zoom, lit: page.lit, found, name })}
      </div>
      <details>
        <summary><span class="what">${texts.inWords}</span></summary>
        ${inWords(graph, page)}
      </details>`;
  }

  #graphOf({ instrument, wording, texts }: TryCases): Graph {
    return (this.#graph ??= this.#name === 'flow' ? flowOf(instrument, wording, texts) : mapOf(instrument, wording));
  }

  #layoutOf(graph: Graph): Layout {
    return (this.#layout ??= this.#draw!.layoutOf(graph));
  }

  async #layOut(page: TryCases): Promise<void> {
    this.#draw ??= await import('./picture.ts');
    this.#graphOf(page);
    this.#show();
    this.#fit();
  }

  /** As large as there is room for its width. */
  #fit(): void {
    const room = document.querySelector('.picture');
    if (!room || !this.#layout) return;
    this.#zoom = Math.min(1, Math.max(0.1, room.clientWidth / this.#layout.width));
    this.#show();
  }

  #found({ nodes }: Graph): ReadonlySet<string> {
    const wanted = this.#wanted.trim().toLowerCase();
    if (wanted === '') return new Set();
    return new Set(nodes.filter(({ text }) => text.toLowerCase().includes(wanted)).map(({ id }) => id));
  }

  #find(words: string): void {
    this.#wanted = words;
    this.#show();
    document.querySelector('.picture .found')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
}

/** Who leads to whom, by kind. */
function inWords({ nodes, edges }: Graph, { texts, lit }: TryCases): TemplateResult {
  const names = new Map(nodes.map(({ id, text }) => [id, text]));
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  return html`${kinds.map(
    (kind) =>
      html`<h3>${texts.kinds[kind]}</h3>
        <ul>
          ${nodes
            .filter((node) => node.kind === kind)
            .map(({ id, text }) => {
              const to = edges.filter(({ from }) => from === id).map((edge) => names.get(edge.to));
              return html`<li>
                ${lit.has(id) ? html`<strong>${text}</strong>` : text}
                ${to.length > 0 ? html`<span class="quiet">${texts.leadsTo}</span> ${to.join('; ')}` : nothing}
              </li>`;
            })}
        </ul>`,
  )}`;
}
