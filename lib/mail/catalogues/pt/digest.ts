import type { DigestWords } from '../digest-words.ts';

/** O estado de todas as fechaduras. */
export const digest: DigestWords = {
  subject: (title, place, guest, more) =>
    `${title}: ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', há um hóspede' : `, chegada ${guest.at}`) +
    (more === 0 ? '' : ` (e mais ${more})`),
  preheader: 'O que está mal em que fechadura, quem é afetado e o que fazer.',
  title: 'As suas fechaduras precisam de si',
  intro: 'O Staykey verificou todas as suas fechaduras. Eis o que está mal, primeiro o mais urgente.',
  nextGuest: 'Próximo hóspede',
  nobody: 'ninguém que seja afetado',
  arrives: 'Chega',
  isThereUntil: 'Está até',
  access: 'Acesso',
  isOnTheLock: 'já está na fechadura e continua a funcionar',
  fullBy: 'Cheia em',
  count: 'Número',
  counts: {
    'lock.full': 'Códigos na fechadura',
    'lock.filling_up': 'Códigos na fechadura',
    'lock.wrong_codes': 'Códigos errados numa hora',
    'lock.strays': 'Entradas deste tipo',
  },
  about: 'Sobre este e-mail',
  closing:
    'Chega no máximo uma vez por dia, e só se algo for novo, se tornou mais urgente ou continua assim uma semana depois. O que está resolvido já não é mencionado. A qualquer momento, `npm run doctor` mostra o estado de cada porta.',
  findings: {
    'lock.battery_low': {
      title: 'A bateria da fechadura está fraca',
      what: 'É a própria fechadura que o comunica. Com a bateria vazia, nem um código nem uma aplicação abrem a porta: só a chave.',
      todo: [
        'Troque ou carregue as pilhas da fechadura antes de chegar o próximo hóspede.',
        'Até lá, tenha pronta uma chave a que o hóspede possa aceder.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'A bateria do teclado está fraca',
      what: 'É a fechadura que o comunica. Com a bateria vazia ninguém pode digitar um código; a aplicação ainda abre a porta.',
      todo: [
        'Troque as pilhas do teclado antes de chegar o próximo hóspede.',
        'Até lá, esteja preparado para abrir a porta com a aplicação Nuki.',
      ],
    },
    'lock.filling_up': {
      title: 'A fechadura está a ficar sem espaço para códigos',
      what: 'Uma fechadura Nuki guarda cerca de 100 códigos, e a Nuki não apaga os que expiraram. Com o que está reservado não restará espaço, ou restará pouco para reservas de última hora.',
      todo: [
        'No Nuki Web ou na aplicação Nuki, apague os códigos desta fechadura de que já ninguém precisa.',
        'O Staykey apaga os seus próprios códigos depois de cada estadia: os que ficam são de outros.',
      ],
    },
    'lock.wrong_codes': {
      title: 'Foram digitados muitos códigos errados numa porta',
      what: 'No último dia, no espaço de uma hora, foram mais do que precisa um hóspede que se engana. Depois de cinco tentativas erradas o teclado fica bloqueado, cada vez por mais tempo; também um hóspede tem então de esperar.',
      todo: [
        'Se houver um hóspede, pergunte-lhe se o código funciona: está no e-mail que recebeu.',
        'Se não houver ninguém, talvez alguém esteja a experimentar códigos: veja o registo da fechadura no Nuki Web, e a porta.',
      ],
    },
    'lock.strays': {
      title: 'Na fechadura há entradas que parecem nossas',
      what: 'Chamam-se como as que o Staykey cria, mas ele não as conhece: outro Staykey usa esta fechadura com a mesma marca, ou a sua tabela perdeu-se ou foi reposta. Não se mexe nelas; cada uma deixa de abrir no seu fim, mas mantém o seu lugar na fechadura.',
      todo: [
        'Se outro Staykey gere esta fechadura, dê a um dos dois outra marca de instalação.',
        'Se não, apague no Nuki Web ou na aplicação Nuki as que não pertencem a nenhuma estadia; `npm run stays` mostra as estadias.',
      ],
    },
  },
};
