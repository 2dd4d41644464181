import type { ProblemTexts } from '../catalogue.ts';

/** Rezervace, hosté, platformy a e-maily. */
export const problems = {
  'unit.unmapped': {
    title: 'Rezervace jednotky, která nepatří k žádnému ubytování',
    what: 'Rezervace je uložena, ale žádné ubytování v properties.json tuto jednotku nemá. Takto host nedostane kód ani e-mail.',
    todo: [
      'Přidejte jednotku v properties.json do "units" jejího ubytování. Není-li zde žádná uvedena, neuvádí ji ani rezervace: přiřaďte ji na platformě.',
      'Spusťte `npm run apply -- properties.json`. Rezervace se pak zpracuje sama.',
      'Pokud jednotka nemá zámek Nuki, není třeba nic dělat.',
    ],
  },
  'unit.renamed': {
    title: 'Jednotka má na platformě nové id',
    what: 'Platforma jednotku sloučila nebo přejmenovala. Její rezervace dostávají dveře té původní, dokud se properties.json znovu nepoužije.',
    todo: [
      'Přidejte nové id v properties.json vedle starého do "units" ubytování a spusťte `npm run apply -- properties.json`.',
    ],
  },
  'property.missing': {
    title: 'Z konfigurace zmizelo ubytování',
    what: 'Rezervace patří k ubytování, které už v ní není. Žádný kód se pro ni nevytvoří, nezmění ani nepošle.',
    todo: [
      'Vraťte ubytování do properties.json pod stejným id a spusťte `npm run apply -- properties.json`.',
      'Pokud jste ho zrušili záměrně, dejte hostovi vědět a rezervaci na platformě přesuňte nebo zrušte.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'Časové pásmo ubytování není známé',
    what: 'Bez něj nelze říci, od kdy smí host dovnitř. Pro tento pobyt se nic nevytvoří ani nezmění; už odeslaný kód si ponechá staré časy.',
    todo: [
      'Nastavte v properties.json "timeZone" ubytování na název jako Europe/Vienna.',
      'Spusťte `npm run apply -- properties.json`.',
    ],
  },
  'stay.dates_reversed': {
    title: 'Pobyt končí dříve, než začne',
    what: 'Odjezd není po příjezdu. Pro tento pobyt se nic nevytvoří ani nezmění: nový host kód nedostane.',
    todo: [
      'Opravte data nebo časy na rezervační platformě. Oprava dorazí sama.',
      'Jsou-li data správná, zkontrolujte v properties.json "checkIn", "checkOut" a minuty před a po a spusťte `npm run apply -- properties.json`.',
    ],
  },
  'stay.too_long': {
    title: 'Pobyt je delší než rok',
    what: 'Staykey nevytváří kódy na více než 366 dní, pro případ, že jsou data omylem. Pro tento pobyt se nic nevytvoří ani nezmění.',
    todo: [
      'Zkontrolujte data na rezervační platformě. Jsou-li chybná, opravte je tam.',
      'Jsou-li správná, rezervaci rozdělte nebo pro tohoto hosta vytvořte kód ručně v aplikaci Nuki.',
    ],
  },
  'stay.double_booked': {
    title: 'Dvě rezervace se překrývají',
    what: 'Dvě rezervace platí ve stejnou dobu pro stejné prostory. Klíč mají oba hosté; v objektu, kde je `overlaps` nastaveno na `refuse`, jen ten, kdo rezervoval dříve.',
    todo: [
      'Podívejte se na obě rezervace na platformách a jednu z nich zrušte nebo přesuňte. Staykey pak pokračuje sám.',
      'Jde-li o tutéž rezervaci, která přichází dvěma spojeními, odeberte jednotku v properties.json z jednoho spojení a spusťte `npm run apply -- properties.json`.',
      'Týkají-li se různých prostor, dejte každému vlastní jednotku a vlastní objekt.',
    ],
  },
  'stay.unknown_status': {
    title: 'Rezervace má stav, který Staykey nezná',
    what: 'Pro jistotu se nic nezměnilo: host, který kód měl, si ho ponechá, nový host žádný nedostane.',
    todo: [
      'Vyhledejte rezervaci na platformě. Je-li potvrzena, vytvořte kód ručně v aplikaci Nuki a pošlete ho hostovi.',
      'Je-li zrušena a host už kód měl, smažte ho v aplikaci Nuki.',
      'Sdělte tomu, kdo se o váš Staykey stará, název platformy a stav, který ukazuje.',
    ],
  },
  'guest.no_address': {
    title: 'V rezervaci není e-mailová adresa',
    what: 'Hostovi nelze napsat, a pokud mu zprávu nepředáte, nebude nic vědět.',
    todo: [
      'Jakmile budou dveře připraveny, dostanete e-mail s textem pro hosta. Zkopírujte ho do chatu platformy.',
      'Nebo adresu hosta doplňte na platformě do rezervace: e-mail pak odejde sám.',
    ],
  },
  'guest.address_refused': {
    title: 'E-mailová adresa hosta zprávy odmítá',
    what: 'E-mail s klíčem se vrátil nebo nebyl přijat. Host o něm pravděpodobně nic neví.',
    todo: [
      'Dostanete e-mail s textem pro hosta. Zkopírujte ho do chatu platformy.',
      'Požádejte hosta o jinou adresu a doplňte ji na platformě do rezervace.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'Pro pozvánku do aplikace chybí e-mailová adresa',
    what: 'Tyto dveře nemají pro hosta klávesnici a Nuki posílá pozvánky jen e-mailem. Bez adresy host dveře neotevře.',
    todo: [
      'Požádejte hosta o adresu a doplňte ji na platformě do rezervace. Pozvánka pak odejde sama.',
      'Nebo k zámku připojte Nuki Keypad; má-li ubytování "access": "invite", změňte to na "auto" a spusťte `npm run apply -- properties.json`.',
      'Pokud na to není čas, pusťte hosta dovnitř sami.',
    ],
  },
  'platform.token_dead': {
    title: 'Rezervační platforma odmítá náš přístup',
    what: 'Platforma už nepřijímá klíč API tohoto připojení. Nové rezervace, změny a storna mohou zůstat nepovšimnuty: hosté nemusí dostat kód a zrušené pobyty si ho mohou ponechat.',
    todo: [
      'Vytvořte v nastavení platformy nový klíč API nebo tam připojení obnovte.',
      'Vložte ho do tajemství „outbound“, pod id připojení. Vše pak pokračuje samo.',
    ],
  },
  'platform.unavailable': {
    title: 'Rezervační platforma neodpovídá',
    what: 'Staykey se ptá dál. Dokud platforma neodpoví, mohou se nové rezervace a změny opozdit. Kódy, které už na zámcích jsou, fungují.',
    todo: [
      'Podívejte se na stavovou stránku platformy nebo se tam přihlaste. Má-li výpadek, nezbývá než čekat.',
      'Přijede-li host dříve, porovnejte rezervaci s potvrzením, které jste dostali, a pokud se liší, pomozte ručně.',
    ],
  },
  'mail.sender_refused': {
    title: 'Z vaší adresy nelze posílat e-maily',
    what: 'Amazon SES odmítá odesílatele, proto hosté od nás e-maily nedostávají. Kódy na zámcích fungují, ale hosté je neznají.',
    todo: [
      'V konzoli AWS otevřete SES, Identities, a ověřte adresu nebo doménu, která je v properties.json jako "sender".',
      'Zkontrolujte, že odesílání není pozastaveno a že účet opustil sandbox SES, který píše jen na ověřené adresy.',
      'Čekající e-maily odejdou samy. Přijede-li host dnes, pošlete mu kód chatem platformy: `npm run stays` pobyty vypíše.',
    ],
  },
  'webhook.malformed': {
    title: 'Zprávu rezervační platformy nelze přečíst',
    what: 'Je uložena a není ztracena, ale co říká, se nestalo: nové rezervaci může chybět kód, změněná nebo zrušená si může ponechat starý.',
    todo: [
      'Porovnejte poslední rezervace na platformě s potvrzeními, která jste dostali, a při příštím příjezdu v případě potřeby pomozte ručně.',
      'Dejte vědět tomu, kdo se o váš Staykey stará. Po opravě spusťte `npm run replay`: zpráva se pak přečte znovu.',
    ],
  },
} satisfies Partial<ProblemTexts>;
