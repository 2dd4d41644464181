import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `Le voyageur a la clé : ${places}, à partir du ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Clé à transmettre : ${places}, à partir du ${from} (${reservation})`,
  },
  title: { 'by-mail': 'Le voyageur a la clé', 'pass-on': 'Merci de transmettre la clé au voyageur' },
  intro: {
    access: 'Chaque porte est confirmée sur sa serrure, et le voyageur a reçu par e-mail ce qui suit.',
    change:
      'Le séjour a changé. Chaque porte est confirmée sur sa serrure avec les nouvelles données, et le voyageur a reçu par e-mail ce qui suit.',
    'new-code':
      'Le code de ce séjour a dû être remplacé. Chaque porte est confirmée sur sa serrure avec le nouveau code, et le voyageur a reçu par e-mail ce qui suit.',
  },
  introByChat:
    'Chaque porte est confirmée sur sa serrure. Le voyageur n’a pas pu être joint par e-mail ; la plateforme de réservation lui a donc envoyé le texte comme message. Vous le trouvez dans la messagerie de la plateforme.',
  why: {
    'no-address':
      'Les portes sont prêtes, mais la réservation ne contient pas d’adresse e-mail : le voyageur ne sait rien tant que vous ne lui transmettez pas le texte.',
    'address-refused':
      'Les portes sont prêtes, mais l’adresse e-mail du voyageur refuse nos messages : il n’en sait rien tant que vous ne lui transmettez pas le texte.',
    unsaid:
      'Les portes sont prêtes, mais le voyageur n’a pas pu être joint par e-mail : merci de lui transmettre le texte.',
  },
  inviteWarning: {
    'no-address':
      'Nuki envoie aussi son invitation par e-mail. Sans adresse, le voyageur ne peut pas la recevoir : demandez-lui-en une et inscrivez-la dans la réservation.',
    'address-refused':
      'Nuki envoie son invitation à la même adresse ; elle n’est donc sans doute pas arrivée non plus. Demandez une autre adresse au voyageur et inscrivez-la dans la réservation.',
    unsaid: 'Nuki envoie aussi son invitation par e-mail : demandez au voyageur si elle est arrivée.',
  },
  copyTitle: 'Texte pour le voyageur',
  copyHint: 'Copiez ce texte dans la messagerie de la plateforme de réservation, ou envoyez-le par SMS.',
  factsTitle: 'Le séjour',
  booking: 'Réservation',
  guest: 'Voyageur',
  noName: 'aucun nom utilisable dans la réservation',
  writtenIn: 'Langue du texte au voyageur',
  keypadDoor: (code) => `code ${code}, confirmé sur la serrure`,
  inviteDoor: 'invitation à l’application, confirmée sur la serrure ; Nuki l’envoie au voyageur par e-mail',
  inviteCodeDoor: (code) => `invitation à l’application avec le code ${code}, confirmée sur la serrure`,
  linkDoor: 's’ouvre depuis la page d’accès du voyageur',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, arrivée ${arrival}`),
  preheader: 'Ce qui ne va pas, qui est concerné et ce qu’il faut faire.',
  about: 'Il s’agit de',
  affected: 'Qui est concerné',
  booking: 'Réservation',
  property: 'Logement',
  arrival: 'Arrivée',
  departure: 'Départ',
  atTheDoor: 'Devant la porte dès',
  doors: 'Portes',
  todo: 'Que faire',
};
