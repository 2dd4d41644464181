import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `El huésped tiene la llave: ${places}, desde el ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Llave por transmitir: ${places}, desde el ${from} (${reservation})`,
  },
  title: { 'by-mail': 'El huésped tiene la llave', 'pass-on': 'Transmita la llave al huésped, por favor' },
  intro: {
    access: 'Cada puerta está confirmada en su cerradura y el huésped ha recibido por correo lo siguiente.',
    change:
      'La estancia ha cambiado. Cada puerta está confirmada en su cerradura con los nuevos datos y el huésped ha recibido por correo lo siguiente.',
    'new-code':
      'Hubo que sustituir el código de esta estancia. Cada puerta está confirmada en su cerradura con el nuevo y el huésped ha recibido por correo lo siguiente.',
  },
  introByChat:
    'Cada puerta está confirmada en su cerradura. No se pudo escribir al huésped por correo, así que la plataforma de reservas le ha enviado el texto como mensaje; lo encontrará en el chat de la plataforma.',
  why: {
    'no-address':
      'Las puertas están listas, pero la reserva no tiene dirección de correo: el huésped no sabe nada hasta que usted le pase el texto.',
    'address-refused':
      'Las puertas están listas, pero la dirección de correo del huésped rechaza nuestros mensajes: no sabe nada de ello hasta que usted le pase el texto.',
    unsaid: 'Las puertas están listas, pero no se pudo avisar al huésped por correo: pásele el texto, por favor.',
  },
  inviteWarning: {
    'no-address':
      'Nuki también envía su invitación por correo. Sin dirección el huésped no puede recibirla: pídale una e introdúzcala en la reserva.',
    'address-refused':
      'Nuki envía su invitación a la misma dirección, así que probablemente tampoco ha llegado: pida otra al huésped e introdúzcala en la reserva.',
    unsaid: 'Nuki también envía su invitación por correo: pregunte al huésped si le ha llegado.',
  },
  copyTitle: 'Texto para el huésped',
  copyHint: 'Cópielo en el chat de la plataforma de reservas o envíelo como mensaje de texto.',
  factsTitle: 'La estancia',
  booking: 'Reserva',
  guest: 'Huésped',
  noName: 'ningún nombre utilizable en la reserva',
  writtenIn: 'Idioma del texto para el huésped',
  keypadDoor: (code) => `código ${code}, confirmado en la cerradura`,
  inviteDoor: 'invitación a la aplicación, confirmada en la cerradura; Nuki se la envía al huésped por correo',
  inviteCodeDoor: (code) => `invitación a la aplicación con el código ${code}, confirmada en la cerradura`,
  linkDoor: 'se abre desde la página de acceso del huésped',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, llegada ${arrival}`),
  preheader: 'Qué va mal, a quién afecta y qué hay que hacer.',
  about: 'Se trata de',
  affected: 'A quién afecta',
  booking: 'Reserva',
  property: 'Alojamiento',
  arrival: 'Llegada',
  departure: 'Salida',
  atTheDoor: 'En la puerta desde',
  doors: 'Puertas',
  todo: 'Qué hacer',
};
