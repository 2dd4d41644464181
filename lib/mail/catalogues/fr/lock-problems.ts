import type { ProblemTexts } from '../catalogue.ts';

/** Serrures et comptes Nuki. */
export const lockProblems = {
  'lock.not_found': {
    title: 'Nuki ne connaît pas cette serrure',
    what: 'Le compte Nuki n’a pas cette serrure, ou son jeton n’a pas le droit de la gérer. Les voyageurs ne reçoivent pas de code pour cette porte.',
    todo: [
      'Comparez "smartlockId" et "nukiAccount" de la porte dans properties.json avec la serrure dans Nuki Web.',
      'Si la serrure y est affichée, créez un jeton sous API dans ce même compte, avec le droit de voir les serrures et de gérer les autorisations, et inscrivez-le dans le secret « outbound » sous nuki/ suivi de l’id du compte.',
      'Après une modification de properties.json, exécutez `npm run apply -- properties.json`.',
    ],
  },
  'lock.no_keypad': {
    title: 'La serrure n’a pas de clavier',
    what: 'Le logement demande des codes, mais aucun clavier n’est associé à cette serrure. Le voyageur ne reçoit pas de code pour cette porte.',
    todo: [
      'Associez un Nuki Keypad à la serrure dans l’application Nuki.',
      'Ou mettez "access" du logement sur "auto" dans properties.json et exécutez `npm run apply -- properties.json` : les voyageurs reçoivent alors une invitation à l’application pour cette porte.',
    ],
  },
  'lock.no_free_code': {
    title: 'Aucun code libre n’a été trouvé',
    what: 'Tous les codes essayés sont déjà pris sur les serrures de ce séjour. Le voyageur n’en reçoit pas tant qu’il n’y en a pas de libre.',
    todo: [
      'Dans Nuki Web ou dans l’application Nuki, supprimez des serrures de ce séjour les codes dont personne n’a plus besoin.',
    ],
  },
  'lock.full': {
    title: 'La serrure est pleine',
    what: 'Une serrure Nuki contient environ 100 codes et 200 autres autorisations, et Nuki n’efface pas celles qui ont expiré. Le voyageur n’a pas d’accès à cette porte tant qu’il n’y a pas de place.',
    todo: [
      'Dans Nuki Web ou dans l’application Nuki, supprimez les anciens codes et autorisations de cette serrure dont personne n’a plus besoin.',
    ],
  },
  'lock.offline': {
    title: 'La serrure est hors ligne',
    what: 'Nuki ne peut pas joindre la serrure. Les codes qui s’y trouvent continuent de fonctionner, mais on ne peut ni en écrire un nouveau, ni modifier ou supprimer un ancien.',
    todo: [
      'Vérifiez la batterie de la serrure et, sur place, le Wi-Fi ou le Nuki Bridge.',
      'Staykey réessaie de lui-même et écrit au voyageur dès que la serrure a le code.',
      'Si la serrure est encore hors ligne à l’arrivée du voyageur, ouvrez-lui vous-même ou créez un code dans l’application Nuki, par Bluetooth devant la porte.',
    ],
  },
  'lock.relink_needed': {
    title: 'La serrure doit être reliée de nouveau à Nuki Web',
    what: 'Nuki Web a perdu son autorisation pour cette serrure et ne peut plus la gérer. Aucun nouveau code n’est écrit, aucun ancien n’est modifié ni supprimé.',
    todo: [
      'Près de la serrure, ouvrez l’application Nuki et reliez la serrure de nouveau à Nuki Web dans ses réglages.',
      'Si elle a ensuite un autre id dans Nuki Web, modifiez "smartlockId" dans properties.json et exécutez `npm run apply -- properties.json`.',
    ],
  },
  'lock.admin_pin': {
    title: 'Il manque à Nuki Web le code de sécurité de la serrure',
    what: 'Le code de sécurité (code PIN administrateur) de la serrure manque dans Nuki Web ou y est faux ; Nuki ne peut donc pas gérer les codes de cette serrure. Les voyageurs ne reçoivent pas de nouveau code pour cette porte.',
    todo: ['Dans Nuki Web, ouvrez la serrure et saisissez son code de sécurité actuel.'],
  },
  'lock.plan_lapsed': {
    title: 'L’abonnement Nuki ne couvre pas cette serrure',
    what: 'Pour la location, Nuki exige un abonnement actif (Smart Hosting ou API) pour chaque serrure. Sans lui, les nouveaux codes sont refusés.',
    todo: [
      'Dans Nuki Web, consultez l’abonnement de la serrure ; renouvelez-le ou ajoutez-y la serrure.',
      'Si un voyageur arrive avant, créez un code à la main dans l’application Nuki.',
    ],
  },
  'lock.token_dead': {
    title: 'Nuki refuse notre accès',
    what: 'Le jeton d’API de ce compte Nuki n’est plus valable ; les jetons expirent quand le mot de passe de Nuki Web est changé. Aucun code ne peut être écrit, modifié ou supprimé. Les codes qui sont sur les serrures continuent de fonctionner.',
    todo: [
      'Dans Nuki Web, ouvrez API et créez un nouveau jeton.',
      'Inscrivez-le dans le secret « outbound », sous nuki/ suivi de l’id du compte, comme "token".',
      'Tout reprend de lui-même. D’ici là, les nouveaux voyageurs n’ont pas de code : aidez à la main, dans l’application Nuki, pour la prochaine arrivée.',
    ],
  },
  'lock.unavailable': {
    title: 'Nuki ne répond pas',
    what: 'Le service de Nuki est injoignable ou en panne. Les codes qui sont sur les serrures continuent de fonctionner ; les nouveaux doivent attendre.',
    todo: [
      'Regardez si Nuki Web fonctionne. Sinon, il n’y a qu’à attendre : Staykey réessaie de lui-même.',
      'Si un voyageur arrive avant, créez un code dans l’application Nuki, par Bluetooth devant la porte, ou ouvrez-lui vous-même.',
    ],
  },
} satisfies Partial<ProblemTexts>;
