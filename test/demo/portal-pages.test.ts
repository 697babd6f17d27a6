// @vitest-environment jsdom
import { render } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context, Page } from '../../demo/portal/context.ts';
import { casesPage } from '../../demo/portal/pages/cases.ts';
import { logPage } from '../../demo/portal/pages/log.ts';
import { oversightPage } from '../../demo/portal/pages/oversight.ts';
import { privacyPage } from '../../demo/portal/pages/privacy.ts';
import { recordsPage } from '../../demo/portal/pages/records.ts';
import { retentionPage } from '../../demo/portal/pages/retention.ts';
import { me } from '../../demo/portal/api.ts';
import { texts } from '../../demo/portal/texts.ts';
import { openPortal, PortalVisitor } from './portal-visitor.ts';

/** The page for somebody, on a portal with the invented cases. */
async function seen(page: Page, person: string, language: 'en' | 'es', query = ''): Promise<HTMLElement> {
  const visitor = await PortalVisitor.of(await openPortal({ invented: true }), person);
  vi.stubGlobal(
    'fetch',
    async (address: string, init: { method: 'GET'; body?: string; headers: Record<string, string> }) => {
      const body = init.body === undefined ? {} : { body: JSON.parse(init.body) as object };
      const known = init.headers['if-match'];
      const given = { ...body, ...(known !== undefined && { version: Number(known) }) };
      const { status, text } = await visitor.ask(init.method, address.replace('/portal/api', ''), given);
      return { ok: status < 400, status, text: () => Promise.resolve(text) };
    },
  );
  const context: Context = {
    me: await me(),
    language,
    texts: texts[language],
    query: new URLSearchParams(query),
    link: (name, more = {}) => `?${new URLSearchParams({ page: name, ...more })}`,
    time: (at) => new Date(at).toISOString(),
    show: (content) => render(content, document.body),
  };
  await page(context);
  return document.body;
}

beforeEach(() => {
  document.body = document.createElement('body');
});

describe.each(['en', 'es'] as const)('The portal’s pages, %s,', (language) => {
  const words = texts[language];

  it.each([
    [words.titles['cases'], casesPage, 'worker-1', 'INVENTED-02'],
    [words.titles['records'], recordsPage, 'clerk', 'INVENTED-12'],
    [words.titles['retention'], retentionPage, 'clerk', 'INVENTED-12'],
    [words.titles['log'], logPage, 'clerk', words.actions['signed-in']],
    [words.titles['privacy'], privacyPage, 'worker-1', '7'],
  ] as const)('show what there is: %s', async (title, page, person, content) => {
    const body = await seen(page, person, language);
    expect(body.querySelector('h1')?.textContent).toBe(title);
    expect(body.textContent).toContain(content);
    expect(body.textContent).not.toContain('undefined');
  });

  it('mark what was invented', async () => {
    const body = await seen(recordsPage, 'clerk', language);
    const rows = [...body.querySelectorAll('.rows li')];
    expect(rows).toHaveLength(11);
    for (const row of rows) expect(row.textContent).toContain(words.invented);
  });
});

describe('The supervisor’s page', () => {
  it('has what is due first, each plot beside its table, and what was ticked no more', async () => {
    const body = await seen(oversightPage, 'supervisor', 'en');
    const calls = () => body.querySelectorAll('.calls > li').length;
    expect(body.querySelector('.calls .by')?.textContent).toContain(texts.en.bands['now']);
    const tables = [...body.querySelectorAll('.plots figure')];
    expect(tables).toHaveLength(3);
    for (const figure of tables) {
      expect(figure.querySelector('svg')).not.toBeNull();
      const numbers = [...figure.querySelectorAll('td:last-child')].map(({ textContent }) => Number(textContent));
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(11);
    }
    const before = calls();
    body.querySelector<HTMLButtonElement>(`[aria-label^="${texts.en.done}:"]`)!.click();
    await vi.waitUntil(() => calls() === before - 1, { timeout: 60_000 });
  });

  it('shows a call that reached nobody in a list of its own', async () => {
    const body = await seen(oversightPage, 'supervisor', 'en');
    expect(body.textContent).toContain(`${texts.en.notReached} (0)`);
    body.querySelector<HTMLButtonElement>(`[aria-label^="${texts.en.nobody}:"]`)!.click();
    await vi.waitUntil(() => body.textContent.includes(`${texts.en.notReached} (1)`), { timeout: 60_000 });
  });

  it('shows, and would export, what the filter says', async () => {
    const body = await seen(oversightPage, 'supervisor', 'en', 'level=act-now');
    expect(body.querySelector('.plots tbody td:last-child')?.textContent).toBe('2');
    for (const link of body.querySelectorAll('.exports a'))
      expect(link.getAttribute('href')).toContain('level=act-now');
  });
});
