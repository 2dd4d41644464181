import type { ProblemTexts } from '../catalogue.ts';

/** Reservas, huéspedes, plataformas y correo. */
export const problems = {
  'unit.unmapped': {
    title: 'Una reserva para una unidad sin alojamiento',
    what: 'La reserva se conserva, pero ningún alojamiento de properties.json tiene esta unidad. Tal como está, el huésped no recibe ni código ni correo.',
    todo: [
      'Añada la unidad a las "units" de su alojamiento en properties.json. Si aquí no se indica ninguna, la reserva no la indica: asígnele una en la plataforma.',
      'Ejecute `npm run apply -- properties.json`. La reserva se procesa entonces sola.',
      'Si la unidad no tiene cerradura Nuki, no hay que hacer nada.',
    ],
  },
  'unit.renamed': {
    title: 'Una unidad tiene un nuevo id en la plataforma',
    what: 'La plataforma ha fusionado o renombrado una unidad. Sus reservas reciben las puertas de la antigua hasta que se vuelva a aplicar properties.json.',
    todo: [
      'Añada el nuevo id a las "units" del alojamiento en properties.json, junto al antiguo, y ejecute `npm run apply -- properties.json`.',
    ],
  },
  'property.missing': {
    title: 'Falta un alojamiento en la configuración',
    what: 'La reserva pertenece a un alojamiento que ya no está. Para ella no se crea, cambia ni envía ningún código.',
    todo: [
      'Vuelva a poner el alojamiento en properties.json, con el mismo id, y ejecute `npm run apply -- properties.json`.',
      'Si lo quitó a propósito, avise al huésped y cambie o cancele la reserva en la plataforma.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'La zona horaria de un alojamiento es desconocida',
    what: 'Sin ella no se puede saber cuándo puede entrar el huésped. Para esta estancia no se crea ni cambia nada; un código ya enviado conserva su horario anterior.',
    todo: [
      'En properties.json, ponga en "timeZone" del alojamiento un nombre como Europe/Vienna.',
      'Ejecute `npm run apply -- properties.json`.',
    ],
  },
  'stay.dates_reversed': {
    title: 'Una estancia termina antes de empezar',
    what: 'La salida no es posterior a la llegada. Para esta estancia no se crea ni cambia nada: un huésped nuevo no recibe código.',
    todo: [
      'Corrija las fechas o las horas en la plataforma de reservas. La corrección llega sola.',
      'Si las fechas son correctas, revise "checkIn", "checkOut" y los minutos de antes y después en properties.json, y ejecute `npm run apply -- properties.json`.',
    ],
  },
  'stay.too_long': {
    title: 'Una estancia dura más de un año',
    what: 'Staykey no crea códigos para más de 366 días, por si las fechas son un error. Para esta estancia no se crea ni cambia nada.',
    todo: [
      'Revise las fechas en la plataforma de reservas. Si son erróneas, corríjalas allí.',
      'Si son correctas, divida la reserva o cree a mano un código para este huésped en la aplicación Nuki.',
    ],
  },
  'stay.double_booked': {
    title: 'Dos reservas se solapan',
    what: 'Dos reservas tienen los mismos espacios al mismo tiempo. Ambos huéspedes tienen su llave; en un alojamiento con `overlaps` en `refuse`, solo quien reservó primero.',
    todo: [
      'Mire ambas reservas en las plataformas y cancele o mueva una de ellas. Staykey sigue entonces por sí solo.',
      'Si es la misma reserva que llega por dos conexiones, quite la unidad de una de ellas en properties.json y ejecute `npm run apply -- properties.json`.',
      'Si son para espacios distintos, dé a cada uno su propia unidad y su propio alojamiento.',
    ],
  },
  'stay.unknown_status': {
    title: 'Una reserva tiene un estado que Staykey no conoce',
    what: 'Por seguridad no se ha cambiado nada: un huésped que tenía código lo conserva, uno nuevo no lo recibe.',
    todo: [
      'Mire la reserva en la plataforma. Si está confirmada, cree a mano un código en la aplicación Nuki y envíeselo al huésped.',
      'Si está cancelada y el huésped ya tenía código, bórrelo en la aplicación Nuki.',
      'Comunique a quien mantiene su Staykey el nombre de la plataforma y el estado que muestra.',
    ],
  },
  'guest.no_address': {
    title: 'La reserva no tiene dirección de correo',
    what: 'No se puede escribir al huésped, y no sabrá nada si usted no se lo dice.',
    todo: [
      'En cuanto las puertas estén listas recibirá un correo con el texto para el huésped. Cópielo en el chat de la plataforma.',
      'O introduzca la dirección del huésped en la reserva en la plataforma: el correo sale entonces solo.',
    ],
  },
  'guest.address_refused': {
    title: 'La dirección de correo del huésped rechaza los mensajes',
    what: 'El correo con la llave ha sido devuelto o no fue aceptado. Probablemente el huésped no sabe nada de ello.',
    todo: [
      'Recibirá un correo con el texto para el huésped. Cópielo en el chat de la plataforma.',
      'Pida otra dirección al huésped e introdúzcala en la reserva en la plataforma.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'Falta la dirección de correo para la invitación',
    what: 'Esta puerta no tiene teclado para el huésped, y Nuki solo envía sus invitaciones por correo. Sin dirección el huésped no puede abrir la puerta.',
    todo: [
      'Pida una dirección al huésped e introdúzcala en la reserva en la plataforma. La invitación sale entonces sola.',
      'O empareje un Nuki Keypad con la cerradura; si el alojamiento tiene "access": "invite", cámbielo por "auto" y ejecute `npm run apply -- properties.json`.',
      'Si no da tiempo a ninguna de las dos cosas, abra usted mismo al huésped.',
    ],
  },
  'platform.token_dead': {
    title: 'La plataforma de reservas rechaza nuestro acceso',
    what: 'La plataforma ya no acepta la clave de API de esta conexión. Reservas nuevas, cambios y cancelaciones pueden pasar inadvertidos: puede que haya huéspedes que no reciban código y estancias canceladas que conserven el suyo.',
    todo: [
      'Cree una nueva clave de API en los ajustes de la plataforma, o renueve allí la conexión.',
      'Introdúzcala en el secreto «outbound», bajo el id de la conexión. Todo continúa entonces solo.',
    ],
  },
  'platform.unavailable': {
    title: 'La plataforma de reservas no responde',
    what: 'Staykey sigue preguntando. Hasta que responda, las reservas nuevas y los cambios pueden llegar con retraso. Los códigos que ya están en las cerraduras funcionan.',
    todo: [
      'Mire la página de estado de la plataforma, o entre en ella. Si está caída, solo queda esperar.',
      'Si un huésped llega antes, compare la reserva con la confirmación que recibió y, si no coinciden, ayude a mano.',
    ],
  },
  'mail.sender_refused': {
    title: 'No se puede enviar correo desde su dirección',
    what: 'Amazon SES rechaza el remitente, así que los huéspedes no reciben correo nuestro. Los códigos de las cerraduras funcionan, pero los huéspedes no los conocen.',
    todo: [
      'En la consola de AWS abra SES, Identities, y verifique la dirección o el dominio de "sender" que figura en properties.json.',
      'Compruebe que el envío no esté en pausa y que la cuenta haya salido del entorno de pruebas de SES, que solo escribe a direcciones verificadas.',
      'Los correos pendientes salen solos. Si hoy llega un huésped, envíele el código por el chat de la plataforma: `npm run stays` muestra las estancias.',
    ],
  },
  'webhook.malformed': {
    title: 'Un mensaje de la plataforma de reservas no se puede leer',
    what: 'Se conserva y no se ha perdido, pero lo que dice no se ha hecho: a una reserva nueva puede faltarle el código, y una cambiada o cancelada puede conservar el anterior.',
    todo: [
      'Compare las últimas reservas de la plataforma con las confirmaciones que recibió y, si hace falta, ayude a mano en la próxima llegada.',
      'Avise a quien mantiene su Staykey. Tras la corrección ejecute `npm run replay`: el mensaje se lee entonces otra vez.',
    ],
  },
} satisfies Partial<ProblemTexts>;
