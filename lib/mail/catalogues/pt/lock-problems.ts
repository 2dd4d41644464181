import type { ProblemTexts } from '../catalogue.ts';

/** Fechaduras e contas Nuki. */
export const lockProblems = {
  'lock.not_found': {
    title: 'A Nuki não conhece esta fechadura',
    what: 'A conta Nuki não tem esta fechadura, ou o seu token não a pode gerir. Os hóspedes não recebem código para esta porta.',
    todo: [
      'Compare "smartlockId" e "nukiAccount" da porta em properties.json com a fechadura no Nuki Web.',
      'Se a fechadura lá aparecer, crie um token em API nessa mesma conta, com o direito de ver fechaduras e gerir autorizações, e registe-o no segredo “outbound” sob nuki/ e o id da conta.',
      'Depois de alterar properties.json, execute `npm run apply -- properties.json`.',
    ],
  },
  'lock.no_keypad': {
    title: 'A fechadura não tem teclado',
    what: 'O alojamento pede códigos, mas não há nenhum teclado emparelhado com esta fechadura. O hóspede não recebe código para esta porta.',
    todo: [
      'Emparelhe um Nuki Keypad com a fechadura na aplicação Nuki.',
      'Ou ponha "access" do alojamento em "auto" em properties.json e execute `npm run apply -- properties.json`: os hóspedes recebem então um convite para a aplicação para esta porta.',
    ],
  },
  'lock.no_free_code': {
    title: 'Não se encontra nenhum código livre',
    what: 'Todos os códigos experimentados já estão ocupados nas fechaduras desta estadia. O hóspede não recebe nenhum até voltar a haver códigos livres.',
    todo: [
      'No Nuki Web ou na aplicação Nuki, apague das fechaduras desta estadia os códigos de que já ninguém precisa.',
    ],
  },
  'lock.full': {
    title: 'A fechadura está cheia',
    what: 'Uma fechadura Nuki guarda cerca de 100 códigos e 200 outras autorizações, e a Nuki não apaga as que expiraram. O hóspede não tem acesso a esta porta até haver espaço.',
    todo: [
      'No Nuki Web ou na aplicação Nuki, apague os códigos e as autorizações antigos desta fechadura de que já ninguém precisa.',
    ],
  },
  'lock.offline': {
    title: 'A fechadura está offline',
    what: 'A Nuki não consegue chegar à fechadura. Os códigos que lá estão continuam a funcionar, mas não se pode escrever um novo, nem alterar ou apagar um antigo.',
    todo: [
      'Verifique a bateria da fechadura e, no local, o Wi-Fi ou a Nuki Bridge.',
      'O Staykey tenta de novo sozinho e escreve ao hóspede assim que a fechadura tiver o código.',
      'Se a fechadura ainda estiver offline quando o hóspede chegar, abra-lhe pessoalmente a porta ou crie um código na aplicação Nuki, por Bluetooth junto à porta.',
    ],
  },
  'lock.relink_needed': {
    title: 'A fechadura tem de ser ligada de novo ao Nuki Web',
    what: 'O Nuki Web perdeu a sua autorização para esta fechadura e não a pode gerir. Novos códigos não são escritos, os antigos não são alterados nem apagados.',
    todo: [
      'Junto à fechadura, abra a aplicação Nuki e, nas definições da fechadura, ligue-a de novo ao Nuki Web.',
      'Se depois tiver outro id no Nuki Web, altere "smartlockId" em properties.json e execute `npm run apply -- properties.json`.',
    ],
  },
  'lock.admin_pin': {
    title: 'Falta ao Nuki Web o código de segurança da fechadura',
    what: 'O código de segurança (PIN de administrador) da fechadura falta no Nuki Web ou está lá errado, por isso a Nuki não pode gerir os códigos desta fechadura. Os hóspedes não recebem nenhum código novo para esta porta.',
    todo: ['No Nuki Web, abra a fechadura e introduza o seu código de segurança atual.'],
  },
  'lock.plan_lapsed': {
    title: 'A subscrição da Nuki não cobre esta fechadura',
    what: 'Para alugueres, a Nuki exige uma subscrição ativa (Smart Hosting ou API) para cada fechadura. Sem ela, os novos códigos são recusados.',
    todo: [
      'No Nuki Web, veja a subscrição da fechadura; renove-a ou acrescente-lhe a fechadura.',
      'Se um hóspede chegar antes, crie à mão um código na aplicação Nuki.',
    ],
  },
  'lock.token_dead': {
    title: 'A Nuki recusa o nosso acesso',
    what: 'O token de API desta conta Nuki já não é válido; os tokens caducam quando se muda a palavra-passe do Nuki Web. Nenhum código pode ser escrito, alterado ou apagado. Os códigos que estão nas fechaduras continuam a funcionar.',
    todo: [
      'No Nuki Web, abra API e crie um novo token.',
      'Registe-o no segredo “outbound”, sob nuki/ e o id da conta, como "token".',
      'Tudo continua então sozinho. Até lá, os novos hóspedes não têm código: na próxima chegada, ajude à mão na aplicação Nuki.',
    ],
  },
  'lock.unavailable': {
    title: 'A Nuki não responde',
    what: 'O serviço da Nuki está inacessível ou com falhas. Os códigos que estão nas fechaduras continuam a funcionar; os novos têm de esperar.',
    todo: [
      'Veja se o Nuki Web funciona. Se não, resta esperar: o Staykey tenta de novo sozinho.',
      'Se um hóspede chegar antes, crie um código na aplicação Nuki, por Bluetooth junto à porta, ou abra-lhe pessoalmente a porta.',
    ],
  },
} satisfies Partial<ProblemTexts>;
