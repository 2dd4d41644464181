import type { ProblemTexts } from '../catalogue.ts';

/** Rezervácie, hostia, platformy a e-maily. */
export const problems = {
  'unit.unmapped': {
    title: 'Rezervácia jednotky, ktorá nepatrí k žiadnemu ubytovaniu',
    what: 'Rezervácia je uložená, ale žiadne ubytovanie v properties.json túto jednotku nemá. Takto hosť nedostane kód ani e-mail.',
    todo: [
      'Pridajte jednotku v properties.json do "units" jej ubytovania. Ak tu nie je žiadna uvedená, neuvádza ju ani rezervácia: priraďte ju na platforme.',
      'Spustite `npm run apply -- properties.json`. Rezervácia sa potom spracuje sama.',
      'Ak jednotka nemá zámok Nuki, netreba robiť nič.',
    ],
  },
  'unit.renamed': {
    title: 'Jednotka má na platforme nové id',
    what: 'Platforma jednotku zlúčila alebo premenovala. Jej rezervácie dostávajú dvere tej pôvodnej, kým sa properties.json znova nepoužije.',
    todo: [
      'Pridajte nové id v properties.json vedľa starého do "units" ubytovania a spustite `npm run apply -- properties.json`.',
    ],
  },
  'property.missing': {
    title: 'Z konfigurácie zmizlo ubytovanie',
    what: 'Rezervácia patrí k ubytovaniu, ktoré v nej už nie je. Žiaden kód sa pre ňu nevytvorí, nezmení ani nepošle.',
    todo: [
      'Vráťte ubytovanie do properties.json pod rovnakým id a spustite `npm run apply -- properties.json`.',
      'Ak ste ho zrušili zámerne, dajte hosťovi vedieť a rezerváciu na platforme presuňte alebo zrušte.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'Časové pásmo ubytovania nie je známe',
    what: 'Bez neho sa nedá povedať, odkedy smie hosť dnu. Pre tento pobyt sa nič nevytvorí ani nezmení; už odoslaný kód si ponechá staré časy.',
    todo: [
      'Nastavte v properties.json "timeZone" ubytovania na názov ako Europe/Vienna.',
      'Spustite `npm run apply -- properties.json`.',
    ],
  },
  'stay.dates_reversed': {
    title: 'Pobyt sa končí skôr, než sa začne',
    what: 'Odchod nie je po príchode. Pre tento pobyt sa nič nevytvorí ani nezmení: nový hosť kód nedostane.',
    todo: [
      'Opravte dátumy alebo časy na rezervačnej platforme. Oprava príde sama.',
      'Ak sú dátumy správne, skontrolujte v properties.json "checkIn", "checkOut" a minúty pred a po a spustite `npm run apply -- properties.json`.',
    ],
  },
  'stay.too_long': {
    title: 'Pobyt je dlhší než rok',
    what: 'Staykey nevytvára kódy na viac ako 366 dní, pre prípad, že sú dátumy omylom. Pre tento pobyt sa nič nevytvorí ani nezmení.',
    todo: [
      'Skontrolujte dátumy na rezervačnej platforme. Ak sú nesprávne, opravte ich tam.',
      'Ak sú správne, rezerváciu rozdeľte alebo pre tohto hosťa vytvorte kód ručne v aplikácii Nuki.',
    ],
  },
  'stay.double_booked': {
    title: 'Dve rezervácie sa prekrývajú',
    what: 'Dve rezervácie platia v rovnakom čase pre rovnaké priestory. Kľúč majú obaja hostia; v objekte, kde je `overlaps` nastavené na `refuse`, iba ten, kto rezervoval skôr.',
    todo: [
      'Pozrite sa na obe rezervácie na platformách a jednu z nich zrušte alebo presuňte. Staykey potom pokračuje sám.',
      'Ak ide o tú istú rezerváciu, ktorá prichádza dvoma spojeniami, odoberte jednotku v properties.json z jedného spojenia a spustite `npm run apply -- properties.json`.',
      'Ak sa týkajú rôznych priestorov, dajte každému vlastnú jednotku a vlastný objekt.',
    ],
  },
  'stay.unknown_status': {
    title: 'Rezervácia má stav, ktorý Staykey nepozná',
    what: 'Pre istotu sa nič nezmenilo: hosť, ktorý kód mal, si ho ponechá, nový hosť žiaden nedostane.',
    todo: [
      'Vyhľadajte rezerváciu na platforme. Ak je potvrdená, vytvorte kód ručne v aplikácii Nuki a pošlite ho hosťovi.',
      'Ak je zrušená a hosť už kód mal, zmažte ho v aplikácii Nuki.',
      'Oznámte tomu, kto sa o váš Staykey stará, názov platformy a stav, ktorý ukazuje.',
    ],
  },
  'guest.no_address': {
    title: 'V rezervácii nie je e-mailová adresa',
    what: 'Hosťovi sa nedá napísať, a ak mu správu neodovzdáte, nebude nič vedieť.',
    todo: [
      'Keď budú dvere pripravené, dostanete e-mail s textom pre hosťa. Skopírujte ho do chatu platformy.',
      'Alebo adresu hosťa doplňte na platforme do rezervácie: e-mail potom odíde sám.',
    ],
  },
  'guest.address_refused': {
    title: 'E-mailová adresa hosťa správy odmieta',
    what: 'E-mail s kľúčom sa vrátil alebo nebol prijatý. Hosť o ňom pravdepodobne nič nevie.',
    todo: [
      'Dostanete e-mail s textom pre hosťa. Skopírujte ho do chatu platformy.',
      'Požiadajte hosťa o inú adresu a doplňte ju na platforme do rezervácie.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'Pre pozvánku do aplikácie chýba e-mailová adresa',
    what: 'Tieto dvere nemajú pre hosťa klávesnicu a Nuki posiela pozvánky len e-mailom. Bez adresy hosť dvere neotvorí.',
    todo: [
      'Požiadajte hosťa o adresu a doplňte ju na platforme do rezervácie. Pozvánka potom odíde sama.',
      'Alebo k zámku pripojte Nuki Keypad; ak má ubytovanie "access": "invite", zmeňte to na "auto" a spustite `npm run apply -- properties.json`.',
      'Ak na to nie je čas, pustite hosťa dnu sami.',
    ],
  },
  'platform.token_dead': {
    title: 'Rezervačná platforma odmieta náš prístup',
    what: 'Platforma už neprijíma kľúč API tohto pripojenia. Nové rezervácie, zmeny a storná môžu zostať nepovšimnuté: hostia nemusia dostať kód a zrušené pobyty si ho môžu ponechať.',
    todo: [
      'Vytvorte v nastaveniach platformy nový kľúč API alebo tam pripojenie obnovte.',
      'Vložte ho do tajomstva „outbound“, pod id pripojenia. Všetko potom pokračuje samo.',
    ],
  },
  'platform.unavailable': {
    title: 'Rezervačná platforma neodpovedá',
    what: 'Staykey sa pýta ďalej. Kým platforma neodpovie, môžu sa nové rezervácie a zmeny oneskoriť. Kódy, ktoré už na zámkoch sú, fungujú.',
    todo: [
      'Pozrite si stavovú stránku platformy alebo sa tam prihláste. Ak má výpadok, neostáva než čakať.',
      'Ak hosť príde skôr, porovnajte rezerváciu s potvrdením, ktoré ste dostali, a ak sa líšia, pomôžte ručne.',
    ],
  },
  'mail.sender_refused': {
    title: 'Z vašej adresy sa nedajú posielať e-maily',
    what: 'Amazon SES odmieta odosielateľa, preto hostia od nás e-maily nedostávajú. Kódy na zámkoch fungujú, ale hostia ich nepoznajú.',
    todo: [
      'V konzole AWS otvorte SES, Identities, a overte adresu alebo doménu, ktorá je v properties.json ako "sender".',
      'Skontrolujte, že odosielanie nie je pozastavené a že účet opustil sandbox SES, ktorý píše len na overené adresy.',
      'Čakajúce e-maily odídu samy. Ak hosť príde dnes, pošlite mu kód chatom platformy: `npm run stays` pobyty vypíše.',
    ],
  },
  'webhook.malformed': {
    title: 'Správa rezervačnej platformy sa nedá prečítať',
    what: 'Je uložená a nie je stratená, ale čo hovorí, sa nestalo: novej rezervácii môže chýbať kód, zmenená alebo zrušená si môže ponechať starý.',
    todo: [
      'Porovnajte posledné rezervácie na platforme s potvrdeniami, ktoré ste dostali, a pri najbližšom príchode v prípade potreby pomôžte ručne.',
      'Dajte vedieť tomu, kto sa o váš Staykey stará. Po oprave spustite `npm run replay`: správa sa potom prečíta znova.',
    ],
  },
} satisfies Partial<ProblemTexts>;
