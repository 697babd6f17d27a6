import { expect } from 'chai';
import { someOf } from '../runs.ts';
import { deepElements } from './deep.ts';
import { isShown, type Worker } from './driver.ts';
import { illegible } from './legible.ts';
import { atSome, everyScreen, portal } from './screens.ts';

/** The names of all properties, which each element has in this order. */
const properties = Array.from(getComputedStyle(document.documentElement));

/** The value of every property of each element that is shown. */
function stylesInside(worker: Worker): Map<Element, string> {
  const inside = deepElements(worker.element).filter(isShown);
  return new Map(
    inside.map((element) => {
      const style = getComputedStyle(element);
      return [element, properties.map((name) => style.getPropertyValue(name)).join('\n')];
    }),
  );
}

/** What is not as it was, a few lines of it. */
function changedFrom(before: ReadonlyMap<Element, string>, worker: Worker): string[] {
  const changed = [...stylesInside(worker)].flatMap(([element, values]) => {
    if (values === before.get(element)) return [];
    const were = before.get(element)?.split('\n') ?? [];
    return values
      .split('\n')
      .flatMap((value, at) =>
        value === were[at] ? [] : [`${element.localName}.${element.className} ${properties[at]}: ${value}`],
      );
  });
  return changed.slice(0, 5);
}

function sheet(css: string): HTMLStyleElement {
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.body.append(style);
  return style;
}

/** A room whose width stays whatever the page's styles are. */
function roomOf(width: string): HTMLElement {
  const room = portal(width);
  room.style.cssText = `display: block !important; width: ${width} !important`;
  return room;
}

const pages: Readonly<Record<string, string>> = {
  'that takes every style away': `* { all: unset !important }
    input[type=radio] { appearance: none !important; width: 0 !important }`,
  'like an old portal': await (await fetch('/demo/hostile.css')).text(),
  'that sets upon the element': `open-door-screening { display: inline; float: left; position: relative; overflow: visible;
    font: italic bold 3px/0.5 fantasy; font-variant: small-caps; font-stretch: 50%; font-size-adjust: 2; color: #eee;
    -webkit-text-fill-color: #eee; -webkit-text-stroke: 4px #eee; text-shadow: 0 0 9px red; letter-spacing: 1em;
    word-spacing: 2em; word-break: break-all; line-break: anywhere; hyphens: auto; overflow-wrap: anywhere;
    text-align: right; text-align-last: justify; text-indent: 5em; text-transform: uppercase; text-wrap: nowrap;
    white-space: pre; text-emphasis: filled; tab-size: 40;
    text-underline-offset: 2em; quotes: '?' '!'; list-style: square inside; border-collapse: collapse;
    border-spacing: 9px; caption-side: bottom; empty-cells: hide; cursor: none; caret-color: transparent;
    accent-color: #eee; user-select: none; -webkit-user-select: none; orphans: 9; widows: 9 }`,
};

for (const width of someOf(['390px', '1280px'], 2))
  it(`every screen can be read and used, and looks as on a calm page, ${width} wide, on a page ${Object.keys(pages).join(', ')}`, async () => {
    const room = roomOf(width);
    const hostile = Object.entries(pages).map(([name, css]) => ({ name, style: sheet(css) }));
    // What it takes from the page by choice is its font.
    sheet('open-door-screening { --open-door-font: sans-serif }');
    const found: string[] = [];
    const look = async (screen: string, worker: Worker) => {
      for (const { style } of hostile) style.disabled = true;
      const calm = stylesInside(worker);
      for (const { name, style } of hostile) {
        style.disabled = false;
        const faults = [...changedFrom(calm, worker), ...illegible(worker, room)];
        found.push(...faults.map((fault) => `${screen}, on a page ${name}: ${fault}`));
        style.disabled = true;
      }
    };
    await everyScreen(room, atSome(4, look));
    expect(found.slice(0, 20)).to.deep.equal([]);
  });
