import type { GuestWords } from '../guest-words.ts';

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `La sua chiave per ${places}: da ${from}`,
    change: (places, from) => `Modifica: la sua chiave per ${places}, da ${from}`,
    'new-code': (places, from) => `Nuovo codice per ${places}, da ${from}`,
    reminder: (places, from) => `Oggi: la sua chiave per ${places}, da ${from}`,
    cancelled: (places, from) => `Cancellazione: il suo soggiorno presso ${places}, ${from}`,
  },
  title: {
    access: (places) => `La sua chiave per ${places}`,
    change: (places) => `La sua chiave per ${places} è cambiata`,
    'new-code': (places) => `Il suo nuovo codice per ${places}`,
    reminder: (places) => `Oggi: la sua chiave per ${places}`,
    cancelled: (places) => `Il suo soggiorno presso ${places} è cancellato`,
  },
  preheader: {
    access: 'Quando e come si aprono le porte per lei. Conservi questa e-mail fino alla partenza.',
    change: 'Questo vale da adesso e sostituisce il nostro messaggio precedente.',
    'new-code': 'È cambiato solo il codice. Da adesso usi questo.',
    reminder: 'Quando e come si aprono oggi le porte per lei. Non è cambiato nulla.',
    cancelled: 'La chiave che le abbiamo inviato non è più valida.',
  },
  greeting: (name) => (name === undefined ? 'Buongiorno,' : `Buongiorno ${name},`),
  intro: {
    access: 'ecco come entrare. Tutto ciò che legge qui è già impostato sulle porte.',
    change:
      'gli orari o la chiave del suo soggiorno sono cambiati. Ciò che legge qui è già impostato sulle porte e sostituisce il nostro messaggio precedente.',
    'new-code':
      'le sue porte hanno un nuovo codice; gli orari restano gli stessi. Ciò che legge qui è già impostato sulle porte e sostituisce il nostro messaggio precedente.',
    reminder:
      'oggi inizia il suo soggiorno. Ecco ancora una volta come entrare; dal nostro ultimo messaggio non è cambiato nulla.',
    cancelled:
      'la sua prenotazione è stata cancellata, perciò la chiave che le abbiamo inviato non è più valida. Se non ne sapeva nulla, la preghiamo di contattarci subito.',
  },
  codeFor: (doors) => `Il suo codice per ${doors}`,
  typeIt: (digits) => `Da digitare senza spazio: ${digits}`,
  keypadTitle: 'Alla tastiera',
  keypadSteps: (length) => [
    `Prema le ${length} cifre una dopo l’altra sulla tastiera accanto alla porta.`,
    'La serratura si apre poi da sola. Possono volerci alcuni secondi.',
    'Ha sbagliato? Attenda un momento e ricominci. Dopo cinque tentativi errati la tastiera si blocca per mezzo minuto o più.',
  ],
  inviteTitle: (doors) => `L’app Nuki per ${doors}`,
  inviteSteps: [
    'Installi l’app Nuki sul telefono che avrà con sé davanti alla porta.',
    'Circa un giorno prima dell’arrivo riceverà una seconda e-mail, da Nuki, con il suo invito. Se le porte sono più di una, può contenere più codici. Se non la trova, guardi nella cartella della posta indesiderata.',
    'Apra l’invito con l’app entro il termine indicato nell’e-mail di Nuki. Dopo non funziona più.',
    'Davanti alla porta attivi il Bluetooth, apra l’app e sblocchi la serratura.',
  ],
  inviteChanged: 'Se ha già accettato l’invito, resta com’è. Se Nuki gliene manda uno nuovo, usi il più recente.',
  inviteCodeFor: (doors) => `Il suo codice d’invito per ${doors}`,
  typeInvite: (digits) => `Da inserire senza spazi: ${digits}`,
  openInvite: 'Apri l’invito nell’app Nuki',
  redeemBy: (moment) => `Lo usi entro ${moment}. Dopo potrebbe non funzionare più. Vale una volta, per un telefono.`,
  redeemedOrOld:
    'Se ha già usato questo codice, per lei non cambia nulla. Se no, e l’app non lo accetta più, ci scriva.',
  inviteCodeSteps: [
    'Installi l’app Nuki sul telefono che avrà con sé davanti alla porta.',
    'Nell’app inserisca come invito il codice qui sopra. Su quel telefono ci pensa anche il link sotto il codice.',
    'Davanti alla porta attivi il Bluetooth, apra l’app e sblocchi la serratura.',
  ],
  linkTitle: (doors) => `Con il telefono: ${doors}`,
  linkSteps: [
    'Davanti alla porta apra sul telefono la sua pagina d’accesso. Il link è qui sotto.',
    'Prema il pulsante. La serratura si apre poi da sola. Possono volerci alcuni secondi.',
  ],
  openPage: 'La sua pagina d’accesso',
  aboutPage:
    'Mostra in ogni momento che cosa è impostato sulle porte e aiuta se una non si apre. Tenga il link per sé, come una chiave.',
  onlyThen: 'Le porte si aprono per lei solo entro questi orari.',
  contact: (name, email) => `Domande? ${name} è a sua disposizione: ${email}`,
  calendar: {
    summary: (places) => `Soggiorno: ${places}`,
    description: (subject) => `Come entrare è scritto nella nostra e-mail “${subject}”.`,
  },
};
