import { html } from 'lit';
import type { Context } from '../context.ts';

/** What this server keeps, and for how long. */
export function privacyPage({ texts, show, me }: Context): Promise<void> {
  show(html`
    <h1 tabindex="-1">${texts.titles['privacy']}</h1>
    <p>${texts.privacy.intro}</p>
    <dl>
      ${texts.privacy.kept.map(
        ([what, until]) =>
          html`<dt>${what}</dt>
            <dd>${until.replace('{years}', String(me.years))}</dd>`,
      )}
    </dl>
    <p>${me.isKeyBesideDatabase ? texts.privacy.demoKey : texts.privacy.key}</p>
    <p>${texts.privacy.rest}</p>
    <p><a href="../privacy/">${texts.privacy.more}</a></p>
  `);
  return Promise.resolve();
}
