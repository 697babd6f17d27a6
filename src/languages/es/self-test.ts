import type { LanguagePack } from '../pack.ts';

export const selfTest: NonNullable<LanguagePack['selfTest']> = {
  title: 'Autocomprobación',
  lead: 'Qué funciona en este equipo, con este navegador. Aquí no hay nada sobre ningún joven, y no se envía nada.',
  version: 'Versión {version}',
  topics: {
    browser: 'Navegador',
    screen: 'Pantalla',
    language: 'Idioma',
    fonts: 'Letras y signos',
    settings: 'Ajustes',
    encryption: 'Cifrado',
    offline: 'Sin red',
    storage: 'Qué está guardado',
    clock: 'Reloj',
    printing: 'Impresión',
  },
  results: { works: 'Funciona', look: 'Revíselo', fails: 'No funciona' },
  isTesting: 'Comprobando…',
  again: 'Comprobar otra vez',
  toKiosk: 'Ir al quiosco',
  toSetUp: 'Preparar la oficina',
  broke: 'La comprobación se detuvo: {error}',
  browser: {
    known: '{name} {version}. Se sabe que funciona.',
    untried:
      '{name} {version}. Tiene lo necesario, pero no se ha probado. Antes de usarlo, haga una conversación de práctica hasta el final.',
    tooOld: '{name} {version} es demasiado antiguo. Actualice el navegador.',
  },
  screen: {
    size: '{size} puntos.',
    small: '{size} puntos. Es demasiado pequeña; lo mínimo es 320 por lado.',
    touch: 'Se puede tocar.',
    mouse: 'Se usa con ratón o teclado.',
  },
  language: {
    known: 'El navegador está en: {all}.',
    other: 'El navegador está en: {all}. La página habla {languages}; la ventana de impresión sigue al navegador.',
  },
  fonts: {
    all: 'Están todas las letras de {languages}, en la pantalla y en las fuentes del papel. Mírelas también en la hoja impresa:',
    missing: 'Ninguna fuente de este equipo tiene: {letters}',
    missingIn: '{language}: ninguna fuente de este equipo tiene {letters}',
  },
  settings: {
    read: 'Leídos. La agencia es “{agency}”.',
    readNone: 'Leídos, o no los hay. No se nombra ninguna agencia.',
    inTheFile: 'Están escritos en el archivo del quiosco; ábralo para ver si se pueden usar.',
    broken: 'Se usan los ajustes de fábrica, porque estos no se pueden usar:',
  },
  encryption: {
    works: {
      one: 'Un texto se cifró y se volvió a leer en {count} segundo.',
      other: 'Un texto se cifró y se volvió a leer en {count} segundos.',
    },
    filesOnly: {
      one: 'Un texto se cifró y se volvió a leer en {count} segundo. Para continuar tras un fallo hace falta https.',
      other: 'Un texto se cifró y se volvió a leer en {count} segundos. Para continuar tras un fallo hace falta https.',
    },
    broken: 'Lo que se cifró no se pudo volver a leer.',
  },
  offline: {
    oneFile: 'El archivo único no necesita servidor ni red.',
    kept: {
      one: 'Hay {count} archivo guardado en este equipo. El quiosco se abre sin red.',
      other: 'Hay {count} archivos guardados en este equipo. El quiosco se abre sin red.',
    },
    notYet: 'Todavía no. Abra el quiosco, espere un momento y compruebe otra vez.',
    empty: 'Los archivos guardados ya no están. Abra el quiosco otra vez con red.',
    plainHttp: 'Con http simple, no. Sirva la página por https o use el archivo único.',
    refused: 'Este navegador no guarda páginas, como en una ventana privada de Firefox. Use el archivo único.',
  },
  storage: {
    empty: 'Nada, aparte de los archivos de la página.',
    found:
      'Encontrado: {names}. “open-door-kiosk” sirve para continuar tras un fallo, cifrado; lo demás no es de esta página.',
  },
  clock: {
    right: '{time}. Coincide con el servidor.',
    behind: {
      one: '{time}. Va {count} minuto atrasado respecto al servidor. Los registros llevarían una hora equivocada.',
      other: '{time}. Va {count} minutos atrasado respecto al servidor. Los registros llevarían una hora equivocada.',
    },
    ahead: {
      one: '{time}. Va {count} minuto adelantado respecto al servidor. Los registros llevarían una hora equivocada.',
      other: '{time}. Va {count} minutos adelantado respecto al servidor. Los registros llevarían una hora equivocada.',
    },
    unknown: '{time}. Compárelo con un reloj de confianza.',
  },
  printing: {
    before: 'Imprima esta página. ¿Sale una hoja, de la impresora correcta, sin ninguna pregunta?',
    print: 'Imprimir una página de prueba',
    done: {
      one: 'El navegador imprimió, o cerró su ventana, después de {count} segundo. Mire la impresora.',
      other: 'El navegador imprimió, o cerró su ventana, después de {count} segundos. Mire la impresora.',
    },
    silent: 'Se le pidió al navegador que imprimiera y no hizo nada.',
  },
  sign: 'Equipo ____________________   Comprobado por ____________________   Fecha ______________',
};
