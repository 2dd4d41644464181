import type { GuestWords } from '../guest-words.ts';

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `Su llave para ${places}: desde el ${from}`,
    change: (places, from) => `Cambio: su llave para ${places}, desde el ${from}`,
    'new-code': (places, from) => `Nuevo código para ${places}, desde el ${from}`,
    reminder: (places, from) => `Hoy: su llave para ${places}, desde el ${from}`,
    cancelled: (places, from) => `Cancelación: su estancia en ${places}, ${from}`,
  },
  title: {
    access: (places) => `Su llave para ${places}`,
    change: (places) => `Su llave para ${places} ha cambiado`,
    'new-code': (places) => `Su nuevo código para ${places}`,
    reminder: (places) => `Hoy: su llave para ${places}`,
    cancelled: (places) => `Su estancia en ${places} está cancelada`,
  },
  preheader: {
    access: 'Cuándo y cómo se le abren las puertas. Guarde este correo hasta su salida, por favor.',
    change: 'Esto es lo que vale a partir de ahora. Sustituye a nuestro mensaje anterior.',
    'new-code': 'Solo cambia el código. A partir de ahora use este, por favor.',
    reminder: 'Cuándo y cómo se le abren hoy las puertas. No ha cambiado nada.',
    cancelled: 'La llave que le enviamos ya no es válida.',
  },
  greeting: (name) => (name === undefined ? 'Buenos días:' : `Buenos días, ${name}:`),
  intro: {
    access: 'Así podrá entrar. Todo lo que lee aquí ya está preparado en las puertas.',
    change:
      'Los horarios o la llave de su estancia han cambiado. Lo que lee aquí ya está preparado en las puertas y sustituye a nuestro mensaje anterior.',
    'new-code':
      'Sus puertas tienen un nuevo código; los horarios siguen siendo los mismos. Lo que lee aquí ya está preparado en las puertas y sustituye a nuestro mensaje anterior.',
    reminder:
      'Hoy comienza su estancia. Aquí le recordamos cómo entrar; desde nuestro último mensaje no ha cambiado nada.',
    cancelled:
      'Su reserva se ha cancelado, por lo que la llave que le enviamos ya no es válida. Si no sabía nada de ello, póngase en contacto con nosotros cuanto antes, por favor.',
  },
  codeFor: (doors) => `Su código para ${doors}`,
  typeIt: (digits) => `Tecléelo sin el espacio: ${digits}`,
  keypadTitle: 'En el teclado',
  keypadSteps: (length) => [
    `Pulse las ${length} cifras una tras otra en el teclado que hay junto a la puerta.`,
    'La cerradura se abre entonces sola. Puede tardar unos segundos.',
    '¿Se ha equivocado? Espere un momento y empiece de nuevo. Tras cinco intentos erróneos el teclado se bloquea medio minuto o más.',
  ],
  inviteTitle: (doors) => `La aplicación Nuki para ${doors}`,
  inviteSteps: [
    'Instale la aplicación Nuki en el teléfono que llevará consigo a la puerta.',
    'Alrededor de un día antes de su llegada recibirá un segundo correo, de Nuki, con su invitación. Si hay varias puertas, puede contener varios códigos. Si no lo encuentra, mire en la carpeta de correo no deseado.',
    'Abra la invitación con la aplicación dentro del plazo que indica el correo de Nuki. Después ya no funciona.',
    'En la puerta, active el Bluetooth, abra la aplicación y desbloquee la cerradura.',
  ],
  inviteChanged: 'Si ya ha aceptado la invitación, sigue como está. Si Nuki le envía una nueva, use la más reciente.',
  inviteCodeFor: (doors) => `Su código de invitación para ${doors}`,
  typeInvite: (digits) => `Introdúzcalo sin los espacios: ${digits}`,
  openInvite: 'Abrir la invitación en la aplicación Nuki',
  redeemBy: (moment) =>
    `Canjéelo antes de: ${moment}. Después puede que ya no funcione. Sirve una vez, en un solo teléfono.`,
  redeemedOrOld:
    'Si ya ha canjeado este código, para usted no cambia nada. Si no, y la aplicación ya no lo acepta, escríbanos.',
  inviteCodeSteps: [
    'Instale la aplicación Nuki en el teléfono que llevará consigo a la puerta.',
    'En la aplicación, introduzca el código de arriba como invitación. En ese teléfono lo hace también el enlace que está debajo del código.',
    'En la puerta, active el Bluetooth, abra la aplicación y desbloquee la cerradura.',
  ],
  linkTitle: (doors) => `Con el teléfono: ${doors}`,
  linkSteps: [
    'En la puerta, abra su página de acceso en el teléfono. El enlace está más abajo.',
    'Pulse el botón. La cerradura se abre entonces sola. Puede tardar unos segundos.',
  ],
  openPage: 'Su página de acceso',
  aboutPage:
    'Muestra en todo momento lo que está preparado en las puertas y ayuda si alguna no se abre. No comparta el enlace, por favor: es como una llave.',
  onlyThen: 'Las puertas solo se le abren dentro de este horario.',
  contact: (name, email) => `¿Tiene alguna pregunta? ${name} le ayuda con mucho gusto: ${email}`,
  calendar: {
    summary: (places) => `Estancia: ${places}`,
    description: (subject) => `Cómo entrar está en nuestro correo «${subject}».`,
  },
};
