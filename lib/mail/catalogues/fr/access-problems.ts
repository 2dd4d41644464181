import type { ProblemTexts } from '../catalogue.ts';

/** Ce qu’une serrure fait de l’accès d’un voyageur. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'Nuki dit que le code manquait',
    what: 'Cela ne devrait pas arriver et c’est une erreur de Staykey. Le voyageur n’a pas de code pour cette porte.',
    todo: [
      'Créez à la main, dans l’application Nuki, un code pour ce voyageur avec les horaires du séjour, et envoyez-le-lui.',
      'Signalez-le à la personne qui entretient votre Staykey, avec les identifiants de cet e-mail.',
    ],
  },
  'lock.code_refused': {
    title: 'Nuki refuse le code',
    what: 'La serrure n’accepte pas le code que nous avons choisi. Le voyageur n’a pas de code pour cette porte.',
    todo: [
      'Vérifiez dans Nuki Web que le clavier est toujours associé à la serrure et qu’il fonctionne.',
      'Si un voyageur arrive bientôt, créez un code à la main dans l’application Nuki et envoyez-le-lui.',
      'Signalez-le à la personne qui entretient votre Staykey, avec les identifiants de cet e-mail.',
    ],
  },
  'lock.name_too_long': {
    title: 'Nuki refuse le nom d’une entrée',
    what: 'Nuki admet 20 caractères pour le nom d’un code et a refusé le nôtre. Le voyageur n’a pas de code pour cette porte.',
    todo: [
      'Créez à la main, dans l’application Nuki, un code pour ce voyageur avec les horaires du séjour, et envoyez-le-lui.',
      'Signalez-le à la personne qui entretient votre Staykey : la marque d’installation est peut-être trop longue.',
    ],
  },
  'lock.rejected': {
    title: 'Nuki refuse une demande pour cette serrure',
    what: 'Nuki n’a donné aucune raison que nous connaissions. Ce que nous avons demandé n’est pas sur la serrure : un nouveau voyageur n’a pas de code pour cette porte.',
    todo: [
      'Regardez la serrure dans Nuki Web : est-elle en ligne, son abonnement est-il actif, affiche-t-elle un avertissement ?',
      'Si un voyageur arrive bientôt, créez un code à la main dans l’application Nuki et envoyez-le-lui.',
      'Signalez-le à la personne qui entretient votre Staykey, avec les identifiants de cet e-mail.',
    ],
  },
  'lock.may_not_open': {
    title: 'Staykey n’a pas le droit d’ouvrir cette porte',
    what: 'Le voyageur doit l’ouvrir depuis sa page d’accès, mais Nuki ne le permet pas à notre jeton.',
    todo: [
      'Dans Nuki Web, menu API, créez un jeton qui a aussi le droit `smartlock.action`, et inscrivez-le dans le secret du compte Nuki.',
      'D’ici là, faites entrer le voyageur autrement, ou mettez `access` sur `keypad` ou `invite` et exécutez `npm run apply`.',
    ],
  },
  'lock.not_proven': {
    title: 'La serrure ne montre pas l’accès du voyageur',
    what: 'Nuki a accepté notre demande, mais la serrure n’annonce pas encore l’accès avec les bons horaires. Nous n’écrivons au voyageur qu’à ce moment-là ; pour l’instant, il n’a rien de nouveau de notre part.',
    todo: [
      'Dans Nuki Web, ouvrez la serrure et actualisez-la (« Update now »). Vérifiez qu’elle est en ligne.',
      'Staykey continue de regarder et écrit au voyageur dès que la serrure a l’accès.',
      'S’il manque encore à l’arrivée du voyageur, ouvrez-lui vous-même ou créez un code dans l’application Nuki.',
    ],
  },
  'lock.not_revoked': {
    title: 'Un ancien accès est encore sur la serrure',
    what: 'Il devait être supprimé, mais la serrure l’affiche toujours. Après sa fin, la serrure le refuse ; d’ici là, par exemple après une annulation, il peut encore ouvrir la porte.',
    todo: [
      'Dans Nuki Web, ouvrez la serrure et actualisez-la (« Update now »). Staykey continue d’essayer de le supprimer.',
      'S’il reste, supprimez-le vous-même dans l’application Nuki. `npm run stays` affiche le séjour.',
    ],
  },
  'lock.entry_changed': {
    title: 'Quelqu’un a modifié l’accès d’un voyageur sur une serrure',
    what: 'Un accès que Staykey avait mis en place et vérifié a été modifié ou supprimé, par exemple dans l’application Nuki. Staykey le rétablit tel que le dit la réservation.',
    todo: [
      'Si c’était vous : modifiez la réservation, ou les horaires dans properties.json, puis exécutez `npm run apply -- properties.json`. Staykey s’y tient alors.',
      'Si ce n’était pas vous : voyez dans Nuki Web qui a le droit de gérer la serrure.',
    ],
  },
  'lock.permanent_key': {
    title: 'Un accès sur une serrure n’avait pas de fin',
    what: 'La serrure affichait l’accès d’un voyageur sans début ni fin, ce qui ouvrirait la porte pour toujours. Staykey réécrit les horaires et vérifie jusqu’à ce qu’ils y soient.',
    todo: [
      'Rien, si aucun autre message n’arrive. `npm run stays` montre si la porte est confirmée.',
      'Si l’on vous le demande de nouveau : supprimez l’accès dans l’application Nuki ; Staykey en crée un nouveau.',
    ],
  },
  'lock.no_invite_code': {
    title: 'Nuki ne nous a pas transmis le code d’une invitation',
    what: 'L’invitation du voyageur à l’application devait partir dans notre propre e-mail, mais son code n’est pas arrivé chez Staykey. Staykey la remplace par une invitation que Nuki envoie au voyageur, et l’en prévient.',
    todo: [
      'Voyez avec `npm run stays` si la porte est de nouveau confirmée ; il ne faut alors rien d’autre au voyageur.',
      'Vérifiez que les webhooks de Nuki arrivent chez Staykey : sans eux, aucun code d’invitation n’arrive. La page de la documentation sur les webhooks de Nuki dit comment.',
      'Si ce compte n’a pas d’Advanced API approuvée, retirez "advancedApi" de properties.json et lancez `npm run apply -- properties.json`.',
    ],
  },
} satisfies Partial<ProblemTexts>;
