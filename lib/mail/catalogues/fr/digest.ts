import type { DigestWords } from '../digest-words.ts';
import { plural } from '../plural.ts';

const more = plural('fr', { one: 'autre', other: 'autres' });

/** L’état de toutes les serrures. */
export const digest: DigestWords = {
  subject: (title, place, guest, others) =>
    `${title} : ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', un voyageur est sur place' : `, arrivée ${guest.at}`) +
    (others === 0 ? '' : ` (et ${others} ${more(others)})`),
  preheader: 'Ce qui ne va pas sur quelle serrure, qui est concerné et ce qu’il faut faire.',
  title: 'Vos serrures ont besoin de vous',
  intro: 'Staykey a examiné toutes vos serrures. Voici ce qui ne va pas, le plus urgent d’abord.',
  nextGuest: 'Prochain voyageur',
  nobody: 'personne qui serait touché',
  arrives: 'Arrive',
  isThereUntil: 'Sur place jusqu’à',
  access: 'Accès',
  isOnTheLock: 'déjà sur la serrure, et continue de fonctionner',
  fullBy: 'Pleine le',
  count: 'Nombre',
  counts: {
    'lock.full': 'Codes sur la serrure',
    'lock.filling_up': 'Codes sur la serrure',
    'lock.wrong_codes': 'Codes erronés en une heure',
    'lock.strays': 'Entrées de ce genre',
  },
  about: 'À propos de cet e-mail',
  closing:
    'Il arrive une fois par jour au plus, et seulement si quelque chose est nouveau, devenu plus urgent ou toujours vrai une semaine plus tard. Ce qui est réglé n’est plus mentionné. À tout moment, `npm run doctor` montre l’état de chaque porte.',
  findings: {
    'lock.battery_low': {
      title: 'La batterie de la serrure est faible',
      what: 'C’est la serrure elle-même qui le signale. Une fois la batterie vide, ni code ni application n’ouvrent la porte : seule la clé le fait.',
      todo: [
        'Changez ou rechargez les piles de la serrure avant l’arrivée du prochain voyageur.',
        'D’ici là, tenez prête une clé à laquelle le voyageur peut accéder.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'Les piles du clavier sont faibles',
      what: 'C’est la serrure qui le signale. Une fois les piles vides, personne ne peut taper de code ; l’application ouvre encore la porte.',
      todo: [
        'Changez les piles du clavier avant l’arrivée du prochain voyageur.',
        'D’ici là, soyez prêt à ouvrir la porte depuis l’application Nuki.',
      ],
    },
    'lock.filling_up': {
      title: 'La serrure n’a bientôt plus de place pour les codes',
      what: 'Une serrure Nuki contient environ 100 codes, et Nuki n’efface pas ceux qui ont expiré. Avec ce qui est réservé, il ne restera plus de place, ou très peu pour les réservations de dernière minute.',
      todo: [
        'Dans Nuki Web ou dans l’application Nuki, supprimez les codes de cette serrure dont personne n’a plus besoin.',
        'Staykey retire ses propres codes après chaque séjour : ceux qui restent viennent d’ailleurs.',
      ],
    },
    'lock.wrong_codes': {
      title: 'Beaucoup de codes erronés ont été tapés à une porte',
      what: 'Au cours d’une même heure, ces dernières vingt-quatre heures, il y a eu plus de codes erronés qu’il n’en faut pour une faute de frappe. Après cinq essais, le clavier se bloque, chaque fois plus longtemps ; un voyageur doit alors attendre, lui aussi.',
      todo: [
        'Si un voyageur est sur place, demandez-lui si son code fonctionne : il est dans l’e-mail qu’il a reçu.',
        'S’il n’y a personne, quelqu’un essaie peut-être des codes : consultez le journal de la serrure dans Nuki Web, et allez voir la porte.',
      ],
    },
    'lock.strays': {
      title: 'La serrure contient des entrées qui ressemblent aux nôtres',
      what: 'Elles portent des noms comme Staykey en donne, mais il ne les connaît pas : un autre Staykey utilise cette serrure avec la même marque, ou sa table a été perdue ou restaurée. On n’y touche pas ; chacune cesse d’ouvrir à son échéance, mais garde sa place sur la serrure.',
      todo: [
        'Si un autre Staykey gère cette serrure, donnez à l’un des deux une autre marque d’installation.',
        'Sinon, supprimez dans Nuki Web ou dans l’application Nuki celles qui n’appartiennent à aucun séjour ; `npm run stays` affiche les séjours.',
      ],
    },
  },
};
