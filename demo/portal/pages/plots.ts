import * as Plot from '@observablehq/plot';
import { html, type TemplateResult } from 'lit';
import { returnFromRun } from 'open-door-screening';
import type { Context } from '../context.ts';
import type { RecordSummary } from '../server/records.ts';

/** How many screenings there were by month, by level and by days away: each as a plot and as its table. */
export function plotsOf(records: readonly RecordSummary[], { texts, language }: Context): TemplateResult {
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const months = countBy(records.map(({ heldAt }) => heldAt.slice(0, 7)).toSorted());
  const gravestFirst = returnFromRun.levels;
  const levels = countBy(
    records.map(({ level }) => level).toSorted((a, b) => gravestFirst.indexOf(a) - gravestFirst.indexOf(b)),
  ).map(({ name, count }) => ({ name: texts.levels[name] ?? name, count }));
  const days = countBy(
    records.map(({ daysAway }) => daysBand(daysAway)).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
  const named = months.map(({ name, count }) => ({ name: month.format(new Date(`${name}-01T00:00Z`)), count }));
  return html`<div class="plots">
    ${figure(texts.byMonth, named, texts)} ${figure(texts.byLevel, levels, texts)}
    ${figure(
      texts.byDays,
      days.map(({ name, count }) => ({ name: name || texts.notKnown, count })),
      texts,
    )}
  </div>`;
}

interface Count {
  readonly name: string;
  readonly count: number;
}

function figure(title: string, counts: readonly Count[], texts: Context['texts']): TemplateResult {
  return html`<figure>
    <figcaption>${title}</figcaption>
    ${bars(title, counts)}
    <table>
      <thead>
        <tr>
          <th>${title}</th>
          <th>${texts.screenings}</th>
        </tr>
      </thead>
      <tbody>
        ${counts.map(
          ({ name, count }) =>
            html`<tr>
              <td>${name}</td>
              <td>${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </figure>`;
}

function bars(title: string, counts: readonly Count[]): Element {
  const plot = Plot.plot({
    ariaLabel: title,
    width: 360,
    height: 60 + 30 * counts.length,
    marginLeft: 130,
    marginRight: 30,
    style: { fontSize: '14px' },
    x: { axis: null },
    y: { label: null, tickSize: 0, domain: counts.map(({ name }) => name) },
    marks: [
      Plot.barX(counts, { x: 'count', y: 'name', fill: 'var(--accent)' }),
      Plot.text(counts, { x: 'count', y: 'name', text: 'count', dx: 10, fill: 'currentColor' }),
    ],
  });
  plot.setAttribute('role', 'img');
  // A group has no role that could have a name.
  for (const part of plot.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label');
  // The policy of the page takes styles that have its nonce.
  const { nonce } = document.querySelector<HTMLElement>('meta[property=csp-nonce]') ?? {};
  for (const style of plot.querySelectorAll('style')) if (nonce) style.nonce = nonce;
  return plot;
}

function countBy(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ name, count }));
}

const order = ['0–1', '2–3', '4–7', '8–30', '> 30', ''];

function daysBand(days: number | undefined): string {
  if (days === undefined) return '';
  if (days <= 1) return '0–1';
  if (days <= 3) return '2–3';
  if (days <= 7) return '4–7';
  return days <= 30 ? '8–30' : '> 30';
}
