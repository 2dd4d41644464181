import type { DigestWords } from '../digest-words.ts';

/** El estado de todas las cerraduras. */
export const digest: DigestWords = {
  subject: (title, place, guest, more) =>
    `${title}: ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', hay un huésped' : `, llegada ${guest.at}`) +
    (more === 0 ? '' : ` (y ${more} más)`),
  preheader: 'Qué va mal en qué cerradura, a quién afecta y qué hay que hacer.',
  title: 'Sus cerraduras le necesitan',
  intro: 'Staykey ha revisado todas sus cerraduras. Esto es lo que va mal, primero lo más urgente.',
  nextGuest: 'Próximo huésped',
  nobody: 'nadie a quien afecte',
  arrives: 'Llega',
  isThereUntil: 'Está hasta',
  access: 'Acceso',
  isOnTheLock: 'ya está en la cerradura y sigue funcionando',
  fullBy: 'Llena el',
  count: 'Número',
  counts: {
    'lock.full': 'Códigos en la cerradura',
    'lock.filling_up': 'Códigos en la cerradura',
    'lock.wrong_codes': 'Códigos erróneos en una hora',
    'lock.strays': 'Entradas de este tipo',
  },
  about: 'Sobre este correo',
  closing:
    'Llega como mucho una vez al día, y solo si algo es nuevo, se ha vuelto más urgente o sigue igual una semana después. Lo que está resuelto ya no se menciona. En cualquier momento, `npm run doctor` muestra el estado de cada puerta.',
  findings: {
    'lock.battery_low': {
      title: 'La batería de la cerradura está baja',
      what: 'Lo comunica la propia cerradura. Con la batería agotada, ni un código ni una aplicación abren la puerta: solo la llave.',
      todo: [
        'Cambie o cargue las pilas de la cerradura antes de que llegue el próximo huésped.',
        'Hasta entonces, tenga preparada una llave a la que el huésped pueda acceder.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'La batería del teclado está baja',
      what: 'Lo comunica la cerradura. Con la batería agotada nadie puede teclear un código; la aplicación todavía abre la puerta.',
      todo: [
        'Cambie las pilas del teclado antes de que llegue el próximo huésped.',
        'Hasta entonces, esté preparado para abrir la puerta desde la aplicación Nuki.',
      ],
    },
    'lock.filling_up': {
      title: 'A la cerradura se le acaba el sitio para códigos',
      what: 'Una cerradura Nuki admite unos 100 códigos, y Nuki no borra los caducados. Con lo que está reservado no quedará sitio, o quedará poco para reservas de última hora.',
      todo: [
        'En Nuki Web o en la aplicación Nuki, borre los códigos de esta cerradura que ya nadie necesite.',
        'Staykey borra los suyos después de cada estancia: los que quedan son de otros.',
      ],
    },
    'lock.wrong_codes': {
      title: 'Se han tecleado muchos códigos erróneos en una puerta',
      what: 'En el último día, en el plazo de una hora, hubo más de los que necesita un huésped que se equivoca. Tras cinco intentos erróneos el teclado se bloquea, cada vez durante más tiempo; entonces también un huésped tiene que esperar.',
      todo: [
        'Si hay un huésped, pregúntele si su código funciona: está en el correo que recibió.',
        'Si no hay nadie, quizá alguien esté probando códigos: mire el registro de la cerradura en Nuki Web, y la puerta.',
      ],
    },
    'lock.strays': {
      title: 'En la cerradura hay entradas que parecen nuestras',
      what: 'Se llaman como las que pone Staykey, pero no las conoce: otro Staykey usa esta cerradura con la misma marca, o su tabla se perdió o se restauró. No se tocan; cada una deja de abrir cuando termina, pero conserva su sitio en la cerradura.',
      todo: [
        'Si otro Staykey gestiona esta cerradura, dé a uno de los dos otra marca de instalación.',
        'Si no, borre en Nuki Web o en la aplicación Nuki las que no pertenezcan a ninguna estancia; `npm run stays` muestra las estancias.',
      ],
    },
  },
};
