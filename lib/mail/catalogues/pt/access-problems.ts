import type { ProblemTexts } from '../catalogue.ts';

/** O que uma fechadura faz com o acesso de um hóspede. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'A Nuki diz que faltava o código',
    what: 'Isto não devia acontecer e é uma falha do Staykey. O hóspede não tem código para esta porta.',
    todo: [
      'Crie à mão na aplicação Nuki um código para este hóspede, com os horários da estadia, e envie-lho.',
      'Comunique-o a quem cuida do seu Staykey, com os identificadores deste e-mail.',
    ],
  },
  'lock.code_refused': {
    title: 'A Nuki recusa o código',
    what: 'A fechadura não aceita o código que escolhemos. O hóspede não tem código para esta porta.',
    todo: [
      'Verifique no Nuki Web se o teclado continua emparelhado com a fechadura e funciona.',
      'Se um hóspede chegar em breve, crie à mão um código na aplicação Nuki e envie-lho.',
      'Comunique-o a quem cuida do seu Staykey, com os identificadores deste e-mail.',
    ],
  },
  'lock.name_too_long': {
    title: 'A Nuki recusa o nome de uma entrada',
    what: 'A Nuki permite 20 caracteres para o nome de um código e recusou o nosso. O hóspede não tem código para esta porta.',
    todo: [
      'Crie à mão na aplicação Nuki um código para este hóspede, com os horários da estadia, e envie-lho.',
      'Comunique-o a quem cuida do seu Staykey: a marca de instalação talvez seja demasiado longa.',
    ],
  },
  'lock.rejected': {
    title: 'A Nuki recusa um pedido para esta fechadura',
    what: 'A Nuki não deu nenhum motivo que conheçamos. O que pedimos não está na fechadura: um novo hóspede não tem código para esta porta.',
    todo: [
      'Veja a fechadura no Nuki Web: está online, a sua subscrição está ativa, mostra algum aviso?',
      'Se um hóspede chegar em breve, crie à mão um código na aplicação Nuki e envie-lho.',
      'Comunique-o a quem cuida do seu Staykey, com os identificadores deste e-mail.',
    ],
  },
  'lock.may_not_open': {
    title: 'O Staykey não pode abrir esta porta',
    what: 'O hóspede deve abri-la a partir da sua página de acesso, mas a Nuki não o permite ao nosso token.',
    todo: [
      'No Nuki Web, menu API, crie um token que tenha também o direito `smartlock.action` e registe-o no segredo da conta Nuki.',
      'Até lá, deixe o hóspede entrar de outro modo, ou ponha `access` em `keypad` ou `invite` e execute `npm run apply`.',
    ],
  },
  'lock.not_proven': {
    title: 'A fechadura não mostra o acesso do hóspede',
    what: 'A Nuki aceitou o nosso pedido, mas a fechadura ainda não comunica o acesso com os horários certos. Só escrevemos ao hóspede quando o fizer; por agora, ele não tem nada de novo da nossa parte.',
    todo: [
      'No Nuki Web, abra a fechadura e atualize-a (“Update now”). Verifique se está online.',
      'O Staykey continua a ver e escreve ao hóspede assim que a fechadura tiver o acesso.',
      'Se ainda faltar quando o hóspede chegar, abra-lhe pessoalmente a porta ou crie um código na aplicação Nuki.',
    ],
  },
  'lock.not_revoked': {
    title: 'Um acesso antigo ainda está na fechadura',
    what: 'Devia ser apagado, mas a fechadura ainda o tem. Depois do seu fim, a fechadura recusa-o; até lá, por exemplo depois de um cancelamento, ainda pode abrir a porta.',
    todo: [
      'No Nuki Web, abra a fechadura e atualize-a (“Update now”). O Staykey continua a tentar apagá-lo.',
      'Se ficar, apague-o na aplicação Nuki. `npm run stays` mostra a estadia.',
    ],
  },
  'lock.entry_changed': {
    title: 'Alguém alterou o acesso de um hóspede numa fechadura',
    what: 'Um acesso que o Staykey tinha preparado e comprovado foi alterado ou apagado, por exemplo na aplicação Nuki. O Staykey está a repô-lo como diz a reserva.',
    todo: [
      'Se a alteração foi sua: altere a reserva, ou os horários em properties.json, e execute `npm run apply -- properties.json`. O Staykey cumpre então isso.',
      'Se não foi sua: veja no Nuki Web quem pode gerir a fechadura.',
    ],
  },
  'lock.permanent_key': {
    title: 'Um acesso numa fechadura não tinha fim',
    what: 'A fechadura tinha o acesso de um hóspede sem início nem fim, o que abriria a porta para sempre. O Staykey escreve de novo os horários e vê até lá estarem.',
    todo: [
      'Nada, se não chegar outra mensagem. `npm run stays` mostra se a porta está confirmada.',
      'Se lho pedirem de novo: apague o acesso na aplicação Nuki; o Staykey cria outro.',
    ],
  },
  'lock.no_invite_code': {
    title: 'A Nuki não nos deu o código de um convite',
    what: 'O convite do hóspede para a aplicação devia seguir no nosso próprio e-mail, mas o seu código não chegou ao Staykey. O Staykey substitui-o por um convite que a Nuki envia ao hóspede, e avisa-o disso.',
    todo: [
      'Veja com `npm run stays` se a porta está de novo confirmada; então o hóspede não precisa de mais nada.',
      'Verifique se os webhooks da Nuki chegam ao Staykey: sem eles não chega nenhum código de convite. A página da documentação sobre os webhooks da Nuki diz como.',
      'Se esta conta não tem uma Advanced API aprovada, tire "advancedApi" de properties.json e execute `npm run apply -- properties.json`.',
    ],
  },
} satisfies Partial<ProblemTexts>;
