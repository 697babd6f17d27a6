import { expect } from 'chai';
import { asking, isShown, type Worker } from './driver.ts';

/** What a page's own styles may do to everything on it. */
const hostile = `
  * { all: unset !important; }
  *, input, label, button { display: none !important; opacity: 0; font: 3px/1 serif !important; color: #eee !important; }
  div, section, fieldset { float: right; width: 5px; position: absolute; visibility: hidden; }
  html, body, open-door-screening { display: block !important; }`;

function styled(css: string): void {
  document.body.append(Object.assign(document.createElement('style'), { textContent: css }));
}

/** How the choices look there. */
function look(worker: Worker) {
  return worker
    .on('safe')
    .all('label')
    .map((label) => {
      const { fontSize, lineHeight, letterSpacing, color, textAlign, textTransform } = getComputedStyle(label);
      const { height } = label.getBoundingClientRect();
      return {
        fontSize,
        lineHeight,
        letterSpacing,
        color,
        textAlign,
        textTransform,
        height,
        shown: isShown(label),
      };
    });
}

describe('on a page with styles of its own', () => {
  it('hostile rules for everything change nothing', async () => {
    const calm = look(await asking('safe'));
    document.body.replaceChildren();
    styled(hostile);
    const under = look(await asking('safe'));

    expect(under).to.deep.equal(calm);
    expect(under.every(({ shown, height }) => shown && height >= 40)).to.equal(true);
  });

  it('a root font size of 62.5% makes nothing small', async () => {
    styled('html { font-size: 62.5% }');
    const [choice] = look(await asking('safe'));

    expect(choice!.fontSize).to.equal('16px');
    expect(choice!.height).to.be.at.least(44);
  });

  it('takes the host’s colours and sizes through custom properties', async () => {
    styled(
      'open-door-screening { --open-door-paper: rgb(1, 2, 3); --open-door-ink: rgb(250, 251, 252); --open-door-font-size: 20px }',
    );
    const worker = await asking('safe');

    expect(getComputedStyle(worker.find('.shell')!).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(look(worker)[0]).to.include({ color: 'rgb(250, 251, 252)', fontSize: '20px' });
  });

  it('can be styled through parts', async () => {
    styled('open-door-screening::part(primary-button) { text-transform: uppercase }');
    const worker = await asking('safe');

    expect(getComputedStyle(worker.find('.primary')!).textTransform).to.equal('uppercase');
  });

  it('is not there while it is hidden', async () => {
    const worker = await asking('safe');
    worker.element.hidden = true;

    expect(worker.element.checkVisibility()).to.equal(false);
  });
});
