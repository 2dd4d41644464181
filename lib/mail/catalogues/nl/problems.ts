import type { ProblemTexts } from '../catalogue.ts';

/** Boekingen, gasten, platforms en e-mail. */
export const problems = {
  'unit.unmapped': {
    title: 'Een boeking voor een eenheid zonder accommodatie',
    what: 'De boeking is bewaard, maar geen accommodatie in properties.json heeft deze eenheid. Zo krijgt de gast geen code en geen e-mail.',
    todo: [
      'Zet de eenheid in properties.json bij de "units" van haar accommodatie. Wordt hier geen eenheid genoemd, dan noemt de boeking er geen: wijs er op het platform een toe.',
      'Voer `npm run apply -- properties.json` uit. De boeking wordt dan vanzelf verwerkt.',
      'Heeft de eenheid geen Nuki-slot, dan hoeft u niets te doen.',
    ],
  },
  'unit.renamed': {
    title: 'Een eenheid heeft op het platform een nieuwe id',
    what: 'Het platform heeft een eenheid samengevoegd of hernoemd. Haar boekingen krijgen de deuren van de oude, totdat properties.json opnieuw wordt toegepast.',
    todo: [
      'Zet de nieuwe id in properties.json naast de oude bij de "units" van de accommodatie en voer `npm run apply -- properties.json` uit.',
    ],
  },
  'property.missing': {
    title: 'Een accommodatie is uit de configuratie verdwenen',
    what: 'De boeking hoort bij een accommodatie die er niet meer is. Er wordt geen code voor gemaakt, verplaatst of verstuurd.',
    todo: [
      'Zet de accommodatie onder dezelfde id terug in properties.json en voer `npm run apply -- properties.json` uit.',
      'Hebt u haar met opzet opgegeven, licht dan de gast in en verplaats of annuleer de boeking op het platform.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'De tijdzone van een accommodatie is onbekend',
    what: 'Zonder tijdzone is niet te zeggen wanneer de gast naar binnen mag. Voor dit verblijf wordt niets gemaakt of gewijzigd; een code die al is verstuurd, houdt zijn oude tijden.',
    todo: [
      'Zet in properties.json de "timeZone" van de accommodatie op een naam zoals Europe/Vienna.',
      'Voer `npm run apply -- properties.json` uit.',
    ],
  },
  'stay.dates_reversed': {
    title: 'Een verblijf eindigt voordat het begint',
    what: 'Het vertrek ligt niet na de aankomst. Voor dit verblijf wordt niets gemaakt of gewijzigd: een nieuwe gast krijgt geen code.',
    todo: [
      'Verbeter de data of tijden op het boekingsplatform. De verbetering komt vanzelf binnen.',
      'Kloppen de data, controleer dan in properties.json "checkIn", "checkOut" en de minuten ervoor en erna, en voer `npm run apply -- properties.json` uit.',
    ],
  },
  'stay.too_long': {
    title: 'Een verblijf duurt langer dan een jaar',
    what: 'Staykey maakt geen code voor meer dan 366 dagen, voor het geval de data een vergissing zijn. Voor dit verblijf wordt niets gemaakt of gewijzigd.',
    todo: [
      'Controleer de data op het boekingsplatform. Zijn ze verkeerd, verbeter ze dan daar.',
      'Kloppen ze, splits dan de boeking of maak voor deze gast met de hand een code in de Nuki-app.',
    ],
  },
  'stay.double_booked': {
    title: 'Twee boekingen overlappen',
    what: 'Twee boekingen gelden tegelijk voor dezelfde ruimten. Beide gasten hebben hun sleutel; in een accommodatie met `overlaps` op `refuse` alleen wie het eerst boekte.',
    todo: [
      'Bekijk beide boekingen op de platforms en annuleer of verplaats er een. Staykey gaat dan vanzelf verder.',
      'Is het dezelfde boeking die via twee verbindingen komt, haal de eenheid dan in properties.json uit een verbinding en voer `npm run apply -- properties.json` uit.',
      'Gaat het om verschillende ruimten, geef elk dan een eigen eenheid en een eigen accommodatie.',
    ],
  },
  'stay.unknown_status': {
    title: 'Een boeking heeft een status die Staykey niet kent',
    what: 'Voor de zekerheid is er niets gewijzigd: een gast die een code had, houdt die; een nieuwe gast krijgt er geen.',
    todo: [
      'Zoek de boeking op het platform op. Is ze bevestigd, maak dan met de hand een code in de Nuki-app en stuur die naar de gast.',
      'Is ze geannuleerd en had de gast al een code, verwijder die dan in de Nuki-app.',
      'Meld aan wie uw Staykey onderhoudt de naam van het platform en de status die het toont.',
    ],
  },
  'guest.no_address': {
    title: 'In de boeking staat geen e-mailadres',
    what: 'De gast kan niet worden gemaild en weet niets, tenzij u het doorgeeft.',
    todo: [
      'Zodra de deuren klaar zijn, krijgt u een e-mail met de tekst voor de gast. Kopieer die naar de chat van het platform.',
      'Of zet het adres van de gast op het platform in de boeking: de e-mail vertrekt dan vanzelf.',
    ],
  },
  'guest.address_refused': {
    title: 'Het e-mailadres van de gast weigert e-mail',
    what: 'De e-mail met de sleutel kwam terug of werd niet aangenomen. De gast weet er waarschijnlijk niets van.',
    todo: [
      'U krijgt een e-mail met de tekst voor de gast. Kopieer die naar de chat van het platform.',
      'Vraag de gast om een ander adres en zet het op het platform in de boeking.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'Voor de app-uitnodiging ontbreekt het e-mailadres',
    what: 'Deze deur heeft geen codepaneel voor de gast, en Nuki verstuurt app-uitnodigingen alleen per e-mail. Zonder adres kan de gast de deur niet openen.',
    todo: [
      'Vraag de gast om een adres en zet het op het platform in de boeking. De uitnodiging vertrekt dan vanzelf.',
      'Of koppel een Nuki Keypad aan het slot; staat bij de accommodatie "access": "invite", wijzig dat dan in "auto" en voer `npm run apply -- properties.json` uit.',
      'Is voor geen van beide tijd, laat de gast dan zelf binnen.',
    ],
  },
  'platform.token_dead': {
    title: 'Het boekingsplatform weigert onze toegang',
    what: 'Het platform accepteert de API-sleutel van deze verbinding niet meer. Nieuwe boekingen, wijzigingen en annuleringen kunnen onopgemerkt blijven: gasten krijgen misschien geen code en geannuleerde verblijven houden misschien de hunne.',
    todo: [
      'Maak in de instellingen van het platform een nieuwe API-sleutel of vernieuw daar de verbinding.',
      'Zet die in het geheim “outbound”, onder de id van de verbinding. Alles gaat dan vanzelf verder.',
    ],
  },
  'platform.unavailable': {
    title: 'Het boekingsplatform antwoordt niet',
    what: 'Staykey blijft vragen. Tot het platform antwoordt, kunnen nieuwe boekingen en wijzigingen te laat komen. Codes die al op de sloten staan, werken.',
    todo: [
      'Bekijk de statuspagina van het platform of log daar in. Ligt het plat, dan helpt alleen wachten.',
      'Komt er eerder een gast aan, vergelijk dan de boeking met de bevestiging die u hebt gekregen en help met de hand als ze verschillen.',
    ],
  },
  'mail.sender_refused': {
    title: 'Vanaf uw adres kunnen geen e-mails worden verstuurd',
    what: 'Amazon SES weigert de afzender, dus krijgen gasten geen e-mail van ons. Codes op de sloten werken, maar de gasten kennen ze niet.',
    todo: [
      'Open in de AWS-console SES, Identities, en verifieer het adres of domein van "sender" in properties.json.',
      'Controleer of het versturen niet is onderbroken en of het account uit de SES-sandbox is; die mailt alleen naar geverifieerde adressen.',
      'Wachtende e-mails vertrekken vanzelf. Komt er vandaag een gast aan, stuur de code dan via de chat van het platform: `npm run stays` toont de verblijven.',
    ],
  },
  'webhook.malformed': {
    title: 'Een bericht van het boekingsplatform is niet te lezen',
    what: 'Het is bewaard en niet verloren, maar wat erin staat is niet gedaan: een nieuwe boeking mist misschien haar code, een gewijzigde of geannuleerde houdt misschien de oude.',
    todo: [
      'Vergelijk de laatste boekingen op het platform met de bevestigingen die u hebt gekregen en help zo nodig met de hand bij de volgende aankomst.',
      'Licht in wie uw Staykey onderhoudt. Voer na de verbetering `npm run replay` uit: het bericht wordt dan opnieuw gelezen.',
    ],
  },
} satisfies Partial<ProblemTexts>;
