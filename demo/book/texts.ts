const en = {
  title: 'The book of the guide',
  language: 'Language',
  intro:
    'Before an agency uses the screening, its practitioners, survivor advisers and counsel read what it asks, notes and tells. The book is all of it, without code: every question as said, every sign, rule and point with its condition in words, the reason of every threshold, what the law asks, and the worked cases. Beside each item is room for a comment and initials. It is one file; nothing is sent anywhere.',
  guide: 'Guide',
  builtIn: 'Return from run, the built-in one',
  nightWelcome: 'Night welcome, an invented example',
  own: 'One of your own, from a file',
  bookLanguage: 'Language of the book',
  file: 'File of a guide:',
  before: 'The guide as it was before, if the book is to begin with what changed:',
  make: 'Make the book',
  checking: 'Checking and writing; this takes some seconds…',
  chooseFile: 'Choose the file of your guide first.',
  made: 'It is made:',
  save: 'Save the book',
  terminal: 'The same from a terminal:',
};

const es: typeof en = {
  title: 'El libro de la guía',
  language: 'Idioma',
  intro:
    'Antes de que una agencia use la guía, la leen quienes trabajan con jóvenes, sobrevivientes que asesoran y su asesoría legal: lo que pregunta, anota y dice. El libro la contiene toda, sin código: cada pregunta como se dice, cada señal, regla y punto con su condición en palabras, la razón de cada umbral, lo que pide la ley y los casos de ejemplo. Junto a cada elemento hay espacio para un comentario y unas iniciales. Es un solo archivo; no se envía nada a ninguna parte.',
  guide: 'Guía',
  builtIn: 'Regreso tras una ausencia, la que viene incluida',
  nightWelcome: 'Bienvenida nocturna, un ejemplo inventado',
  own: 'Una propia, de un archivo',
  bookLanguage: 'Idioma del libro',
  file: 'Archivo de una guía:',
  before: 'La guía como era antes, si el libro debe empezar con lo que cambió:',
  make: 'Hacer el libro',
  checking: 'Comprobando y escribiendo; tarda unos segundos…',
  chooseFile: 'Primero elija el archivo de su guía.',
  made: 'Está hecho:',
  save: 'Guardar el libro',
  terminal: 'Lo mismo desde una terminal:',
};

/** The words of the page that makes the book. */
export const bookTexts = { en, es };
export type BookLanguage = keyof typeof bookTexts;
