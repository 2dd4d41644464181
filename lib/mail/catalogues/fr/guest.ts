import type { GuestWords } from '../guest-words.ts';

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `Votre clé pour ${places}, à partir du ${from}`,
    change: (places, from) => `Modification : votre clé pour ${places}, à partir du ${from}`,
    'new-code': (places, from) => `Nouveau code pour ${places}, à partir du ${from}`,
    reminder: (places, from) => `Aujourd’hui : votre clé pour ${places}, à partir du ${from}`,
    cancelled: (places, from) => `Annulation : votre séjour à ${places}, ${from}`,
  },
  title: {
    access: (places) => `Votre clé pour ${places}`,
    change: (places) => `Votre clé pour ${places} a changé`,
    'new-code': (places) => `Votre nouveau code pour ${places}`,
    reminder: (places) => `Aujourd’hui : votre clé pour ${places}`,
    cancelled: (places) => `Votre séjour à ${places} est annulé`,
  },
  preheader: {
    access: 'Quand et comment les portes s’ouvrent pour vous. Merci de garder cet e-mail jusqu’à votre départ.',
    change: 'Voici ce qui vaut désormais. Cela remplace notre message précédent.',
    'new-code': 'Seul le code est différent. Merci d’utiliser celui-ci à partir de maintenant.',
    reminder: 'Quand et comment les portes s’ouvrent pour vous aujourd’hui. Rien n’a changé.',
    cancelled: 'La clé que nous vous avions envoyée n’est plus valable.',
  },
  greeting: (name) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
  intro: {
    access: 'Voici comment entrer. Tout ce qui suit est déjà en place sur les portes.',
    change:
      'Les horaires ou la clé de votre séjour ont changé. Ce que vous lisez ici est déjà en place sur les portes et remplace notre message précédent.',
    'new-code':
      'Vos portes ont un nouveau code ; les horaires restent les mêmes. Ce que vous lisez ici est déjà en place sur les portes et remplace notre message précédent.',
    reminder:
      'Votre séjour commence aujourd’hui. Voici encore une fois comment entrer ; rien n’a changé depuis notre dernier message.',
    cancelled:
      'Votre réservation est annulée ; la clé que nous vous avions envoyée n’est donc plus valable. Si vous n’en saviez rien, merci de nous contacter sans attendre.',
  },
  codeFor: (doors) => `Votre code pour ${doors}`,
  typeIt: (digits) => `À taper sans espace : ${digits}`,
  keypadTitle: 'Sur le clavier',
  keypadSteps: (length) => [
    `Appuyez sur les ${length} chiffres, l’un après l’autre, sur le clavier à côté de la porte.`,
    'La serrure s’ouvre alors d’elle-même. Cela peut prendre quelques secondes.',
    'Une erreur de frappe ? Attendez un instant et recommencez. Après cinq essais erronés, le clavier se bloque pendant une demi-minute ou plus.',
  ],
  inviteTitle: (doors) => `L’application Nuki pour ${doors}`,
  inviteSteps: [
    'Installez l’application Nuki sur le téléphone que vous aurez avec vous devant la porte.',
    'Environ un jour avant votre arrivée, vous recevrez un second e-mail, de Nuki, avec votre invitation. S’il y a plusieurs portes, il peut contenir plusieurs codes. Si vous ne le trouvez pas, regardez dans le dossier des courriers indésirables.',
    'Ouvrez l’invitation avec l’application dans le délai indiqué dans l’e-mail de Nuki. Passé ce délai, elle ne fonctionne plus.',
    'Devant la porte, activez le Bluetooth, ouvrez l’application et déverrouillez.',
  ],
  inviteChanged:
    'Si vous avez déjà accepté l’invitation, elle reste telle quelle. Si Nuki vous en envoie une nouvelle, utilisez la plus récente.',
  inviteCodeFor: (doors) => `Votre code d’invitation pour ${doors}`,
  typeInvite: (digits) => `À saisir sans les espaces : ${digits}`,
  openInvite: 'Ouvrir l’invitation dans l’application Nuki',
  redeemBy: (moment) =>
    `Merci de l’utiliser au plus tard le ${moment}. Ensuite, il pourrait ne plus fonctionner. Il sert une seule fois, sur un seul téléphone.`,
  redeemedOrOld:
    'Si vous avez déjà utilisé ce code, rien ne change pour vous. Sinon, et si l’application ne l’accepte plus, écrivez-nous.',
  inviteCodeSteps: [
    'Installez l’application Nuki sur le téléphone que vous aurez avec vous devant la porte.',
    'Dans l’application, saisissez le code ci-dessus comme invitation. Sur ce téléphone, le lien sous le code s’en charge.',
    'Devant la porte, activez le Bluetooth, ouvrez l’application et déverrouillez.',
  ],
  linkTitle: (doors) => `Avec votre téléphone : ${doors}`,
  linkSteps: [
    'Devant la porte, ouvrez votre page d’accès sur votre téléphone. Le lien se trouve ci-dessous.',
    'Appuyez sur le bouton. La serrure s’ouvre alors d’elle-même. Cela peut prendre quelques secondes.',
  ],
  openPage: 'Votre page d’accès',
  aboutPage:
    'Elle indique à tout moment ce qui est en place sur les portes et vous aide si l’une d’elles ne s’ouvre pas. Merci de garder ce lien pour vous, comme une clé.',
  onlyThen: 'Les portes ne s’ouvrent pour vous que pendant cette période.',
  contact: (name, email) => `Une question ? ${name} vous aide volontiers : ${email}`,
  calendar: {
    summary: (places) => `Séjour : ${places}`,
    description: (subject) => `Comment entrer : voyez notre e-mail « ${subject} ».`,
  },
};
