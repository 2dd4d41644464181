import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'O endereço de um calendário já não é válido',
    what: 'O endereço do calendário desta ligação é recusado, ou leva a outro servidor. As reservas, alterações e cancelamentos que contém passam despercebidos; os códigos que já estão nas fechaduras funcionam.',
    todo: [
      'Copie de novo, na plataforma, o endereço de exportação do calendário.',
      'Registe-o como "feedUrl" no segredo “outbound”, sob o id da ligação. Tudo continua então sozinho.',
    ],
  },
  'feed.emptied': {
    title: 'Um calendário perdeu todas as reservas de uma vez',
    what: 'O calendário desta ligação já não mostra nenhuma das estadias por vir. É mais vezes uma falha do que um cancelamento, por isso nada foi retirado: estes hóspedes mantêm o seu código.',
    todo: [
      'Veja as reservas na plataforma. Se ainda lá estiverem, verifique se "feedUrl" no segredo “outbound” é o calendário deste alojamento.',
      'Se estiverem mesmo canceladas, retire-lhes as chaves na consola. Assim que o calendário voltar a mostrar uma destas estadias, o que falta volta a contar como cancelado.',
    ],
  },
  'connection.silent': {
    title: 'Uma plataforma de reservas calou-se',
    what: 'Esta ligação costuma avisar de reservas, e não o faz há um tempo invulgar. O seu webhook pode estar desligado ou levar a outro lado: novas reservas, alterações e cancelamentos chegariam tarde ou nunca.',
    todo: [
      'Veja o webhook nas definições da plataforma: está ligado, e o endereço ainda é o nosso, incluindo o token?',
      'Compare lá as últimas reservas com `npm run stays`. Se simplesmente não houve nada de novo, não há nada a fazer.',
    ],
  },
} satisfies Partial<ProblemTexts>;
