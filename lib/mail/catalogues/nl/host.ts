import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `De gast heeft de sleutel: ${places}, vanaf ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Sleutel doorgeven: ${places}, vanaf ${from} (${reservation})`,
  },
  title: { 'by-mail': 'De gast heeft de sleutel', 'pass-on': 'Geef de sleutel alstublieft door aan de gast' },
  intro: {
    access: 'Elke deur is op het slot bevestigd en de gast heeft per e-mail gekregen wat hieronder staat.',
    change:
      'Het verblijf is gewijzigd. Elke deur is met de nieuwe gegevens op het slot bevestigd en de gast heeft per e-mail gekregen wat hieronder staat.',
    'new-code':
      'De code van dit verblijf moest worden vervangen. Elke deur is met de nieuwe op het slot bevestigd en de gast heeft per e-mail gekregen wat hieronder staat.',
  },
  introByChat:
    'Elke deur is op het slot bevestigd. De gast was per e-mail niet te bereiken, daarom heeft het boekingsplatform de tekst als bericht naar de gast gestuurd; u vindt die daar in de chat.',
  why: {
    'no-address':
      'De deuren zijn klaar, maar in de boeking staat geen e-mailadres: de gast weet niets totdat u de tekst doorgeeft.',
    'address-refused':
      'De deuren zijn klaar, maar het e-mailadres van de gast weigert onze e-mail: de gast weet hier niets van totdat u de tekst doorgeeft.',
    unsaid: 'De deuren zijn klaar, maar de gast was per e-mail niet te bereiken: geef de tekst alstublieft door.',
  },
  inviteWarning: {
    'no-address':
      'Ook Nuki verstuurt de app-uitnodiging per e-mail. Zonder adres kan de gast die niet krijgen: vraag erom en zet het in de boeking.',
    'address-refused':
      'Nuki stuurt de app-uitnodiging naar hetzelfde adres, dus die is waarschijnlijk ook niet aangekomen: vraag de gast om een ander adres en zet het in de boeking.',
    unsaid: 'Ook Nuki verstuurt de app-uitnodiging per e-mail: vraag de gast of die is aangekomen.',
  },
  copyTitle: 'Tekst voor de gast',
  copyHint: 'Kopieer dit naar de chat van het boekingsplatform of stuur het als sms.',
  factsTitle: 'Het verblijf',
  booking: 'Boeking',
  guest: 'Gast',
  noName: 'geen bruikbare naam in de boeking',
  writtenIn: 'Taal van de tekst aan de gast',
  keypadDoor: (code) => `code ${code}, op het slot bevestigd`,
  inviteDoor: 'app-uitnodiging, op het slot bevestigd; Nuki mailt die naar de gast',
  inviteCodeDoor: (code) => `app-uitnodiging met de code ${code}, op het slot bevestigd`,
  linkDoor: 'gaat open vanaf de deurpagina van de gast',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, aankomst ${arrival}`),
  preheader: 'Wat er mis is, wie het treft en wat u moet doen.',
  about: 'Het gaat om',
  affected: 'Wie het treft',
  booking: 'Boeking',
  property: 'Accommodatie',
  arrival: 'Aankomst',
  departure: 'Vertrek',
  atTheDoor: 'Aan de deur vanaf',
  doors: 'Deuren',
  todo: 'Wat te doen',
};
