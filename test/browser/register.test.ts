import { expect } from 'chai';
import { OpenDoorScreening } from '../../src/element/open-door-screening.ts';
import { register } from '../../src/element/register.ts';
import { firstButtons, Worker } from './driver.ts';

describe('registering', () => {
  it('again does nothing', () => {
    const defined = customElements.get('open-door-screening');
    register();

    expect(customElements.get('open-door-screening')).to.equal(defined);
  });

  it('under another tag gives the same element', async () => {
    register('county-screening');
    const element = document.createElement('county-screening') as OpenDoorScreening;
    document.body.append(element);
    await element.updateComplete;

    expect(element).to.be.instanceOf(OpenDoorScreening);
    expect(new Worker(element).buttons).to.deep.equal(firstButtons);
  });

  it('where another version is defined leaves it, with a warning that names both', () => {
    class Older extends HTMLElement {
      static readonly version = '0.0.1';
    }
    customElements.define('taken-screening', Older);
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    register('taken-screening');
    register('open-door-screening');
    console.warn = warn;

    expect(customElements.get('taken-screening')).to.equal(Older);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('0.0.1').and.to.include(OpenDoorScreening.version);
  });
});
