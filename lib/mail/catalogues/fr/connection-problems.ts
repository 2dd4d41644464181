import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'L’adresse d’un calendrier n’est plus valable',
    what: 'L’adresse du calendrier de cette connexion est refusée, ou mène à un autre serveur. Les réservations, modifications et annulations qui y figurent passent inaperçues ; les codes déjà sur les serrures fonctionnent.',
    todo: [
      'Copiez de nouveau l’adresse d’exportation du calendrier sur la plateforme.',
      'Inscrivez-la comme "feedUrl" dans le secret « outbound », sous l’id de la connexion. Tout reprend de lui-même.',
    ],
  },
  'feed.emptied': {
    title: 'Un calendrier a perdu toutes ses réservations d’un coup',
    what: 'Le calendrier de cette connexion n’indique plus aucun des séjours à venir. C’est plus souvent une panne qu’une annulation : rien n’a donc été retiré, ces voyageurs gardent leur code.',
    todo: [
      'Regardez les réservations sur la plateforme. Si elles y sont encore, vérifiez que "feedUrl" dans le secret « outbound » est bien le calendrier de ce logement.',
      'Si elles sont vraiment annulées, retirez leurs clés dans la console. Dès que le calendrier indique de nouveau un de ces séjours, ce qui manque compte de nouveau comme annulé.',
    ],
  },
  'connection.silent': {
    title: 'Une plateforme de réservation s’est tue',
    what: 'Cette connexion annonce d’habitude des réservations, et ne l’a pas fait depuis anormalement longtemps. Son webhook est peut-être désactivé ou mène ailleurs : réservations, modifications et annulations arriveraient en retard ou pas du tout.',
    todo: [
      'Regardez le webhook dans les réglages de la plateforme : est-il activé, et son adresse est-elle toujours la nôtre, jeton compris ?',
      'Comparez-y les dernières réservations avec `npm run stays`. S’il n’y avait simplement rien de nouveau, il n’y a rien à faire.',
    ],
  },
} satisfies Partial<ProblemTexts>;
