import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { standards } from '../../demo/accessibility/report.ts';
import clauses from './accessibility-clauses.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const chapters = standards.flatMap(({ id, chapters: all }) => all.map((chapter) => ({ id, ...chapter })));
const rows = chapters.flatMap((chapter) => chapter.rows);

describe('the accessibility conformance report', () => {
  it.each(Object.entries(clauses))('has each clause of %s once, in order', (id, expected) => {
    const { chapters: own } = standards.find((standard) => standard.id === id)!;

    expect(own.flatMap((chapter) => chapter.rows.map(({ clause }) => clause))).toEqual(expected);
  });

  it('says of each clause how it is met, or why not, and names a test', () => {
    for (const { clause, name, how, tests } of rows) {
      expect(name, clause).not.toBe('');
      expect(how, clause).toMatch(/[.]$/);
      expect(tests.length, clause).toBeGreaterThan(0);
      expect(new Set(tests).size, clause).toBe(tests.length);
    }
  });

  it('names only tests that exist', () => {
    const named = [...new Set(rows.flatMap(({ tests }) => tests))];

    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });
});

const sources = ['src/{element,kiosk,session,languages}/**/*.{ts,css}', 'demo/kiosk/**/*.{html,css,ts}'].flatMap(
  (pattern) => globSync(pattern, { cwd: root }).map((path) => [path, readFileSync(`${root}${path}`, 'utf8')] as const),
);

/** Where something occurs in the source of what people use. */
function places(pattern: RegExp): string[] {
  return sources.filter(([, text]) => pattern.test(text)).map(([path]) => path);
}

describe('what does not arise, because nothing of the kind is there:', () => {
  it.each([
    [
      'sound and video',
      /(?<!\w)<(?:audio|video|track|object|embed|marquee|blink)\b|new Audio\(|speechSynthesis|AudioContext/,
    ],
    ['speech input and biometrics', /SpeechRecognition|navigator\.credentials|PublicKeyCredential/],
    ['motion that goes on by itself', /\binfinite\b|<marquee|<blink/],
    ['text in pictures', /<canvas\b|toDataURL|drawImage/],
    [
      'gestures, dragging and motion of the device',
      /touchmove|draggable|dragstart|devicemotion|deviceorientation|pointermove/,
    ],
    ['what comes by hover alone', /mouseenter|mouseover|pointerenter|\stitle="\$/],
    ['what acts when a press begins', /@(?:pointerdown|mousedown|touchstart)=/],
    ['an interface that works as assistive technology', /role="application"|aria-roledescription/],
  ])('%s', (_, pattern) => {
    expect(places(pattern)).toEqual([]);
  });

  it('words that describe a control by its place or its color', () => {
    const words = sources.filter(([path]) => path.startsWith('src/languages/'));

    expect(words.length).toBeGreaterThan(10);
    const telling =
      /\b(?:on the (?:left|right)|(?:green|red|blue|grey|gray|round) (?:button|field|mark)|a la (?:izquierda|derecha))\b/i;
    expect(words.filter(([, text]) => telling.test(text)).map(([path]) => path)).toEqual([]);
  });
});
