import type { LanguagePack } from '../pack.ts';

export const kiosk: NonNullable<LanguagePack['kiosk']> = {
  otherLanguages: 'Idioma',
  notReviewed:
    'Nadie ha revisado todavía las palabras en este idioma: {language}. La práctica y el formulario vacío pueden estar en él; una conversación es en inglés.',
  office: 'Open Door',
  welcome: 'Todo listo para conversar',
  welcomeHint: 'En este equipo no queda nada. Cada conversación termina con un registro impreso o guardado.',
  welcomeHintKept: 'En este equipo no queda nada, a menos que usted lo active para su conversación.',
  path: '¿Cuánto tiempo hay?',
  begin: 'Empezar',
  continueFile: 'Seguir con un archivo guardado',
  printBlank: 'Imprimir un formulario en blanco',
  printBlankFailed: 'El navegador no imprimió. Consulte a quien preparó este equipo.',
  typeIn: 'Pasar un formulario de papel',
  practice: 'Practicar con un caso inventado',
  version: 'Versión',
  selfTest: '¿Funciona todo aquí?',
  guide: 'Para el área de informática',
  settingsBroken:
    'No se pudieron usar los ajustes de la oficina tal como están. La página usa los habituales, en parte o por completo. Avise al área de informática:',
  onlyPractice: 'Aquí solo se puede practicar hasta que su agencia revise esta guía.',

  contactsNotSet: {
    one: 'Falta configurar {count} contacto que un plan necesita. Avise al área de informática.',
    other: 'Falta configurar {count} contactos que un plan necesita. Avise al área de informática.',
  },

  elsewhere: 'Hay una conversación en curso en otra ventana',
  elsewhereText:
    'Empezó el {time} y allí se puede seguir, o terminar y borrar. Esta ventana sigue sola en cuanto esa conversación se borra o su ventana se cierra.',

  keptTitle: 'Una conversación quedó interrumpida',
  keptText: 'Puede seguir con ella quien sepa su frase de contraseña.',
  keptNotNow: {
    early:
      'Se guardó el {kept} y el reloj de este equipo dice {now}, así que el reloj está mal. Ajústelo, o avise al área de informática: entonces la conversación puede seguir. No se borró nada.',
    expired:
      'Se guardó el {kept} y el reloj de este equipo dice {now}: son más de {hours} horas, así que la conversación ya no se puede abrir. Si el reloj está mal, ajústelo, o avise al área de informática: entonces la conversación puede seguir. Si el reloj está bien, borre la conversación.',
    damaged:
      'Lo que se guardó de ella en este equipo está dañado, o es de otra versión de esta página. No se puede leer. Usted puede borrarlo.',
  },
  keptOpen: 'Seguir con ella',
  keptOpenTitle: 'Seguir con la conversación interrumpida',
  keptPassphrase: 'Su frase de contraseña',
  keptPassphraseHint: 'La que se puso al empezar la conversación. Puede probar cuantas veces quiera.',
  keptProblems: {
    'wrong-passphrase':
      'Esta frase de contraseña no la abre. Pruebe otra vez; si no hay duda de que es esa, puede que lo guardado esté dañado.',
    gone: 'La conversación interrumpida ya no está en este equipo.',
    unread:
      'El navegador no pudo leerla de este equipo. Pruebe otra vez; si no se resuelve, avise al área de informática.',
    early: 'El reloj de este equipo está mal ahora. Vuelva atrás para leer más.',
    expired: 'Según el reloj de este equipo, la conversación ya es demasiado antigua. Vuelva atrás para leer más.',
    damaged: 'Lo que se guardó está dañado y no se puede leer. Vuelva atrás para borrarlo.',
  },
  keptLost: 'Al empezar, la conversación interrumpida se borra y no se puede recuperar.',
  keptRemove: 'Borrarla',
  keptRemoveTitle: '¿Borrar la conversación interrumpida?',
  keptRemoveText: 'Lo que se guardó de ella en este equipo no se puede recuperar.',
  keptRemoveNow: 'Sí, borrarla',

  back: 'Atrás',
  fileTitle: 'Seguir con un archivo guardado',
  file: 'Archivo',
  chooseFile: 'Elegir un archivo',
  passphrase: 'Frase de contraseña',
  passphraseHint: 'Solo para un archivo cifrado.',
  passphraseShow: 'Mostrar lo escrito',
  passphraseAgain: 'La misma frase otra vez',
  passphraseDiffers: 'Las dos frases no coinciden.',
  strength: {
    short: 'Todavía es corta: 15 caracteres o más.',
    guessable: 'El largo alcanza, pero es fácil de adivinar. Agregue otra palabra que nadie espere.',
    good: 'Bien: esta es difícil de adivinar.',
  },
  open: 'Abrir',
  fileMissing: 'Primero elija un archivo.',
  needsPassphrase: 'Este archivo está cifrado. Escriba su frase de contraseña.',
  wrongPassphrase:
    'Esta frase de contraseña no abre el archivo. Pruebe otra vez; si está seguro de ella, puede que el archivo esté dañado.',
  notOfThisGuide: 'Este archivo no es de esta guía.',
  tooCostly:
    'Este archivo exige más trabajo y memoria de los que esta computadora puede dar. Cífrelo de nuevo con el factor de trabajo habitual.',
  tooLarge: 'Este archivo pesa más de 5 MB: no es de esta guía.',
  fileFailed: 'No se pudo abrir el archivo. Pruebe otra vez.',
  paperTitle: 'Pasar un formulario de papel',
  paperText: 'En la pantalla siguiente, elija “En papel”.',

  pin: 'PIN',
  pinTitle: 'Un PIN para esta conversación',
  pinHint:
    'Si usted quiere. Cuando nadie ha tocado la pantalla durante {time}, se cubre. Con un PIN, solo usted puede seguir.',
  pinNone: 'Aquí no es posible usar un PIN: esta página no se abrió con una conexión segura.',
  pinSet: 'Poner un PIN',
  pinNew: 'Su PIN, de 4 a 8 cifras',
  pinAgain: 'El mismo PIN otra vez',
  pinDigits: { one: '{count} dígito', other: '{count} dígitos' },
  pinLength: 'Use de 4 a 8 cifras.',
  pinDiffers: 'No coinciden. Elija su PIN otra vez.',
  pinIsSet: 'Hay un PIN. Nadie puede consultarlo: sin él, la conversación solo se puede borrar.',
  pinRemove: 'Quitar el PIN',
  pinRefused: 'Este navegador no pudo crear un PIN. Quite el PIN para empezar sin él.',
  pinOk: 'OK',
  pinDelete: 'Borrar',
  working: 'Un momento…',

  keep: {
    one: 'Guardar esta conversación en este equipo, por si falla el equipo o se va la luz: hasta {count} hora',
    other: 'Guardar esta conversación en este equipo, por si falla el equipo o se va la luz: hasta {count} horas',
  },
  keepRisks: [
    'Entonces lo que se dijo queda en el disco de este equipo, cifrado con su frase de contraseña. De otro modo nunca queda nada.',
    'Quien copie el disco puede seguir adivinando todo el tiempo que quiera. Una frase corta o conocida se encuentra en días; una difícil de adivinar debería resistir años.',
    'Nadie puede consultar la frase, tampoco el área de informática.',
    'Se borra cuando usted termina y borra, o cuando alguien empieza otra conversación. Pasado ese tiempo ya no se puede abrir aquí, y se borra en cuanto la página sabe que el reloj está bien.',
  ],
  keepPassphrase: 'Una frase de contraseña para ella',
  keepPassphraseHint: '15 caracteres o más. Sirven bien cuatro palabras que no tengan nada que ver entre sí.',
  keepNone: 'Este navegador no puede guardar una conversación.',
  keepRefused: {
    title: 'Esta conversación no se puede guardar en este equipo',
    text: 'El navegador no la guarda. La conversación se puede tener de todos modos, pero se perdería si falla el equipo o se va la luz. Al final, imprímala o guárdela.',
    goOn: 'Seguir sin guardarla en este equipo',
  },
  removalRefused: {
    title: 'La conversación interrumpida sigue aquí',
    text: 'El navegador no la borró de este equipo. Sigue aquí, cifrada. Avise al área de informática.',
    goOn: 'Seguir de todos modos',
  },
  keepFailed: 'Esta conversación no se guarda en este equipo: el navegador no deja que la página guarde nada.',

  covered: 'Toque para seguir',
  locked: 'Su PIN',
  lockedHint: 'El PIN que se puso al empezar esta conversación.',
  wrongPin: 'Ese no es el PIN.',
  pinUnchecked:
    'El navegador no pudo comprobar el PIN. Pruebe otra vez; si no se resuelve, avise al área de informática.',
  waitPin: { one: 'Espere {count} segundo y pruebe otra vez.', other: 'Espere {count} segundos y pruebe otra vez.' },
  forgotten: 'No sé el PIN',
  forgottenTitle: 'Sin el PIN',
  forgottenText:
    'La conversación no se puede abrir. Solo se puede borrar, con todo lo que se anotó y no se imprimió ni se guardó.',

  warning: '¿Hay alguien ahí?',
  warningText:
    'Hace mucho que nadie toca esta pantalla. Vuelve al inicio, y lo que no se imprimió ni se guardó se borra, en:',
  secondsLeft: { one: '{count} segundo', other: '{count} segundos' },
  stay: 'Aquí estoy',

  finish: 'Terminar y borrar',
  finishTitle: '¿Borrar todo de este equipo?',
  finishEnded: '¿Ya está impreso o guardado? Llévese el papel. Aquí se borra todo y no se puede recuperar.',
  finishOpen:
    'Esta conversación no ha terminado, y nada de ella está impreso ni guardado. Se borra todo y no se puede recuperar.',
  clearEnded: 'Sí, ya está. Borrar',
  clear: 'Borrar',
  notYet: 'Todavía no',

  practiceText:
    'Recorra una conversación entera sin que haya nadie más. Queda marcada como práctica en cada pantalla, en papel y en el nombre del archivo.',
};
