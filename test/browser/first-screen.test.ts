import { expect } from 'chai';
import '../../src/define.ts';

// By itself: what another test has made of languages stays for the page.

it('shows the first screen without the rules of languages and zones, which a browser takes long to load', async () => {
  const used: string[] = [];
  const own = Intl;
  globalThis.Intl = new Proxy(own, {
    get(target, name, receiver): unknown {
      used.push(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
  try {
    const element = document.createElement('open-door-screening');
    document.body.append(element);
    await element.updateComplete;

    expect(element.shadowRoot!.querySelector('.primary')?.textContent).to.include('Begin');
    expect(used).to.deep.equal([]);
  } finally {
    globalThis.Intl = own;
  }
});
