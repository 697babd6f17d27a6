import { html, nothing, type TemplateResult } from 'lit';
import type { TryCases } from './try-cases.ts';

/** What the check for authors finds in the guide, each with the way to what it is about. */
export function findingsView(page: TryCases): TemplateResult {
  const { texts, findings, isChecking, say } = page;
  const said = isChecking
    ? texts.checking
    : findings === undefined
      ? ''
      : findings.length === 0
        ? texts.noFindings
        : say(texts.findings, { count: findings.length });
  return html`<section id="findings">
    <h2>${texts.check}</h2>
    <p>${texts.checkHint}</p>
    <p class="actions">
      <button type="button" ?disabled=${isChecking} @click=${() => void page.check()}>${texts.checkNow}</button>
    </p>
    <p role="status" class=${findings?.length ? 'wrong' : 'quiet'}>${said}</p>
    ${
      findings?.length
        ? html`<ul>
            ${findings.map(
              ({ anchor, text }) =>
                html`<li>
                  ${
                    anchor !== undefined && isOnPage(anchor)
                      ? html`<button type="button" class="link" @click=${() => goTo(anchor)}>${text}</button>`
                      : text
                  }
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </section>`;
}

/** At an item: what was found about it. */
export function findingsAt(page: TryCases, anchor: string): TemplateResult[] {
  return page.findingsAt(anchor).map((text) => html`<p class="wrong">${text}</p>`);
}

/** Questions are among the answers; signs, rules and points in the table of what is reached. */
const isOnPage = (anchor: string) => /^(q|flag|rule|point)-/.test(anchor);

function goTo(anchor: string): void {
  const item = document.getElementById(anchor);
  if (!item) return;
  for (let around = item.closest('details'); around; around = around.parentElement!.closest('details'))
    around.open = true;
  item.focus();
  item.scrollIntoView({ block: 'center' });
}
