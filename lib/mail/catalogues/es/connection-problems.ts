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
} satisfies Partial<ProblemTexts>;
