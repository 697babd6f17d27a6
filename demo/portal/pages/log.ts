import { html, nothing } from 'lit';
import { ask } from '../api.ts';
import type { Context } from '../context.ts';
import { linesAtOnce } from '../at-once.ts';
import type { LogEntry } from '../server/vault.ts';

/** Who did what, the last first. */
export async function logPage({ texts, show, time, query, link }: Context): Promise<void> {
  const skip = Number(query.get('skip') ?? 0);
  const entries = await ask<LogEntry[]>('GET', `/log?skip=${skip}`);
  show(html`
    <h1 tabindex="-1">${texts.titles['log']}</h1>
    <div class="wide" tabindex="0" role="group" aria-label=${texts.titles['log']}>
      <table>
        <thead>
          <tr>
            <th>${texts.when}</th>
            <th>${texts.whoDid}</th>
            <th>${texts.what}</th>
            <th>${texts.case}</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            ({ at, by, action, caseReference, version }) =>
              html`<tr>
                <td>${time(at)}</td>
                <td data-label=${texts.whoDid}>${by}</td>
                <td data-label=${texts.what}>${texts.actions[action]}</td>
                <td data-label=${texts.case}>${caseReference}${version ? `, ${texts.version} ${version}` : ''}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      entries.length === linesAtOnce
        ? html`<p><a href=${link('log', { skip: String(skip + linesAtOnce) })}>${texts.olderLines}</a></p>`
        : nothing
    }
  `);
}
