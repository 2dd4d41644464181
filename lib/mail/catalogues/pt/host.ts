import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `O hóspede tem a chave: ${places}, a partir de ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Chave a transmitir: ${places}, a partir de ${from} (${reservation})`,
  },
  title: { 'by-mail': 'O hóspede tem a chave', 'pass-on': 'Transmita a chave ao hóspede, por favor' },
  intro: {
    access: 'Cada porta está confirmada na sua fechadura, e o hóspede recebeu por e-mail o que se segue.',
    change:
      'A estadia mudou. Cada porta está confirmada na sua fechadura com os novos dados, e o hóspede recebeu por e-mail o que se segue.',
    'new-code':
      'O código desta estadia teve de ser substituído. Cada porta está confirmada na sua fechadura com o novo, e o hóspede recebeu por e-mail o que se segue.',
  },
  introByChat:
    'Cada porta está confirmada na sua fechadura. Não foi possível escrever ao hóspede por e-mail, por isso a plataforma de reservas enviou-lhe o texto como mensagem; encontra-o lá no chat.',
  why: {
    'no-address':
      'As portas estão prontas, mas a reserva não tem endereço de e-mail: o hóspede não sabe de nada até que lhe transmita o texto.',
    'address-refused':
      'As portas estão prontas, mas o endereço de e-mail do hóspede recusa as nossas mensagens: ele não sabe de nada até que lhe transmita o texto.',
    unsaid:
      'As portas estão prontas, mas não foi possível avisar o hóspede por e-mail: transmita-lhe o texto, por favor.',
  },
  inviteWarning: {
    'no-address':
      'A Nuki também envia o seu convite por e-mail. Sem endereço, o hóspede não o pode receber: peça-lhe um e registe-o na reserva.',
    'address-refused':
      'A Nuki envia o seu convite para o mesmo endereço, por isso provavelmente também não chegou: peça outro ao hóspede e registe-o na reserva.',
    unsaid: 'A Nuki também envia o seu convite por e-mail: pergunte ao hóspede se chegou.',
  },
  copyTitle: 'Texto para o hóspede',
  copyHint: 'Copie isto para o chat da plataforma de reservas ou envie-o como mensagem de texto.',
  factsTitle: 'A estadia',
  booking: 'Reserva',
  guest: 'Hóspede',
  noName: 'nenhum nome utilizável na reserva',
  writtenIn: 'Língua do texto para o hóspede',
  keypadDoor: (code) => `código ${code}, confirmado na fechadura`,
  inviteDoor: 'convite para a aplicação, confirmado na fechadura; a Nuki envia-o ao hóspede por e-mail',
  inviteCodeDoor: (code) => `convite para a aplicação com o código ${code}, confirmado na fechadura`,
  linkDoor: 'abre-se a partir da página de acesso do hóspede',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, chegada ${arrival}`),
  preheader: 'O que está mal, quem é afetado e o que fazer.',
  about: 'Trata-se de',
  affected: 'Quem é afetado',
  booking: 'Reserva',
  property: 'Alojamento',
  arrival: 'Chegada',
  departure: 'Partida',
  atTheDoor: 'À porta a partir de',
  doors: 'Portas',
  todo: 'O que fazer',
};
