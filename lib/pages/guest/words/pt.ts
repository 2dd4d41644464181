import type { PageWords } from './page-words.ts';

export const pt: PageWords = {
  opensIn: (when) => `As portas abrem-se para si ${when}.`,
  opensUntil: (moment) => `As portas abrem-se para si até: ${moment}.`,
  tellsFrom: (moment) => `A forma de entrar aparece aqui a partir de: ${moment}.`,
  settingUp: (doors) =>
    `Ainda não está pronto: ${doors}. Continuamos a tentar automaticamente. Volte a ver daqui a alguns minutos.`,
  hostKnows: (host) => `${host} já sabe disso.`,
  connected: 'com ligação',
  unconnected: 'sem ligação neste momento',
  worksAnyway: 'O código e a aplicação funcionam na mesma.',
  notFromHere: 'Até a ligação voltar, esta porta não se pode abrir daqui.',
  buttonThen: (doors) => `${doors}: a partir daí há aqui um botão para abrir.`,
  open: (door) => `Abrir: ${door}`,
  beforePressing: 'Prima só quando estiver diante da porta.',
  opening: (door) => `${door}: o pedido à fechadura está em curso. Volte a ver daqui a pouco.`,
  outcome: {
    opened: (door) => `${door}: a fechadura abriu.`,
    asked: (door) =>
      `${door}: a fechadura recebeu o pedido, mas não diz se abriu. Experimente a porta ou prima outra vez.`,
    stuck: (door) => `${door}: a fechadura tentou, mas está presa. Puxe ou empurre um pouco a porta e prima outra vez.`,
    offline: (door) => `${door}: a fechadura está sem ligação neste momento. Não recebeu o pedido.`,
    failed: (door) => `${door}: não funcionou. A fechadura não recebeu o pedido. Tente outra vez daqui a um minuto.`,
  },
  notDone: 'Não foi aberto nada',
  tooEarly: (moment) => `É demasiado cedo. Esta porta abre-se para si a partir de: ${moment}.`,
  tooLate: 'É demasiado tarde. O seu tempo nesta porta terminou.',
  tooOften: 'Premiu muitas vezes em pouco tempo. Espere um minuto e prima outra vez.',
  notFromThere: 'Isto não veio da sua página. Abra-a de novo a partir do nosso e-mail e prima aí.',
  shutTitle: 'Uma porta continua fechada?',
  hostHelps: (host) => `${host} ajuda com gosto:`,
  lookAgain: 'Ver outra vez',
  switchedOff: {
    title: 'Este link está desativado',
    text: (host) => `Já não mostra nada nem abre nenhuma porta. Contacte-nos: ${host}.`,
  },
  gone: {
    title: 'Não há nada aqui',
    text: 'Este link não está completo, ou a sua estadia terminou. Se é nosso hóspede, abra-o de novo a partir do nosso último e-mail.',
  },
  broken: {
    title: 'Neste momento não',
    text: 'Há uma avaria do nosso lado. Tente outra vez daqui a um minuto. O código que tem funciona na mesma.',
  },
};
