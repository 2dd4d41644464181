import type { ProblemTexts } from '../catalogue.ts';

/** Co zamek robi z dostępem jednego gościa. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'Nuki zgłasza, że brakowało kodu',
    what: 'To nie powinno się zdarzyć i jest błędem Staykey. Gość nie ma kodu do tych drzwi.',
    todo: [
      'Proszę utworzyć dla tego gościa ręcznie w aplikacji Nuki kod z godzinami pobytu i wysłać mu go.',
      'Proszę zgłosić to osobie, która opiekuje się Państwa Staykey, z identyfikatorami z tej wiadomości.',
    ],
  },
  'lock.code_refused': {
    title: 'Nuki odrzuca kod',
    what: 'Zamek nie przyjmuje kodu, który wybraliśmy. Gość nie ma kodu do tych drzwi.',
    todo: [
      'Proszę sprawdzić w Nuki Web, czy klawiatura jest nadal sparowana z zamkiem i działa.',
      'Jeśli wkrótce przyjeżdża gość, proszę utworzyć kod ręcznie w aplikacji Nuki i wysłać mu go.',
      'Proszę zgłosić to osobie, która opiekuje się Państwa Staykey, z identyfikatorami z tej wiadomości.',
    ],
  },
  'lock.name_too_long': {
    title: 'Nuki odrzuca nazwę wpisu',
    what: 'Nuki dopuszcza 20 znaków w nazwie kodu, a naszą odrzuciło. Gość nie ma kodu do tych drzwi.',
    todo: [
      'Proszę utworzyć dla tego gościa ręcznie w aplikacji Nuki kod z godzinami pobytu i wysłać mu go.',
      'Proszę zgłosić to osobie, która opiekuje się Państwa Staykey: znacznik instalacji jest być może za długi.',
    ],
  },
  'lock.rejected': {
    title: 'Nuki odrzuca żądanie dla tego zamka',
    what: 'Nuki nie podało powodu, który byśmy znali. Tego, o co prosiliśmy, nie ma na zamku: nowy gość nie ma kodu do tych drzwi.',
    todo: [
      'Proszę obejrzeć zamek w Nuki Web: czy jest online, czy jego subskrypcja jest aktywna, czy pokazuje ostrzeżenie?',
      'Jeśli wkrótce przyjeżdża gość, proszę utworzyć kod ręcznie w aplikacji Nuki i wysłać mu go.',
      'Proszę zgłosić to osobie, która opiekuje się Państwa Staykey, z identyfikatorami z tej wiadomości.',
    ],
  },
  'lock.may_not_open': {
    title: 'Staykey nie może otworzyć tych drzwi',
    what: 'Gość ma je otwierać ze swojej strony drzwi, ale Nuki nie pozwala na to naszemu tokenowi.',
    todo: [
      'W Nuki Web, w menu API, proszę utworzyć token, który ma także uprawnienie `smartlock.action`, i wpisać go do sekretu konta Nuki.',
      'Do tego czasu proszę wpuścić gościa w inny sposób albo ustawić `access` na `keypad` lub `invite` i uruchomić `npm run apply`.',
    ],
  },
  'lock.not_proven': {
    title: 'Zamek nie pokazuje dostępu gościa',
    what: 'Nuki przyjęło nasze żądanie, ale zamek nie zgłasza jeszcze dostępu z właściwymi godzinami. Do gościa piszemy dopiero wtedy; na razie nie ma on od nas nic nowego.',
    todo: [
      'W Nuki Web proszę otworzyć zamek i go zaktualizować („Update now”). Proszę sprawdzić, czy jest online.',
      'Staykey sprawdza dalej i napisze do gościa, gdy tylko dostęp znajdzie się na zamku.',
      'Jeśli w chwili przyjazdu gościa nadal go brakuje, proszę wpuścić gościa osobiście albo utworzyć kod w aplikacji Nuki.',
    ],
  },
  'lock.not_revoked': {
    title: 'Stary dostęp jest nadal na zamku',
    what: 'Miał zostać usunięty, ale zamek nadal go wymienia. Po jego końcu zamek go odrzuci; do tego czasu, na przykład po anulowaniu, może on jeszcze otworzyć drzwi.',
    todo: [
      'W Nuki Web proszę otworzyć zamek i go zaktualizować („Update now”). Staykey nadal próbuje go usunąć.',
      'Jeśli pozostanie, proszę usunąć go samodzielnie w aplikacji Nuki. `npm run stays` pokazuje pobyt.',
    ],
  },
  'lock.entry_changed': {
    title: 'Ktoś zmienił na zamku dostęp gościa',
    what: 'Dostęp, który Staykey ustawił i sprawdził, został zmieniony lub usunięty, na przykład w aplikacji Nuki. Staykey przywraca go zgodnie z rezerwacją.',
    todo: [
      'Jeśli to Państwa zmiana: proszę zmienić rezerwację albo godziny w properties.json i uruchomić `npm run apply -- properties.json`. Staykey będzie się tego trzymać.',
      'Jeśli nie: proszę sprawdzić w Nuki Web, kto może zarządzać zamkiem.',
    ],
  },
  'lock.permanent_key': {
    title: 'Dostęp na zamku nie miał końca',
    what: 'Zamek wymieniał dostęp gościa bez początku i końca; tak otwierałby drzwi na zawsze. Staykey zapisuje godziny od nowa i sprawdza, aż tam będą.',
    todo: [
      'Nic, jeśli nie przyjdzie kolejna wiadomość. `npm run stays` pokazuje, czy drzwi są potwierdzone.',
      'Jeśli poprosimy o to ponownie: proszę usunąć dostęp w aplikacji Nuki; Staykey utworzy nowy.',
    ],
  },
  'lock.no_invite_code': {
    title: 'Nuki nie podało nam kodu zaproszenia',
    what: 'Zaproszenie gościa do aplikacji miało być w naszej wiadomości, ale jego kod nie dotarł do Staykey. Staykey zastępuje je zaproszeniem, które Nuki wysyła gościowi, i zapowiada mu to.',
    todo: [
      'Proszę sprawdzić przez `npm run stays`, czy drzwi są znowu potwierdzone; wtedy gość niczego więcej nie potrzebuje.',
      'Proszę sprawdzić, czy webhooki Nuki docierają do Staykey: bez nich nie przychodzi żaden kod zaproszenia. Jak to zrobić, mówi strona dokumentacji o webhookach Nuki.',
      'Jeśli to konto nie ma zatwierdzonego Advanced API, proszę usunąć "advancedApi" z properties.json i uruchomić `npm run apply -- properties.json`.',
    ],
  },
} satisfies Partial<ProblemTexts>;
