import type { PageWords } from './page-words.ts';

export const es: PageWords = {
  opensIn: (when) => `Las puertas se abren para usted ${when}.`,
  opensUntil: (moment) => `Las puertas se abren para usted hasta: ${moment}.`,
  tellsFrom: (moment) => `Cómo entrar se muestra aquí desde: ${moment}.`,
  settingUp: (doors) =>
    `Aún sin preparar: ${doors}. Seguimos intentándolo de forma automática. Vuelva a mirar dentro de unos minutos.`,
  hostKnows: (host) => `${host} ya lo sabe.`,
  connected: 'con conexión',
  unconnected: 'sin conexión en este momento',
  worksAnyway: 'El código y la aplicación funcionan igualmente.',
  notFromHere: 'Hasta que vuelva, esta puerta no se puede abrir desde aquí.',
  buttonThen: (doors) => `${doors}: a partir de entonces habrá aquí un botón para abrir.`,
  open: (door) => `Abrir: ${door}`,
  beforePressing: 'Pulse solo cuando esté delante de la puerta.',
  opening: (door) => `${door}: se está pidiendo a la cerradura. Vuelva a mirar en un momento.`,
  outcome: {
    opened: (door) => `${door}: la cerradura se ha abierto.`,
    asked: (door) =>
      `${door}: la cerradura ha recibido la petición, pero no dice si se ha abierto. Pruebe la puerta o pulse otra vez.`,
    stuck: (door) =>
      `${door}: la cerradura lo ha intentado, pero está atascada. Tire o empuje un poco la puerta y pulse otra vez.`,
    offline: (door) => `${door}: la cerradura está sin conexión en este momento. No se le ha pedido nada.`,
    failed: (door) =>
      `${door}: no ha funcionado. No se le ha pedido nada a la cerradura. Inténtelo otra vez dentro de un minuto.`,
  },
  notDone: 'No se ha abierto nada',
  tooEarly: (moment) => `Es demasiado pronto. Esta puerta se abre para usted desde: ${moment}.`,
  tooLate: 'Es demasiado tarde. Su tiempo en esta puerta ha terminado.',
  tooOften: 'Ha pulsado muchas veces en poco tiempo. Espere un minuto y pulse otra vez.',
  notFromThere: 'Esto no viene de su página. Ábrala de nuevo desde nuestro correo y pulse allí.',
  shutTitle: '¿Una puerta sigue cerrada?',
  hostHelps: (host) => `${host} le ayuda con gusto:`,
  lookAgain: 'Mirar otra vez',
  switchedOff: {
    title: 'Este enlace está desactivado',
    text: (host) => `Ya no muestra nada ni abre ninguna puerta. Póngase en contacto con nosotros: ${host}.`,
  },
  gone: {
    title: 'Aquí no hay nada',
    text: 'Este enlace no está completo, o su estancia ha terminado. Si es nuestro huésped, ábralo de nuevo desde nuestro último correo.',
  },
  broken: {
    title: 'Ahora mismo no',
    text: 'Hay un fallo por nuestra parte. Inténtelo otra vez dentro de un minuto. El código que tiene funciona igualmente.',
  },
};
