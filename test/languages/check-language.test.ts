import { describe, expect, it } from 'vitest';
import { checkLanguage } from '../../src/authoring/check-language.ts';
import english from '../../src/languages/en/index.ts';
import spanish from '../../src/languages/es/index.ts';

type Data = Record<string, unknown>;

const linesOf = (pack: unknown) => checkLanguage(pack).map(({ path, message }) => `${path}: ${message}`);

/** The Spanish pack with one thing put at a place in it, or taken away. */
function spanishWith(place: string, value: unknown): Data {
  const pack = structuredClone(spanish) as unknown as Data;
  const steps = place.split('.');
  const last = steps.pop()!;
  const within = steps.reduce((data, step) => data[step] as Data, pack);
  if (value === undefined) Reflect.deleteProperty(within, last);
  else within[last] = value;
  return pack;
}

describe('checkLanguage', () => {
  it.each([
    ['English', english],
    ['Spanish', spanish],
  ])('finds nothing to mend in %s, nor as JSON', (_name, pack) => {
    expect(linesOf(pack)).toEqual([]);
    expect(linesOf(JSON.parse(JSON.stringify(pack)))).toEqual([]);
  });

  it.each(['kiosk', 'selfTest', 'returnFromRun', 'name', 'direction'])('takes a pack without %s', (part) => {
    expect(linesOf(spanishWith(part, undefined))).toEqual([]);
  });

  it.each([
    // Missing, or too much.
    ['talk', undefined, 'talk: expected an object, found nothing'],
    ['talk.begin', undefined, 'talk.begin: expected some text, found nothing'],
    ['talk.begin', ' ', 'talk.begin: expected some text, found " "'],
    ['talk.begin', () => 'Empezar', 'talk.begin: expected some text, found undefined'],
    ['talk.beginn', 'Empezar', 'talk.beginn: there is no such word'],
    ['result.formats.pdf', 'PDF', 'result.formats.pdf: there is no such word'],
    ['paper.conditions.is', undefined, 'paper.conditions.is: expected some text, found nothing'],
    ['paper.signatureLines', ['Firma'], 'paper.signatureLines[1]: expected some text, found nothing'],
    ['kiosk.keepRisks', 'Riesgos', 'kiosk.keepRisks: expected a list, found "Riesgos"'],
    ['result.invented.says.0.2', 'más', 'result.invented.says[0][2]: there is no such word'],
    ['selfTest.topics.language', undefined, 'selfTest.topics.language: expected some text, found nothing'],
    [
      'returnFromRun.levels.act-now.name',
      undefined,
      'returnFromRun.levels.act-now.name: expected some text, found nothing',
    ],
    ['more', {}, 'more: there is no such word'],
    // Placeholders.
    ['talk.changePath', 'Cambiar', 'talk.changePath: expected "{name}" in it'],
    ['talk.changePath', 'Cambiar a {nombre} {name}', 'talk.changePath: "{nombre}" holds nothing here'],
    ['talk.next', 'Siguiente {name}', 'talk.next: "{name}" holds nothing here'],
    ['result.provisional.other', 'Faltan respuestas.', 'result.provisional.other: expected "{count}" in it'],
    ['talk.progress.one', 'Queda una', 'talk.progress.one: expected "{position}" in it'],
    // Plural forms.
    ['result.daysAway', '{count} días', 'result.daysAway: expected plural forms, found "{count} días"'],
    ['result.daysAway.one', undefined, 'result.daysAway.one: expected some text, found nothing'],
    ['result.daysAway.other', undefined, 'result.daysAway.other: expected some text, found nothing'],
    ['result.daysAway.few', '{count} días', 'result.daysAway.few: the language has no such form'],
    // Numbers.
    ['result.passphraseHint', 'Al menos 10 caracteres.', 'result.passphraseHint: expected 15, found 10'],
    ['kiosk.pinNew', 'Su PIN, de 4 a 6 cifras', 'kiosk.pinNew: expected 4, 8, found 4, 6'],
    ['kiosk.pinNew', 'Su PIN', 'kiosk.pinNew: expected 4, 8, found none'],
    ['talk.next', 'Siguiente 2', 'talk.next: expected no number, found 2'],
    // What is above the words.
    ['language', undefined, 'language: expected a language, such as "es"'],
    ['language', 'ES', 'language: expected a language, such as "es"'],
    ['language', 'es-12', 'language: expected a language, such as "es"'],
    ['labels', ['puta*', ' '], 'labels[1]: expected some text'],
    ['$schema', 5, '["$schema"]: expected text, found 5'],
    ['locale', 'es_US', 'locale: expected a locale, such as "es-US"'],
    ['direction', 'left', 'direction: expected "ltr" or "rtl"'],
    ['name', 5, 'name: expected some text'],
    ['returnFromRun.language', 'en', 'returnFromRun.language: expected "es"'],
  ])('names what is wrong at %s: %j', (place, value, line) => {
    expect(linesOf(spanishWith(place, value))).toContain(line);
  });

  it.each([
    ['kiosk.pinNew', 'Su PIN, de ٤ a ٨ cifras'],
    ['kiosk.pinNew', 'Su PIN, hasta 8 cifras, al menos 4'],
    ['result.provisional.one', 'Provisional: 1 pregunta sigue sin respuesta.'],
  ])('takes other digits, another order, and a number said in a form for it: %s', (place, value) => {
    expect(linesOf(spanishWith(place, value))).toEqual([]);
  });

  it.each(['(f', 'c++', '[x'])('reads the signs in a label as they are written: %s', (label) => {
    const pack = { ...spanishWith('talk.begin', `Empezar ${label}`), labels: [label] };
    expect(linesOf(pack)).toEqual([
      `talk.begin: expected no label in what the youth hears or may read, found "${label}"`,
    ]);
  });

  it('refuses a pack that is nested deeper than anything is read', () => {
    let deep: unknown = 'Empezar';
    for (let level = 0; level < 20_000; level++) deep = [deep];
    expect(linesOf(spanishWith('talk.begin', deep))).toEqual([expect.stringContaining('nested less deeply')]);
  });

  it('asks for the plural forms that the language has', () => {
    expect(linesOf({ ...english, locale: 'pl' })).toEqual(
      expect.arrayContaining([
        'result.daysAway.few: expected some text, found nothing',
        'result.daysAway.many: expected some text, found nothing',
      ]),
    );
    expect(linesOf({ ...english, locale: 'ja' })).toContain('result.daysAway.one: the language has no such form');
  });

  it.each([undefined, null, 'es', ['es'], 5])('says of %j that it is no pack', (data) => {
    expect(linesOf(data)).toEqual([': expected an object']);
  });
});
