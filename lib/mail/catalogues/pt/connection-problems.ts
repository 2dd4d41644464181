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
} satisfies Partial<ProblemTexts>;
