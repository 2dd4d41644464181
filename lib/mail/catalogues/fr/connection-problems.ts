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
} satisfies Partial<ProblemTexts>;
