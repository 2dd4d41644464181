import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'La dirección de un calendario ya no vale',
    what: 'La dirección del calendario de esta conexión se rechaza, o lleva a otro servidor. Las reservas, los cambios y las cancelaciones que contiene pasan inadvertidos; los códigos que ya están en las cerraduras funcionan.',
    todo: [
      'Copie de nuevo en la plataforma la dirección de exportación del calendario.',
      'Introdúzcala como "feedUrl" en el secreto «outbound», bajo el id de la conexión. Todo continúa entonces solo.',
    ],
  },
  'feed.emptied': {
    title: 'Un calendario ha perdido todas sus reservas de golpe',
    what: 'El calendario de esta conexión ya no muestra ninguna de las estancias próximas. Es más a menudo un fallo que una cancelación, así que no se ha quitado nada: estos huéspedes conservan su código.',
    todo: [
      'Mire las reservas en la plataforma. Si siguen allí, compruebe que "feedUrl" en el secreto «outbound» es el calendario de este alojamiento.',
      'Si de verdad están canceladas, quíteles las llaves en la consola. En cuanto el calendario vuelva a mostrar alguna de estas estancias, lo que falte contará otra vez como cancelado.',
    ],
  },
  'connection.silent': {
    title: 'Una plataforma de reservas ha callado',
    what: 'Esta conexión suele avisar de reservas, y no lo hace desde hace un tiempo inusual. Puede que su webhook esté desactivado o lleve a otro sitio: las reservas nuevas, los cambios y las cancelaciones llegarían tarde o nunca.',
    todo: [
      'Mire el webhook en los ajustes de la plataforma: ¿está activado, y su dirección sigue siendo la nuestra, incluido el token?',
      'Compare allí las últimas reservas con `npm run stays`. Si simplemente no hubo nada nuevo, no hay nada que hacer.',
    ],
  },
} satisfies Partial<ProblemTexts>;
