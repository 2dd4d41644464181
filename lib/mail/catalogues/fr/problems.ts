import type { ProblemTexts } from '../catalogue.ts';

/** Réservations, voyageurs, plateformes et e-mails. */
export const problems = {
  'unit.unmapped': {
    title: 'Une réservation pour une unité sans logement',
    what: 'La réservation est conservée, mais aucun logement de properties.json ne contient cette unité. En l’état, le voyageur ne reçoit ni code ni e-mail.',
    todo: [
      'Ajoutez l’unité aux "units" de son logement dans properties.json. Si aucune n’est nommée ici, la réservation n’en nomme pas : attribuez-lui-en une sur la plateforme.',
      'Exécutez `npm run apply -- properties.json`. La réservation est alors prise en charge d’elle-même.',
      'Si l’unité n’a pas de serrure Nuki, il n’y a rien à faire.',
    ],
  },
  'unit.renamed': {
    title: 'Une unité a un nouvel id sur la plateforme',
    what: 'La plateforme a fusionné ou renommé une unité. Ses réservations reçoivent les portes de l’ancienne jusqu’à ce que properties.json soit appliqué de nouveau.',
    todo: [
      'Ajoutez le nouvel id aux "units" du logement dans properties.json, à côté de l’ancien, et exécutez `npm run apply -- properties.json`.',
    ],
  },
  'property.missing': {
    title: 'Un logement a disparu de la configuration',
    what: 'La réservation appartient à un logement qui n’y figure plus. Aucun code n’est créé, déplacé ou envoyé pour elle.',
    todo: [
      'Remettez le logement dans properties.json, sous le même id, et exécutez `npm run apply -- properties.json`.',
      'Si vous l’avez abandonné volontairement, prévenez le voyageur et déplacez ou annulez la réservation sur la plateforme.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'Le fuseau horaire d’un logement est inconnu',
    what: 'Sans lui, impossible de dire quand le voyageur peut entrer. Rien n’est créé ni modifié pour ce séjour ; un code déjà envoyé garde ses anciens horaires.',
    todo: [
      'Dans properties.json, donnez à "timeZone" du logement un nom tel que Europe/Vienna.',
      'Exécutez `npm run apply -- properties.json`.',
    ],
  },
  'stay.dates_reversed': {
    title: 'Un séjour se termine avant de commencer',
    what: 'Le départ n’est pas après l’arrivée. Rien n’est créé ni modifié pour ce séjour : un nouveau voyageur ne reçoit pas de code.',
    todo: [
      'Corrigez les dates ou les heures sur la plateforme de réservation. La correction arrive d’elle-même.',
      'Si les dates sont justes, vérifiez "checkIn", "checkOut" et les minutes avant et après dans properties.json, puis exécutez `npm run apply -- properties.json`.',
    ],
  },
  'stay.too_long': {
    title: 'Un séjour dure plus d’un an',
    what: 'Staykey ne crée pas de code pour plus de 366 jours, au cas où les dates seraient une erreur. Rien n’est créé ni modifié pour ce séjour.',
    todo: [
      'Vérifiez les dates sur la plateforme de réservation. Si elles sont fausses, corrigez-les là-bas.',
      'Si elles sont justes, scindez la réservation, ou créez un code pour ce voyageur à la main dans l’application Nuki.',
    ],
  },
  'stay.double_booked': {
    title: 'Deux réservations se chevauchent',
    what: 'Deux réservations portent sur les mêmes pièces au même moment. Les deux voyageurs ont leur clé ; dans un logement où `overlaps` vaut `refuse`, seulement celui qui a réservé en premier.',
    todo: [
      'Regardez les deux réservations sur les plateformes, et annulez ou déplacez l’une d’elles. Staykey continue alors tout seul.',
      'S’il s’agit de la même réservation reçue par deux connexions, retirez l’unité de l’une d’elles dans properties.json et exécutez `npm run apply -- properties.json`.',
      'Si elles concernent des pièces différentes, donnez à chacune sa propre unité et son propre logement.',
    ],
  },
  'stay.unknown_status': {
    title: 'Une réservation a un statut que Staykey ne connaît pas',
    what: 'Par prudence, rien n’a été modifié : un voyageur qui avait un code le garde, un nouveau n’en reçoit pas.',
    todo: [
      'Consultez la réservation sur la plateforme. Si elle est confirmée, créez un code à la main dans l’application Nuki et envoyez-le au voyageur.',
      'Si elle est annulée et que le voyageur avait déjà un code, supprimez ce code dans l’application Nuki.',
      'Signalez à la personne qui entretient votre Staykey le nom de la plateforme et le statut affiché.',
    ],
  },
  'guest.no_address': {
    title: 'La réservation ne contient pas d’adresse e-mail',
    what: 'Le voyageur ne peut pas être joint par e-mail et ne saura rien si vous ne lui transmettez pas le message.',
    todo: [
      'Dès que les portes sont prêtes, vous recevez un e-mail avec le texte pour le voyageur. Copiez-le dans la messagerie de la plateforme.',
      'Ou bien inscrivez l’adresse du voyageur dans la réservation sur la plateforme : l’e-mail part alors de lui-même.',
    ],
  },
  'guest.address_refused': {
    title: 'L’adresse e-mail du voyageur refuse les messages',
    what: 'L’e-mail avec la clé est revenu ou n’a pas été accepté. Le voyageur n’en sait sans doute rien.',
    todo: [
      'Vous recevez un e-mail avec le texte pour le voyageur. Copiez-le dans la messagerie de la plateforme.',
      'Demandez une autre adresse au voyageur et inscrivez-la dans la réservation sur la plateforme.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'Il manque une adresse e-mail pour l’invitation',
    what: 'Cette porte n’a pas de clavier pour le voyageur, et Nuki n’envoie ses invitations que par e-mail. Sans adresse, le voyageur ne peut pas ouvrir la porte.',
    todo: [
      'Demandez une adresse au voyageur et inscrivez-la dans la réservation sur la plateforme. L’invitation part alors d’elle-même.',
      'Ou associez un Nuki Keypad à la serrure ; si le logement indique "access": "invite", remplacez-le par "auto" et exécutez `npm run apply -- properties.json`.',
      'Si le temps manque pour l’un et l’autre, ouvrez vous-même au voyageur.',
    ],
  },
  'platform.token_dead': {
    title: 'La plateforme de réservation refuse notre accès',
    what: 'La plateforme n’accepte plus la clé d’API de cette connexion. Des réservations, modifications et annulations peuvent passer inaperçues : des voyageurs risquent de ne pas recevoir de code, et des séjours annulés de garder le leur.',
    todo: [
      'Créez une nouvelle clé d’API dans les réglages de la plateforme, ou renouvelez-y la connexion.',
      'Inscrivez-la dans le secret « outbound », sous l’id de la connexion. Tout reprend de lui-même.',
    ],
  },
  'platform.unavailable': {
    title: 'La plateforme de réservation ne répond pas',
    what: 'Staykey continue de l’interroger. Tant qu’elle ne répond pas, les nouvelles réservations et les modifications peuvent arriver en retard. Les codes déjà sur les serrures fonctionnent.',
    todo: [
      'Consultez la page d’état de la plateforme, ou connectez-vous-y. Si elle est en panne, il n’y a qu’à attendre.',
      'Si un voyageur arrive avant son retour, comparez la réservation avec la confirmation que vous avez reçue, et intervenez à la main si elles diffèrent.',
    ],
  },
  'mail.sender_refused': {
    title: 'Aucun e-mail ne peut partir de votre adresse',
    what: 'Amazon SES refuse l’expéditeur ; les voyageurs ne reçoivent donc aucun e-mail de notre part. Les codes sur les serrures fonctionnent, mais les voyageurs ne les connaissent pas.',
    todo: [
      'Dans la console AWS, ouvrez SES, Identities, et vérifiez l’adresse ou le domaine de "sender" indiqué dans properties.json.',
      'Assurez-vous que l’envoi n’est pas suspendu et que le compte est sorti du bac à sable de SES, qui n’écrit qu’aux adresses vérifiées.',
      'Les e-mails en attente partent d’eux-mêmes. Si un voyageur arrive aujourd’hui, envoyez-lui le code par la messagerie de la plateforme : `npm run stays` affiche les séjours.',
    ],
  },
  'webhook.malformed': {
    title: 'Un message de la plateforme de réservation est illisible',
    what: 'Il est conservé, pas perdu, mais ce qu’il dit n’est pas fait : une nouvelle réservation peut être sans code, une réservation modifiée ou annulée peut garder l’ancien.',
    todo: [
      'Comparez les dernières réservations sur la plateforme avec les confirmations que vous avez reçues, et aidez à la main pour la prochaine arrivée si nécessaire.',
      'Prévenez la personne qui entretient votre Staykey. Après la correction, exécutez `npm run replay` : le message est alors relu.',
    ],
  },
} satisfies Partial<ProblemTexts>;
