import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkInstrument } from '../../src/authoring/check.ts';
import { tinyInstrument } from '../authoring/tiny-instrument.ts';
import { promisesIn } from '../../src/authoring/promises.ts';

const root = new URL('../../', import.meta.url);

/** The files of all words a worker or a youth may read: of the instruments, the element, the papers and the kiosk. */
const files = ['src/instruments', 'demo/own-instrument', 'src/languages'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^((en|es)\/(?!index|es).*\.ts|(.*\/)?(en|es)\.json)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const linesOf = (file: string) => readFileSync(new URL(file, root), 'utf8').split('\n');

describe('a promise nobody can keep', () => {
  it('is looked for in every language of every instrument, the element, the papers and the kiosk', () => {
    expect(files).toHaveLength(18);
  });

  it.each(files)('is not in %s', (file) => {
    expect(linesOf(file).flatMap((line) => promisesIn(line).map((found) => `${found}: ${line.trim()}`))).toEqual([]);
  });

  it.each([
    // What this product said before.
    'I won’t share this around.',
    'The next questions are just for you and me.',
    'Is it just us?',
    'privacy and its limits are said',
    'Say what stays private and what cannot.',
    'First: is it just the two of you?',
    'What you say stays with us, but if someone hurt you, I have to get help.',
    'Your bed is yours for the night.',
    'No voy a andar contando esto.',
    'Las preguntas que siguen son solo para ti y para mí.',
    '¿Estamos a solas?',
    'Primero: ¿están a solas?',
    'ya se dijo qué queda en privado y qué no',
    'Lo que digas queda entre nosotros.',
    'La cama es tuya por esta noche.',
    // Others like it.
    'Only a few people will read this.',
    'You are not in trouble.',
    'You won’t get into any trouble.',
    'Nobody will get in trouble.',
    'This is only for us.',
    'It is between us.',
    'It is between you and me.',
    'I will not tell.',
    'I’ll never tell anyone.',
    'Nobody else will know.',
    'No one has to find out.',
    'I will keep it to myself.',
    'I can keep a secret.',
    'This is confidential.',
    'I promise.',
    'You’re safe now.',
    'You will be safe here.',
    'Esto es solo entre tú y yo.',
    'Solo nosotros lo sabemos.',
    'No se lo diré a nadie.',
    'No le voy a decir a nadie.',
    'No lo contaré.',
    'Nadie más lo va a saber.',
    'Nadie se enterará.',
    'Te lo prometo.',
    'No estás en problemas.',
    'Nadie se va a meter en problemas.',
    'Aquí estás a salvo.',
    'Es confidencial.',
    'Solo unas pocas personas lo leen.',
  ])('is known: “%s”', (text) => {
    expect(promisesIn(text)).not.toEqual([]);
  });

  it.each([
    'I’ll tell you first, unless someone could get hurt.',
    'I ask for your health, not to get you in trouble.',
    'no one else can hear us',
    'How safe do you feel right now?',
    'Do not tell the person concerned.',
    'Te lo diré antes, a menos que alguien corra peligro.',
    'Pregunto por tu salud, no para meterte en problemas.',
    'No deje a solas a la persona joven.',
    '¿Te sientes a salvo ahora?',
    'No tienes que decir qué.',
  ])('is not this: “%s”', (text) => {
    expect(promisesIn(text)).toEqual([]);
  });
});

describe('words to be said that are in quotation marks', () => {
  const quoted = files
    .filter((file) => file.endsWith('/en.json'))
    .flatMap((file) => linesOf(file).filter((line) => /"(hint|text)"|cards/.test(line) || /^ {8}"/.test(line)))
    .flatMap((line) => line.match(/(?<=“)[^”]{20,}(?=”)/g) ?? []);

  it('are those of the welcome, at least', () => {
    expect(quoted.filter((text) => /I write down/.test(text))).toHaveLength(2);
  });

  it.each(quoted)('read at US grade 5 or lower: “%s”', (text) => {
    const { readingGrades } = checkInstrument(
      tinyInstrument(({ wording }) => (wording.en.questions['afraid']!.prompt = text)),
    );
    expect(readingGrades[0]!.grade).toBeLessThanOrEqual(5);
  });
});
