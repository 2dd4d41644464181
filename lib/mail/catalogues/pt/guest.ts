import type { GuestWords } from '../guest-words.ts';

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `A sua chave para ${places}: a partir de ${from}`,
    change: (places, from) => `Alteração: a sua chave para ${places}, a partir de ${from}`,
    'new-code': (places, from) => `Novo código para ${places}, a partir de ${from}`,
    reminder: (places, from) => `Hoje: a sua chave para ${places}, a partir de ${from}`,
    cancelled: (places, from) => `Cancelamento: a sua estadia em ${places}, ${from}`,
  },
  title: {
    access: (places) => `A sua chave para ${places}`,
    change: (places) => `A sua chave para ${places} mudou`,
    'new-code': (places) => `O seu novo código para ${places}`,
    reminder: (places) => `Hoje: a sua chave para ${places}`,
    cancelled: (places) => `A sua estadia em ${places} foi cancelada`,
  },
  preheader: {
    access: 'Quando e como as portas se abrem para si. Guarde este e-mail até à sua partida, por favor.',
    change: 'É isto que vale a partir de agora. Substitui a nossa mensagem anterior.',
    'new-code': 'Só o código é outro. A partir de agora use este, por favor.',
    reminder: 'Quando e como as portas se abrem hoje para si. Nada mudou.',
    cancelled: 'A chave que lhe enviámos já não é válida.',
  },
  greeting: (name) => (name === undefined ? 'Bom dia,' : `Bom dia, ${name},`),
  intro: {
    access: 'Eis como entrar. Tudo o que aqui lê já está preparado nas portas.',
    change:
      'Os horários ou a chave da sua estadia mudaram. O que aqui lê já está preparado nas portas e substitui a nossa mensagem anterior.',
    'new-code':
      'As suas portas têm um novo código; os horários continuam os mesmos. O que aqui lê já está preparado nas portas e substitui a nossa mensagem anterior.',
    reminder:
      'A sua estadia começa hoje. Aqui está mais uma vez como entrar; nada mudou desde a nossa última mensagem.',
    cancelled:
      'A sua reserva foi cancelada, por isso a chave que lhe enviámos já não é válida. Se não sabia de nada, entre em contacto connosco o quanto antes, por favor.',
  },
  codeFor: (doors) => `O seu código para ${doors}`,
  typeIt: (digits) => `Digite sem o espaço: ${digits}`,
  keypadTitle: 'No teclado',
  keypadSteps: (length) => [
    `Prima os ${length} algarismos, um a seguir ao outro, no teclado ao lado da porta.`,
    'A fechadura abre-se então sozinha. Pode levar alguns segundos.',
    'Enganou-se? Espere um momento e comece de novo. Depois de cinco tentativas erradas, o teclado fica bloqueado durante meio minuto ou mais.',
  ],
  inviteTitle: (doors) => `A aplicação Nuki para ${doors}`,
  inviteSteps: [
    'Instale a aplicação Nuki no telefone que terá consigo à porta.',
    'Cerca de um dia antes da sua chegada receberá um segundo e-mail, da Nuki, com o seu convite. Se houver várias portas, pode conter vários códigos. Se não o encontrar, veja na pasta de spam.',
    'Abra o convite com a aplicação dentro do prazo indicado no e-mail da Nuki. Depois disso já não funciona.',
    'À porta, ligue o Bluetooth, abra a aplicação e destranque a fechadura.',
  ],
  inviteChanged: 'Se já aceitou o convite, ele continua como está. Se a Nuki lhe enviar um novo, use o mais recente.',
  inviteCodeFor: (doors) => `O seu código de convite para ${doors}`,
  typeInvite: (digits) => `Introduza-o sem os espaços: ${digits}`,
  openInvite: 'Abrir o convite na aplicação Nuki',
  redeemBy: (moment) => `Utilize-o até: ${moment}. Depois disso pode já não funcionar. Serve uma vez, num só telefone.`,
  redeemedOrOld: 'Se já utilizou este código, para si nada muda. Se não, e a aplicação já não o aceitar, escreva-nos.',
  inviteCodeSteps: [
    'Instale a aplicação Nuki no telefone que terá consigo à porta.',
    'Na aplicação, introduza o código acima como convite. Nesse telefone, a ligação por baixo do código também o faz.',
    'À porta, ligue o Bluetooth, abra a aplicação e destranque a fechadura.',
  ],
  linkTitle: (doors) => `Com o telefone: ${doors}`,
  linkSteps: [
    'À porta, abra no telefone a sua página de acesso. O link está mais abaixo.',
    'Prima o botão. A fechadura abre-se então sozinha. Pode levar alguns segundos.',
  ],
  openPage: 'A sua página de acesso',
  aboutPage:
    'Mostra a qualquer momento o que está preparado nas portas e ajuda se alguma não abrir. Guarde o link só para si, por favor, como uma chave.',
  onlyThen: 'As portas só se abrem para si dentro destes horários.',
  contact: (name, email) => `Dúvidas? ${name} ajuda com todo o gosto: ${email}`,
  calendar: {
    summary: (places) => `Estadia: ${places}`,
    description: (subject) => `Como entrar está no nosso e-mail “${subject}”.`,
  },
};
