import type { GuestWords } from '../guest-words.ts';

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `Uw sleutel voor ${places}: vanaf ${from}`,
    change: (places, from) => `Gewijzigd: uw sleutel voor ${places}, vanaf ${from}`,
    'new-code': (places, from) => `Nieuwe code voor ${places}, vanaf ${from}`,
    reminder: (places, from) => `Vandaag: uw sleutel voor ${places}, vanaf ${from}`,
    cancelled: (places, from) => `Geannuleerd: uw verblijf in ${places}, ${from}`,
  },
  title: {
    access: (places) => `Uw sleutel voor ${places}`,
    change: (places) => `Uw sleutel voor ${places} is gewijzigd`,
    'new-code': (places) => `Uw nieuwe code voor ${places}`,
    reminder: (places) => `Vandaag: uw sleutel voor ${places}`,
    cancelled: (places) => `Uw verblijf in ${places} is geannuleerd`,
  },
  preheader: {
    access: 'Wanneer en hoe de deuren voor u opengaan. Bewaar deze e-mail alstublieft tot uw vertrek.',
    change: 'Dit geldt vanaf nu. Het vervangt ons eerdere bericht.',
    'new-code': 'Alleen de code is anders. Gebruik vanaf nu alstublieft deze.',
    reminder: 'Wanneer en hoe de deuren vandaag voor u opengaan. Er is niets veranderd.',
    cancelled: 'De sleutel die wij u hebben gestuurd, is niet meer geldig.',
  },
  greeting: (name) => (name === undefined ? 'Goedendag,' : `Goedendag ${name},`),
  intro: {
    access: 'Zo komt u binnen. Alles wat hier staat, is op de deuren al ingesteld.',
    change:
      'De tijden of de sleutel van uw verblijf zijn gewijzigd. Wat hier staat, is op de deuren al ingesteld en vervangt ons eerdere bericht.',
    'new-code':
      'Uw deuren hebben een nieuwe code; de tijden blijven gelijk. Wat hier staat, is op de deuren al ingesteld en vervangt ons eerdere bericht.',
    reminder:
      'Vandaag begint uw verblijf. Hier leest u nog eens hoe u binnenkomt; sinds ons laatste bericht is er niets veranderd.',
    cancelled:
      'Uw boeking is geannuleerd, daarom is de sleutel die wij u hebben gestuurd niet meer geldig. Wist u hier niets van, neem dan alstublieft meteen contact met ons op.',
  },
  codeFor: (doors) => `Uw code voor ${doors}`,
  typeIt: (digits) => `Intoetsen zonder spatie: ${digits}`,
  keypadTitle: 'Bij het codepaneel',
  keypadSteps: (length) => [
    `Toets de ${length} cijfers na elkaar in op het codepaneel naast de deur.`,
    'Het slot gaat dan vanzelf open. Dat kan een paar seconden duren.',
    'Een vergissing? Wacht even en begin opnieuw. Na vijf verkeerde pogingen pauzeert het codepaneel een halve minuut of langer.',
  ],
  inviteTitle: (doors) => `De Nuki-app voor ${doors}`,
  inviteSteps: [
    'Installeer de Nuki-app op de telefoon die u bij de deur bij u hebt.',
    'Ongeveer een dag voor uw aankomst krijgt u een tweede e-mail, van Nuki, met uw uitnodiging. Bij meer deuren kan die meer codes bevatten. Kunt u hem niet vinden, kijk dan in de map met ongewenste e-mail.',
    'Open de uitnodiging met de app binnen de termijn die in de e-mail van Nuki staat. Daarna werkt ze niet meer.',
    'Zet bij de deur Bluetooth aan, open de app en ontgrendel het slot.',
  ],
  inviteChanged:
    'Als u de uitnodiging al hebt geaccepteerd, blijft die zoals ze is. Stuurt Nuki u een nieuwe, gebruik dan de nieuwste.',
  inviteCodeFor: (doors) => `Uw uitnodigingscode voor ${doors}`,
  typeInvite: (digits) => `Invoeren zonder spaties: ${digits}`,
  openInvite: 'Open de uitnodiging in de Nuki-app',
  redeemBy: (moment) =>
    `Gebruik hem uiterlijk ${moment}. Daarna werkt hij misschien niet meer. Hij werkt één keer, op één telefoon.`,
  redeemedOrOld:
    'Als u deze code al hebt gebruikt, verandert er voor u niets. Zo niet, en neemt de app hem niet meer aan, schrijf ons dan.',
  inviteCodeSteps: [
    'Installeer de Nuki-app op de telefoon die u bij de deur bij u hebt.',
    'Voer in de app de code hierboven in als uitnodiging. Op die telefoon doet de link onder de code dat ook.',
    'Zet bij de deur Bluetooth aan, open de app en ontgrendel het slot.',
  ],
  linkTitle: (doors) => `Met uw telefoon: ${doors}`,
  linkSteps: [
    'Open bij de deur op uw telefoon uw deurpagina. De link staat hieronder.',
    'Druk daar op de knop. Het slot gaat dan vanzelf open. Dat kan een paar seconden duren.',
  ],
  openPage: 'Uw deurpagina',
  aboutPage:
    'Die toont op elk moment wat er op de deuren is ingesteld en helpt als er een niet opengaat. Houd de link alstublieft voor uzelf, net als een sleutel.',
  onlyThen: 'De deuren gaan alleen binnen deze tijden voor u open.',
  contact: (name, email) => `Vragen? ${name} helpt u graag: ${email}`,
  calendar: {
    summary: (places) => `Verblijf: ${places}`,
    description: (subject) => `Hoe u binnenkomt, staat in onze e-mail “${subject}”.`,
  },
};
