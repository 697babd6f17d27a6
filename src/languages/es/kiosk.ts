import type { LanguagePack } from '../pack.ts';

export const kiosk: NonNullable<LanguagePack['kiosk']> = {
  otherLanguages: 'Idioma',
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
    'No se pudieron usar los ajustes de la oficina. La página funciona con los habituales. Avise al área de informática:',

  keptTitle: 'Una conversación quedó interrumpida',
  keptText: 'Puede seguir con ella quien sepa su PIN.',
  keptOpen: 'Seguir con ella',
  keptLost: 'Al empezar, la conversación interrumpida se borra y no se puede recuperar.',
  keptPin: 'El PIN de la conversación interrumpida',
  keptPinHint: 'Después de cinco intentos equivocados seguidos, se borra.',
  keptGone: 'La conversación interrumpida ya no está en este equipo.',
  keptUnread:
    'El navegador no pudo leerla de este equipo. Pruebe otra vez; si no se resuelve, avise al área de informática.',

  back: 'Atrás',
  start: 'Empezar',
  fileTitle: 'Seguir con un archivo guardado',
  file: 'Archivo',
  passphrase: 'Frase de contraseña',
  passphraseHint: 'Solo para un archivo cifrado.',
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
    'Entonces lo que se dijo queda en el disco de este equipo, cifrado con su PIN. De otro modo nunca queda nada.',
    'Quien copie el disco puede probar todos los PIN. Elija uno largo que nadie adivine.',
    'Se borra cuando usted termina y borra, cuando alguien empieza otra conversación, después de cinco PIN equivocados, o la próxima vez que se abra la página pasado ese tiempo.',
  ],
  keepNeedsPin: 'Para esto, el PIN necesita 6 cifras o más.',
  keepNone: 'Este navegador no puede guardar una conversación.',
  keepRefused: {
    title: 'Esta conversación no se puede guardar en este equipo',
    text: 'El navegador no la guarda. La conversación se puede tener de todos modos, pero se perdería si falla el equipo o se va la luz. Al final, imprímala o guárdela.',
    goOn: 'Seguir sin guardarla en este equipo',
  },
  removalRefused: {
    title: 'La conversación interrumpida sigue aquí',
    text: 'El navegador no la borró de este equipo. Sigue aquí, cifrada con su PIN. Avise al área de informática.',
    goOn: 'Seguir de todos modos',
  },
  keepFailed: 'Esta conversación no se guarda en este equipo: el navegador no deja que la página guarde nada.',

  covered: 'Toque para seguir',
  locked: 'Su PIN',
  lockedHint: 'El PIN que se puso al empezar esta conversación.',
  wrongPin: 'Ese no es el PIN.',
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

  practiceBand: 'Práctica – no es un caso real',
  practiceReference: 'PRÁCTICA',
  practiceFile: 'open-door-PRACTICA-{date}',
  practiceTitle: 'Práctica',
  practiceText:
    'Recorra una conversación entera sin que haya nadie más. Queda marcada como práctica en cada pantalla, en papel y en el nombre del archivo.',
  practiceCase: 'El caso inventado',
  practiceClose: 'Cerrar',
  invented: {
    who: 'Una chica de 15 años en un hogar de crianza temporal. Faltó tres noches y esta mañana volvió por su cuenta. La madre de crianza reportó su ausencia la primera noche. Es la segunda vez.',
    says: [
      ['Cómo está', 'Tiene hambre y está cansada. Aquí se siente segura.'],
      ['Por qué se fue', 'Una discusión por su teléfono.'],
      ['Dónde durmió', 'La primera noche con una amiga, después dos noches en un motel. No dice quién pagó.'],
      ['Con quién', 'Un “amigo” que conoció en internet. Tiene 22 años y auto.'],
      ['Lo que usted ve', 'Un teléfono nuevo que vibra sin parar. Ella lo mira cada vez y lo guarda.'],
      ['Las preguntas más difíciles', 'Mira la mesa: “No es eso”. Prefiere no decir más.'],
    ],
  },
};
