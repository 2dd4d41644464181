import type { ProblemTexts } from '../catalogue.ts';

/** Rezerwacje, goście, platformy i e-maile. */
export const problems = {
  'unit.unmapped': {
    title: 'Rezerwacja jednostki, która nie należy do żadnego obiektu',
    what: 'Rezerwacja jest zachowana, ale żaden obiekt w properties.json nie ma tej jednostki. W tej sytuacji gość nie dostanie ani kodu, ani e-maila.',
    todo: [
      'Proszę dodać jednostkę do "units" jej obiektu w properties.json. Jeśli żadna nie jest tu podana, rezerwacja jej nie podaje: proszę przypisać ją na platformie.',
      'Proszę uruchomić `npm run apply -- properties.json`. Rezerwacja zostanie wtedy obsłużona sama.',
      'Jeśli jednostka nie ma zamka Nuki, nic nie trzeba robić.',
    ],
  },
  'unit.renamed': {
    title: 'Jednostka ma na platformie nowe id',
    what: 'Platforma połączyła jednostkę z inną albo zmieniła jej nazwę. Jej rezerwacje dostają drzwi starej, dopóki properties.json nie zostanie zastosowany ponownie.',
    todo: [
      'Proszę dodać nowe id do "units" obiektu w properties.json, obok starego, i uruchomić `npm run apply -- properties.json`.',
    ],
  },
  'property.missing': {
    title: 'Z konfiguracji zniknął obiekt',
    what: 'Rezerwacja należy do obiektu, którego już tam nie ma. Żaden kod nie zostanie dla niej utworzony, zmieniony ani wysłany.',
    todo: [
      'Proszę przywrócić obiekt w properties.json pod tym samym id i uruchomić `npm run apply -- properties.json`.',
      'Jeśli został usunięty celowo, proszę powiadomić gościa i przenieść lub anulować rezerwację na platformie.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'Strefa czasowa obiektu jest nieznana',
    what: 'Bez niej nie wiadomo, od kiedy gość może wejść. Dla tego pobytu nic nie jest tworzone ani zmieniane; wysłany już kod zachowuje stare godziny.',
    todo: [
      'W properties.json proszę ustawić "timeZone" obiektu na nazwę taką jak Europe/Vienna.',
      'Proszę uruchomić `npm run apply -- properties.json`.',
    ],
  },
  'stay.dates_reversed': {
    title: 'Pobyt kończy się, zanim się zacznie',
    what: 'Wyjazd nie jest po przyjeździe. Dla tego pobytu nic nie jest tworzone ani zmieniane: nowy gość nie dostanie kodu.',
    todo: [
      'Proszę poprawić daty lub godziny na platformie rezerwacyjnej. Poprawka dotrze sama.',
      'Jeśli daty są poprawne, proszę sprawdzić w properties.json "checkIn", "checkOut" oraz minuty przed i po, a następnie uruchomić `npm run apply -- properties.json`.',
    ],
  },
  'stay.too_long': {
    title: 'Pobyt jest dłuższy niż rok',
    what: 'Staykey nie tworzy kodów na więcej niż 366 dni, na wypadek gdyby daty były pomyłką. Dla tego pobytu nic nie jest tworzone ani zmieniane.',
    todo: [
      'Proszę sprawdzić daty na platformie rezerwacyjnej. Jeśli są błędne, proszę poprawić je tam.',
      'Jeśli są poprawne, proszę podzielić rezerwację albo utworzyć kod dla tego gościa ręcznie w aplikacji Nuki.',
    ],
  },
  'stay.double_booked': {
    title: 'Dwie rezerwacje nakładają się',
    what: 'Dwie rezerwacje dotyczą tych samych pomieszczeń w tym samym czasie. Klucz mają oboje gości; w obiekcie, w którym `overlaps` ma wartość `refuse`, tylko ten, kto zarezerwował wcześniej.',
    todo: [
      'Proszę obejrzeć obie rezerwacje na platformach i jedną z nich anulować lub przenieść. Staykey działa potem dalej sam.',
      'Jeśli to ta sama rezerwacja, która przychodzi dwoma połączeniami, proszę usunąć jednostkę z jednego połączenia w properties.json i uruchomić `npm run apply -- properties.json`.',
      'Jeśli dotyczą różnych pomieszczeń, proszę dać każdemu własną jednostkę i własny obiekt.',
    ],
  },
  'stay.unknown_status': {
    title: 'Rezerwacja ma status, którego Staykey nie zna',
    what: 'Na wszelki wypadek nic nie zostało zmienione: gość, który miał kod, zachowuje go, nowy go nie dostanie.',
    todo: [
      'Proszę odszukać rezerwację na platformie. Jeśli jest potwierdzona, proszę utworzyć kod ręcznie w aplikacji Nuki i wysłać go gościowi.',
      'Jeśli jest anulowana, a gość miał już kod, proszę usunąć go w aplikacji Nuki.',
      'Proszę przekazać osobie, która opiekuje się Państwa Staykey, nazwę platformy i wyświetlany status.',
    ],
  },
  'guest.no_address': {
    title: 'W rezerwacji nie ma adresu e-mail',
    what: 'Do gościa nie można napisać i nie będzie o niczym wiedział, jeśli nie przekażą mu Państwo wiadomości.',
    todo: [
      'Gdy tylko drzwi będą gotowe, otrzymają Państwo e-mail z tekstem dla gościa. Proszę skopiować go do czatu platformy.',
      'Albo proszę wpisać adres gościa w rezerwacji na platformie: e-mail wyjdzie wtedy sam.',
    ],
  },
  'guest.address_refused': {
    title: 'Adres e-mail gościa odrzuca wiadomości',
    what: 'E-mail z kluczem wrócił lub nie został przyjęty. Gość zapewne nic o nim nie wie.',
    todo: [
      'Otrzymają Państwo e-mail z tekstem dla gościa. Proszę skopiować go do czatu platformy.',
      'Proszę poprosić gościa o inny adres i wpisać go w rezerwacji na platformie.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'Brakuje adresu e-mail do zaproszenia do aplikacji',
    what: 'Te drzwi nie mają klawiatury dla gościa, a Nuki wysyła zaproszenia tylko e-mailem. Bez adresu gość nie otworzy drzwi.',
    todo: [
      'Proszę poprosić gościa o adres i wpisać go w rezerwacji na platformie. Zaproszenie wyjdzie wtedy samo.',
      'Albo proszę sparować z zamkiem Nuki Keypad; jeśli obiekt ma "access": "invite", proszę zmienić to na "auto" i uruchomić `npm run apply -- properties.json`.',
      'Jeśli na jedno i drugie brak czasu, proszę wpuścić gościa osobiście.',
    ],
  },
  'platform.token_dead': {
    title: 'Platforma rezerwacyjna odmawia nam dostępu',
    what: 'Platforma nie przyjmuje już klucza API tego połączenia. Nowe rezerwacje, zmiany i anulowania mogą pozostać niezauważone: goście mogą nie dostać kodu, a anulowane pobyty mogą zachować swój.',
    todo: [
      'Proszę utworzyć nowy klucz API w ustawieniach platformy albo odnowić tam połączenie.',
      'Proszę wpisać go do sekretu „outbound”, pod id połączenia. Wszystko potoczy się dalej samo.',
    ],
  },
  'platform.unavailable': {
    title: 'Platforma rezerwacyjna nie odpowiada',
    what: 'Staykey pyta dalej. Dopóki platforma nie odpowie, nowe rezerwacje i zmiany mogą się opóźnić. Kody, które już są na zamkach, działają.',
    todo: [
      'Proszę zajrzeć na stronę stanu platformy albo się na niej zalogować. Jeśli ma awarię, pozostaje czekać.',
      'Jeśli gość przyjedzie wcześniej, proszę porównać rezerwację z otrzymanym potwierdzeniem i w razie różnic pomóc ręcznie.',
    ],
  },
  'mail.sender_refused': {
    title: 'Z Państwa adresu nie można wysyłać e-maili',
    what: 'Amazon SES odrzuca nadawcę, więc goście nie dostają od nas e-maili. Kody na zamkach działają, ale goście ich nie znają.',
    todo: [
      'W konsoli AWS proszę otworzyć SES, Identities, i zweryfikować adres lub domenę podaną w properties.json jako "sender".',
      'Proszę sprawdzić, czy wysyłanie nie jest wstrzymane i czy konto opuściło piaskownicę SES, która pisze tylko na zweryfikowane adresy.',
      'Oczekujące e-maile wyjdą same. Jeśli gość przyjeżdża dzisiaj, proszę wysłać mu kod przez czat platformy: `npm run stays` wyświetla pobyty.',
    ],
  },
  'webhook.malformed': {
    title: 'Wiadomości z platformy rezerwacyjnej nie da się odczytać',
    what: 'Jest zachowana, a nie utracona, ale to, co mówi, nie zostało zrobione: nowej rezerwacji może brakować kodu, a zmieniona lub anulowana może zachować stary.',
    todo: [
      'Proszę porównać ostatnie rezerwacje na platformie z otrzymanymi potwierdzeniami i w razie potrzeby pomóc ręcznie przy najbliższym przyjeździe.',
      'Proszę powiadomić osobę, która opiekuje się Państwa Staykey. Po poprawce proszę uruchomić `npm run replay`: wiadomość zostanie odczytana ponownie.',
    ],
  },
} satisfies Partial<ProblemTexts>;
