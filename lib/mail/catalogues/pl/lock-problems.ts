import type { ProblemTexts } from '../catalogue.ts';

/** Zamki i konta Nuki. */
export const lockProblems = {
  'lock.not_found': {
    title: 'Nuki nie zna tego zamka',
    what: 'Konto Nuki nie ma tego zamka albo jego token nie może nim zarządzać. Goście nie dostaną kodu do tych drzwi.',
    todo: [
      'Proszę porównać "smartlockId" i "nukiAccount" drzwi w properties.json z zamkiem w Nuki Web.',
      'Jeśli zamek jest tam widoczny, proszę utworzyć na tym samym koncie w API token z prawem przeglądania zamków i zarządzania uprawnieniami i wpisać go do sekretu „outbound” pod nuki/ i id konta.',
      'Po zmianie properties.json proszę uruchomić `npm run apply -- properties.json`.',
    ],
  },
  'lock.no_keypad': {
    title: 'Zamek nie ma klawiatury',
    what: 'Obiekt wymaga kodów, ale z tym zamkiem nie jest sparowana żadna klawiatura. Gość nie dostanie kodu do tych drzwi.',
    todo: [
      'Proszę sparować Nuki Keypad z zamkiem w aplikacji Nuki.',
      'Albo proszę ustawić "access" obiektu na "auto" w properties.json i uruchomić `npm run apply -- properties.json`: goście dostaną wtedy do tych drzwi zaproszenie do aplikacji.',
    ],
  },
  'lock.no_free_code': {
    title: 'Nie znaleziono wolnego kodu',
    what: 'Każdy wypróbowany kod jest już zajęty na zamkach tego pobytu. Gość nie dostanie żadnego, dopóki kody się nie zwolnią.',
    todo: ['W Nuki Web lub w aplikacji Nuki proszę usunąć z zamków tego pobytu kody, których nikt już nie potrzebuje.'],
  },
  'lock.full': {
    title: 'Zamek jest pełny',
    what: 'Zamek Nuki mieści około 100 kodów i 200 innych uprawnień, a Nuki nie usuwa tych, które wygasły. Gość nie ma dostępu do tych drzwi, dopóki nie zwolni się miejsce.',
    todo: [
      'W Nuki Web lub w aplikacji Nuki proszę usunąć stare kody i uprawnienia tego zamka, których nikt już nie potrzebuje.',
    ],
  },
  'lock.offline': {
    title: 'Zamek jest offline',
    what: 'Nuki nie może połączyć się z zamkiem. Kody, które na nim są, działają dalej, ale nowego nie da się zapisać, a starego zmienić ani usunąć.',
    todo: [
      'Proszę sprawdzić baterię zamka, a na miejscu Wi-Fi lub Nuki Bridge.',
      'Staykey sam próbuje ponownie i napisze do gościa, gdy tylko kod znajdzie się na zamku.',
      'Jeśli w chwili przyjazdu gościa zamek nadal jest offline, proszę wpuścić go osobiście albo utworzyć kod w aplikacji Nuki, przez Bluetooth przy drzwiach.',
    ],
  },
  'lock.relink_needed': {
    title: 'Zamek trzeba ponownie połączyć z Nuki Web',
    what: 'Nuki Web utraciło uprawnienie do tego zamka i nie może nim zarządzać. Nowe kody nie są zapisywane, stare nie są zmieniane ani usuwane.',
    todo: [
      'Przy zamku proszę otworzyć aplikację Nuki i w ustawieniach zamka ponownie połączyć go z Nuki Web.',
      'Jeśli ma potem w Nuki Web inne id, proszę zmienić "smartlockId" w properties.json i uruchomić `npm run apply -- properties.json`.',
    ],
  },
  'lock.admin_pin': {
    title: 'W Nuki Web brakuje kodu zabezpieczającego zamka',
    what: 'Kodu zabezpieczającego (PIN administratora) zamka brakuje w Nuki Web albo jest tam błędny, więc Nuki nie może zarządzać kodami tego zamka. Goście nie dostaną nowego kodu do tych drzwi.',
    todo: ['W Nuki Web proszę otworzyć zamek i wpisać jego aktualny kod zabezpieczający.'],
  },
  'lock.plan_lapsed': {
    title: 'Subskrypcja Nuki nie obejmuje tego zamka',
    what: 'Przy wynajmie Nuki wymaga dla każdego zamka aktywnej subskrypcji (Smart Hosting lub API). Bez niej nowe kody są odrzucane.',
    todo: [
      'Proszę sprawdzić w Nuki Web subskrypcję zamka; odnowić ją albo dodać do niej zamek.',
      'Jeśli gość przyjedzie wcześniej, proszę utworzyć kod ręcznie w aplikacji Nuki.',
    ],
  },
  'lock.token_dead': {
    title: 'Nuki odmawia nam dostępu',
    what: 'Token API tego konta Nuki już nie działa; tokeny wygasają po zmianie hasła do Nuki Web. Żadnego kodu nie da się zapisać, zmienić ani usunąć. Kody, które są na zamkach, działają dalej.',
    todo: [
      'W Nuki Web proszę otworzyć API i utworzyć nowy token.',
      'Proszę wpisać go do sekretu „outbound”, pod nuki/ i id konta, jako "token".',
      'Wszystko potoczy się dalej samo. Do tego czasu nowi goście nie mają kodu: przy najbliższym przyjeździe proszę pomóc ręcznie w aplikacji Nuki.',
    ],
  },
  'lock.unavailable': {
    title: 'Nuki nie odpowiada',
    what: 'Usługa Nuki jest niedostępna lub ma awarię. Kody, które są na zamkach, działają dalej; nowe muszą poczekać.',
    todo: [
      'Proszę sprawdzić, czy Nuki Web działa. Jeśli nie, pozostaje czekać: Staykey sam próbuje ponownie.',
      'Jeśli gość przyjedzie wcześniej, proszę utworzyć kod w aplikacji Nuki, przez Bluetooth przy drzwiach, albo wpuścić go osobiście.',
    ],
  },
} satisfies Partial<ProblemTexts>;
