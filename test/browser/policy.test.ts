import { expect } from 'chai';
import type { OpenDoorScreening } from '../../src/element/open-door-screening.ts';

type Page = Window & { refused: string[]; customElements: CustomElementRegistry };

async function openPage(): Promise<{ view: Page; element: OpenDoorScreening; close: () => void }> {
  const frame = document.createElement('iframe');
  frame.src = '/test/browser/policy.html';
  document.body.append(frame);
  const view = () => frame.contentWindow as unknown as Page;
  await waitFor(() => view().customElements.get('open-door-screening'));
  const element = view().document.querySelector('open-door-screening')!;
  await element.updateComplete;
  return { view: view(), element, close: () => frame.remove() };
}

async function waitFor(found: () => unknown): Promise<void> {
  for (let tries = 0; tries < 200 && !found(); tries++) await new Promise((later) => setTimeout(later, 20));
}

describe('under a strict content policy with Trusted Types', () => {
  it('a talk runs, in both languages and with a configuration, and nothing is refused', async () => {
    const { view, element, close } = await openPage();
    const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
    element.config = { contacts: { police: { phone: '555-0100' } } };
    await element.updateComplete;
    await waitFor(() => find('.primary'));
    find('.primary')!.click();
    await element.updateComplete;
    for (let step = 0; step < 12; step++) {
      find('[data-question] input[type=radio]')?.click();
      find('.primary')!.click();
      await element.updateComplete;
    }
    element.lang = 'es';
    await waitFor(() => element.shadowRoot!.textContent.includes('Siguiente'));

    expect(element.shadowRoot!.textContent).to.include('Siguiente');
    expect(view.getComputedStyle(find('.primary')!).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    expect(view.refused).to.deep.equal([]);
    close();
  });
});
