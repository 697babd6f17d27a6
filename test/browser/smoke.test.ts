import { expect } from 'chai';
import { html, LitElement } from 'lit';

class SmokeGreeting extends LitElement {
  static override properties = { name: {} };
  declare name: string;

  constructor() {
    super();
    this.name = 'you';
  }

  override render() {
    return html`<button>Hello, ${this.name}</button>`;
  }
}
customElements.define('smoke-greeting', SmokeGreeting);

describe('a Lit element in a real browser', () => {
  it('renders again when a declared property changes, and takes focus', async () => {
    const element = document.createElement('smoke-greeting') as SmokeGreeting;
    document.body.append(element);
    await element.updateComplete;
    element.name = 'Ada';
    await element.updateComplete;

    const button = element.shadowRoot?.querySelector('button');
    expect(button?.textContent).to.equal('Hello, Ada');
    button?.focus();
    expect(element.matches(':focus-within')).to.equal(true);
    element.remove();
  });
});
