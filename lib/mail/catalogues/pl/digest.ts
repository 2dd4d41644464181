import type { DigestWords } from '../digest-words.ts';
import { plural } from '../plural.ts';

const more = plural('pl', { one: 'inna sprawa', few: 'inne sprawy', other: 'innych spraw' });

/** Stan wszystkich zamków. */
export const digest: DigestWords = {
  subject: (title, place, guest, others) =>
    `${title}: ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', gość jest na miejscu' : `, przyjazd: ${guest.at}`) +
    (others === 0 ? '' : ` (i ${others} ${more(others)})`),
  preheader: 'Co jest nie tak z którym zamkiem, kogo to dotyczy i co trzeba zrobić.',
  title: 'Państwa zamki wymagają uwagi',
  intro: 'Staykey obejrzał wszystkie Państwa zamki. Oto, co jest nie tak, od najpilniejszego.',
  nextGuest: 'Następny gość',
  nobody: 'nikt, kogo by to dotknęło',
  arrives: 'Przyjeżdża',
  isThereUntil: 'Jest na miejscu do',
  access: 'Dostęp',
  isOnTheLock: 'jest już na zamku i działa dalej',
  fullBy: 'Pełny dnia',
  count: 'Liczba',
  counts: {
    'lock.full': 'Kody na zamku',
    'lock.filling_up': 'Kody na zamku',
    'lock.wrong_codes': 'Błędne kody w ciągu godziny',
    'lock.strays': 'Takie wpisy',
  },
  about: 'O tej wiadomości',
  closing:
    'Przychodzi najwyżej raz dziennie i tylko wtedy, gdy coś jest nowe, stało się pilniejsze albo po tygodniu nadal trwa. O tym, co załatwione, już nie wspomina. Stan wszystkich drzwi w każdej chwili pokaże `npm run doctor`.',
  findings: {
    'lock.battery_low': {
      title: 'Bateria zamka jest słaba',
      what: 'Zgłasza to sam zamek. Gdy bateria się wyczerpie, drzwi nie otworzy żaden kod ani aplikacja: tylko klucz.',
      todo: [
        'Proszę wymienić lub naładować baterie zamka przed przyjazdem następnego gościa.',
        'Do tego czasu proszę mieć w pogotowiu klucz, do którego gość ma dostęp.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'Bateria klawiatury jest słaba',
      what: 'Zgłasza to zamek. Gdy bateria się wyczerpie, nikt nie wpisze kodu; aplikacja nadal otworzy drzwi.',
      todo: [
        'Proszę wymienić baterie klawiatury przed przyjazdem następnego gościa.',
        'Do tego czasu proszę być gotowym otworzyć drzwi z aplikacji Nuki.',
      ],
    },
    'lock.filling_up': {
      title: 'Na zamku kończy się miejsce na kody',
      what: 'Zamek Nuki mieści około 100 kodów, a Nuki nie usuwa tych, które wygasły. Przy obecnych rezerwacjach nie zostanie żadne miejsce albo tylko trochę na rezerwacje z ostatniej chwili.',
      todo: [
        'W Nuki Web lub w aplikacji Nuki proszę usunąć kody tego zamka, których nikt już nie potrzebuje.',
        'Staykey usuwa swoje kody po każdym pobycie: te, które zostają, należą do innych.',
      ],
    },
    'lock.wrong_codes': {
      title: 'Przy drzwiach wpisano wiele błędnych kodów',
      what: 'W ciągu ostatniej doby, w jednej godzinie, było ich więcej, niż potrzebuje gość, który się myli. Po pięciu błędnych próbach klawiatura się blokuje, za każdym razem na dłużej; wtedy czekać musi także gość.',
      todo: [
        'Jeśli gość jest na miejscu, proszę zapytać, czy jego kod działa: jest w wiadomości, którą otrzymał.',
        'Jeśli nikogo nie ma, być może ktoś próbuje kodów: proszę obejrzeć dziennik zamka w Nuki Web i same drzwi.',
      ],
    },
    'lock.strays': {
      title: 'Na zamku są wpisy, które wyglądają jak nasze',
      what: 'Nazywają się tak, jak nazywa je Staykey, ale on ich nie zna: inny Staykey używa tego zamka z tym samym znacznikiem albo jego tabela zaginęła lub została przywrócona. Nikt ich nie rusza; każdy po swoim końcu przestaje otwierać, ale zachowuje miejsce na zamku.',
      todo: [
        'Jeśli tym zamkiem zarządza inny Staykey, proszę nadać jednemu z nich inny znacznik instalacji.',
        'W przeciwnym razie proszę usunąć w Nuki Web lub w aplikacji Nuki te, które nie należą do żadnego pobytu; `npm run stays` wyświetla pobyty.',
      ],
    },
  },
};
