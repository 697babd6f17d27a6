/** What readers of data say is wrong, by their English; `$1` is what was there. */
const inSpanish: readonly (readonly [RegExp, string])[] = [
  [/^there is no such text$/, 'no existe ese texto'],
  [/^"(\{\w+\})" holds nothing here$/, 'aquí no hay valor para “$1”'],
  [/^expected a list of texts$/, 'se esperaba una lista de textos'],
  [/^expected an object$/, 'se esperaba un objeto { … }'],
  [/^expected some text$/, 'se esperaba texto'],
  [/^expected a day such as (\S+)$/, 'se esperaba un día, como $1'],
  [/^expected "sha256:" and 64 hexadecimal digits$/, 'se esperaba “sha256:” y 64 cifras hexadecimales'],
  [/^expected a text, or a text for each language$/, 'se esperaba un texto, o uno para cada idioma'],
  [/^expected a number, true or false$/, 'se esperaba un número, true o false'],
  [/^expected true or false$/, 'se esperaba true o false'],
  [/^expected a number in digits$/, 'se esperaba un número en cifras'],
  [/^expected a number in digits, such as (.*)$/, 'se esperaba un número en cifras, como $1'],
  [/^expected a number from (\S+) to (\S+)$/, 'se esperaba un número de $1 a $2'],
  [
    /^expected an address that begins with https:\/\/ and names a host$/,
    'se esperaba una dirección que empiece con https:// y nombre un servidor',
  ],
  [/^expected a code: small letters, digits and hyphens$/, 'se esperaba un código: minúsculas, cifras y guiones'],
  [
    /^expected a name for a contact the instrument does not have$/,
    'falta el nombre de un contacto que la guía no tiene',
  ],
  [/^expected a title for a step the instrument does not have$/, 'falta el título de un paso que la guía no tiene'],
  [/^expected nothing: ("\S+") is a step of the instrument$/, 'no se esperaba nada: $1 es un paso de la guía'],
  [/^the instrument has no such setting$/, 'la guía no tiene ese ajuste'],
  [/^there is no (?:contact) (".*")$/, 'no existe el contacto $1'],
  [/^there is no number setting (".*")$/, 'no existe un ajuste numérico $1'],
  [/^(".*") is there twice$/, '$1 aparece dos veces'],
  [/^(".*") is in the step (".*") already$/, '$1 ya aparece en el paso $2'],
  [/^(".*") names no setting$/, '$1 no es el nombre de ningún ajuste'],
  [
    /^expected a picture beside the page, as (".*"), or a data: URL of one$/,
    'se esperaba una imagen junto a la página, como $1, o una URL data:',
  ],
  [/^expected each language once$/, 'se esperaba cada idioma una sola vez'],
  [/^expected one of "languages"$/, 'se esperaba uno de los idiomas elegidos'],
  [/^expected the cover to come before the warning$/, 'la pantalla debe cubrirse antes del aviso'],
  [/^expected at least (\S+) characters$/, 'se esperaban al menos $1 caracteres'],
  [/^expected at most (\S+) characters$/, 'se esperaban como máximo $1 caracteres'],
  [/^expected at least (\S+) entries$/, 'se esperaban al menos $1 entradas'],
  [/^expected at most (\S+) entries$/, 'se esperaban como máximo $1 entradas'],
  [/^expected at least (\S+)$/, 'se esperaba al menos $1'],
  [/^expected at most (\S+)$/, 'se esperaba como máximo $1'],
  [/^unknown (.*)$/, 'desconocido: $1'],
];

/** What came instead is named after any of them. */
const found: readonly (readonly [RegExp, string])[] = [
  [/^nothing$/, 'no había nada'],
  [/^a list$/, 'había una lista'],
  [/^an object$/, 'había un objeto'],
  [/^(.*)$/, 'había $1'],
];

/** What kinds of values are called. */
const kinds: Readonly<Record<string, string>> = {
  text: 'texto',
  number: 'un número',
  boolean: 'true o false',
  object: 'un objeto { … }',
  record: 'un objeto { … }',
  'a list': 'una lista',
  'a whole number': 'un número entero',
};

/** A problem in the language of the page: in English where it has no words for it. */
export function problemIn(language: string, message: string): string {
  if (language !== 'es') return message;
  const [, expected, instead] = /^expected (.+), found (.+)$/s.exec(message) ?? [];
  if (expected !== undefined && instead !== undefined) {
    const what = kinds[expected] ?? (expected.startsWith('"') ? expected.replaceAll(' or ', ' o ') : undefined);
    return what === undefined ? message : `se esperaba ${what}; ${translated(found, instead)}`;
  }
  return translated(inSpanish, message);
}

function translated(table: readonly (readonly [RegExp, string])[], text: string): string {
  const row = table.find(([pattern]) => pattern.test(text));
  return row ? text.replace(row[0], row[1]) : text;
}
