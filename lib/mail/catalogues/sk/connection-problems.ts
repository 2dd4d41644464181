import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'Adresa kalendára už neplatí',
    what: 'Adresa kalendára tohto pripojenia sa odmieta alebo vedie na iný server. Rezervácie, zmeny a storná v ňom zostávajú nepovšimnuté; kódy, ktoré už na zámkoch sú, fungujú.',
    todo: [
      'Skopírujte na platforme znova adresu na export kalendára.',
      'Vložte ju ako "feedUrl" do tajomstva „outbound“, pod id pripojenia. Všetko potom pokračuje samo.',
    ],
  },
  'feed.emptied': {
    title: 'Kalendár prišiel o všetky rezervácie naraz',
    what: 'Kalendár tohto pripojenia už neuvádza žiadny z nadchádzajúcich pobytov. To býva skôr porucha než storno, preto sa nič neodobralo: títo hostia si kódy ponechávajú.',
    todo: [
      'Pozrite si rezervácie na platforme. Ak tam stále sú, overte, že "feedUrl" v tajomstve „outbound“ je kalendár tohto ubytovania.',
      'Ak sú naozaj stornované, odoberte im kľúče v konzole. Len čo kalendár opäť uvedie niektorý z týchto pobytov, to, čo chýba, opäť platí za stornované.',
    ],
  },
  'connection.silent': {
    title: 'Rezervačná platforma sa odmlčala',
    what: 'Toto pripojenie zvyčajne hlási rezervácie a nezvyčajne dlho to neurobilo. Jeho webhook je možno vypnutý alebo vedie inam: nové rezervácie, zmeny a storná by prichádzali neskoro alebo vôbec.',
    todo: [
      'Pozrite sa v nastaveniach platformy na webhook: je zapnutý a je jeho adresa stále naša, vrátane tokenu?',
      'Porovnajte tamojšie posledné rezervácie s `npm run stays`. Ak jednoducho nebolo nič nové, netreba nič robiť.',
    ],
  },
} satisfies Partial<ProblemTexts>;
