import type { ProblemTexts } from '../catalogue.ts';

/** Reservas, hóspedes, plataformas e e-mail. */
export const problems = {
  'unit.unmapped': {
    title: 'Uma reserva para uma unidade sem alojamento',
    what: 'A reserva está guardada, mas nenhum alojamento em properties.json tem esta unidade. Assim, o hóspede não recebe nem código nem e-mail.',
    todo: [
      'Acrescente a unidade às "units" do seu alojamento em properties.json. Se aqui não for indicada nenhuma, a reserva não a indica: atribua-lhe uma na plataforma.',
      'Execute `npm run apply -- properties.json`. A reserva é então processada sozinha.',
      'Se a unidade não tiver fechadura Nuki, não há nada a fazer.',
    ],
  },
  'unit.renamed': {
    title: 'Uma unidade tem um novo id na plataforma',
    what: 'A plataforma fundiu ou mudou o nome de uma unidade. As suas reservas recebem as portas da antiga, até properties.json ser aplicado de novo.',
    todo: [
      'Acrescente o novo id às "units" do alojamento em properties.json, ao lado do antigo, e execute `npm run apply -- properties.json`.',
    ],
  },
  'property.missing': {
    title: 'Um alojamento desapareceu da configuração',
    what: 'A reserva pertence a um alojamento que já lá não está. Para ela nenhum código é criado, alterado ou enviado.',
    todo: [
      'Volte a pôr o alojamento em properties.json, com o mesmo id, e execute `npm run apply -- properties.json`.',
      'Se o retirou de propósito, avise o hóspede e mude ou cancele a reserva na plataforma.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'O fuso horário de um alojamento é desconhecido',
    what: 'Sem ele não se pode dizer quando o hóspede pode entrar. Para esta estadia nada é criado ou alterado; um código já enviado mantém os horários antigos.',
    todo: [
      'Em properties.json, ponha em "timeZone" do alojamento um nome como Europe/Vienna.',
      'Execute `npm run apply -- properties.json`.',
    ],
  },
  'stay.dates_reversed': {
    title: 'Uma estadia termina antes de começar',
    what: 'A partida não é depois da chegada. Para esta estadia nada é criado ou alterado: um novo hóspede não recebe código.',
    todo: [
      'Corrija as datas ou as horas na plataforma de reservas. A correção chega sozinha.',
      'Se as datas estiverem certas, veja "checkIn", "checkOut" e os minutos antes e depois em properties.json, e execute `npm run apply -- properties.json`.',
    ],
  },
  'stay.too_long': {
    title: 'Uma estadia dura mais de um ano',
    what: 'O Staykey não cria códigos para mais de 366 dias, para o caso de as datas serem um engano. Para esta estadia nada é criado ou alterado.',
    todo: [
      'Verifique as datas na plataforma de reservas. Se estiverem erradas, corrija-as lá.',
      'Se estiverem certas, divida a reserva ou crie à mão um código para este hóspede na aplicação Nuki.',
    ],
  },
  'stay.double_booked': {
    title: 'Duas reservas sobrepõem-se',
    what: 'Duas reservas têm os mesmos espaços ao mesmo tempo. Ambos os hóspedes têm a sua chave; num alojamento com `overlaps` em `refuse`, só quem reservou primeiro.',
    todo: [
      'Veja ambas as reservas nas plataformas e cancele ou mova uma delas. O Staykey continua então sozinho.',
      'Se for a mesma reserva que chega por duas ligações, retire a unidade de uma delas em properties.json e execute `npm run apply -- properties.json`.',
      'Se forem para espaços diferentes, dê a cada um a sua própria unidade e o seu próprio alojamento.',
    ],
  },
  'stay.unknown_status': {
    title: 'Uma reserva tem um estado que o Staykey não conhece',
    what: 'Por segurança nada foi alterado: um hóspede que tinha código mantém-no, um novo não recebe nenhum.',
    todo: [
      'Veja a reserva na plataforma. Se estiver confirmada, crie à mão um código na aplicação Nuki e envie-o ao hóspede.',
      'Se estiver cancelada e o hóspede já tinha código, apague-o na aplicação Nuki.',
      'Comunique a quem cuida do seu Staykey o nome da plataforma e o estado que ela mostra.',
    ],
  },
  'guest.no_address': {
    title: 'A reserva não tem endereço de e-mail',
    what: 'Não é possível escrever ao hóspede, e ele não saberá de nada se não lho transmitir.',
    todo: [
      'Assim que as portas estiverem prontas, receberá um e-mail com o texto para o hóspede. Copie-o para o chat da plataforma.',
      'Ou registe o endereço do hóspede na reserva, na plataforma: o e-mail sai então sozinho.',
    ],
  },
  'guest.address_refused': {
    title: 'O endereço de e-mail do hóspede recusa mensagens',
    what: 'O e-mail com a chave foi devolvido ou não foi aceite. O hóspede provavelmente não sabe de nada.',
    todo: [
      'Receberá um e-mail com o texto para o hóspede. Copie-o para o chat da plataforma.',
      'Peça outro endereço ao hóspede e registe-o na reserva, na plataforma.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'Falta o endereço de e-mail para o convite',
    what: 'Esta porta não tem teclado para o hóspede, e a Nuki só envia os seus convites por e-mail. Sem endereço, o hóspede não pode abrir a porta.',
    todo: [
      'Peça um endereço ao hóspede e registe-o na reserva, na plataforma. O convite sai então sozinho.',
      'Ou emparelhe um Nuki Keypad com a fechadura; se o alojamento tiver "access": "invite", mude para "auto" e execute `npm run apply -- properties.json`.',
      'Se não houver tempo para nenhuma das duas coisas, abra pessoalmente a porta ao hóspede.',
    ],
  },
  'platform.token_dead': {
    title: 'A plataforma de reservas recusa o nosso acesso',
    what: 'A plataforma já não aceita a chave de API desta ligação. Novas reservas, alterações e cancelamentos podem passar despercebidos: pode haver hóspedes que não recebam código e estadias canceladas que mantenham o seu.',
    todo: [
      'Crie uma nova chave de API nas definições da plataforma, ou renove lá a ligação.',
      'Registe-a no segredo “outbound”, sob o id da ligação. Tudo continua então sozinho.',
    ],
  },
  'platform.unavailable': {
    title: 'A plataforma de reservas não responde',
    what: 'O Staykey continua a perguntar. Até a plataforma responder, novas reservas e alterações podem chegar atrasadas. Os códigos que já estão nas fechaduras funcionam.',
    todo: [
      'Veja a página de estado da plataforma, ou entre nela. Se estiver em baixo, resta esperar.',
      'Se um hóspede chegar antes, compare a reserva com a confirmação que recebeu e, se forem diferentes, ajude à mão.',
    ],
  },
  'mail.sender_refused': {
    title: 'Não é possível enviar e-mails a partir do seu endereço',
    what: 'O Amazon SES recusa o remetente, por isso os hóspedes não recebem e-mails nossos. Os códigos que estão nas fechaduras funcionam, mas os hóspedes não os conhecem.',
    todo: [
      'Na consola da AWS abra SES, Identities, e verifique o endereço ou o domínio de "sender" indicado em properties.json.',
      'Confirme que o envio não está suspenso e que a conta saiu da sandbox do SES, que só escreve para endereços verificados.',
      'Os e-mails em espera saem sozinhos. Se um hóspede chegar hoje, envie-lhe o código pelo chat da plataforma: `npm run stays` mostra as estadias.',
    ],
  },
  'webhook.malformed': {
    title: 'Uma mensagem da plataforma de reservas não se consegue ler',
    what: 'Está guardada e não se perdeu, mas o que diz não foi feito: a uma nova reserva pode faltar o código, e uma alterada ou cancelada pode manter o antigo.',
    todo: [
      'Compare as últimas reservas na plataforma com as confirmações que recebeu e, se for preciso, ajude à mão na próxima chegada.',
      'Avise quem cuida do seu Staykey. Depois da correção execute `npm run replay`: a mensagem é então lida outra vez.',
    ],
  },
} satisfies Partial<ProblemTexts>;
