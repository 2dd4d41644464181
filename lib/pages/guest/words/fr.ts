import type { PageWords } from './page-words.ts';

export const fr: PageWords = {
  opensIn: (when) => `Les portes s’ouvriront pour vous ${when}.`,
  opensUntil: (moment) => `Les portes s’ouvrent pour vous jusqu’au ${moment}.`,
  tellsFrom: (moment) => `La façon d’entrer sera indiquée ici à partir du ${moment}.`,
  settingUp: (doors) =>
    `Pas encore prêt\u00a0: ${doors}. Nous continuons d’essayer automatiquement. Revenez voir dans quelques minutes.`,
  hostKnows: (host) => `${host} en est informé.`,
  connected: 'connexion établie',
  unconnected: 'pas de connexion pour le moment',
  worksAnyway: 'Le code et l’application fonctionnent quand même.',
  notFromHere: 'Jusqu’à son retour, cette porte ne peut pas être ouverte d’ici.',
  buttonThen: (doors) => `${doors}\u00a0: un bouton d’ouverture apparaîtra alors ici.`,
  open: (door) => `Ouvrir\u00a0: ${door}`,
  beforePressing: 'N’appuyez que lorsque vous êtes devant la porte.',
  opening: (door) => `${door}\u00a0: la demande est en cours. Revenez voir dans un instant.`,
  outcome: {
    opened: (door) => `${door}\u00a0: la serrure s’est ouverte.`,
    asked: (door) =>
      `${door}\u00a0: la serrure a reçu la demande, mais ne dit pas si elle s’est ouverte. Essayez la porte, ou appuyez de nouveau.`,
    stuck: (door) =>
      `${door}\u00a0: la serrure a essayé, mais elle est bloquée. Tirez ou poussez un peu la porte et appuyez de nouveau.`,
    offline: (door) => `${door}\u00a0: la serrure n’a pas de connexion pour le moment. Rien ne lui a été demandé.`,
    failed: (door) =>
      `${door}\u00a0: cela n’a pas marché. Rien n’a été demandé à la serrure. Réessayez dans une minute.`,
  },
  notDone: 'Rien n’a été ouvert',
  tooEarly: (moment) => `Il est trop tôt. Cette porte s’ouvrira pour vous à partir du ${moment}.`,
  tooLate: 'Il est trop tard. Votre séjour derrière cette porte est terminé.',
  tooOften: 'Vous avez appuyé souvent en peu de temps. Attendez une minute, puis appuyez de nouveau.',
  notFromThere: 'Cette demande ne vient pas de votre page. Ouvrez-la de nouveau depuis notre e-mail et appuyez là.',
  shutTitle: 'Une porte reste fermée\u00a0?',
  hostHelps: (host) => `${host} vous aide volontiers\u00a0:`,
  lookAgain: 'Actualiser',
  switchedOff: {
    title: 'Ce lien est désactivé',
    text: (host) => `Il n’affiche plus rien et n’ouvre aucune porte. Contactez-nous\u00a0: ${host}.`,
  },
  gone: {
    title: 'Il n’y a rien ici',
    text: 'Ce lien est incomplet, ou son séjour est terminé. Si vous êtes notre hôte, ouvrez-le de nouveau depuis notre dernier e-mail.',
  },
  broken: {
    title: 'Pas pour le moment',
    text: 'Un problème est survenu chez nous. Réessayez dans une minute. Le code que vous avez fonctionne quand même.',
  },
};
