import type { GuestWords } from '../guest-words.ts';

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `Ihr Schlüssel für ${places}: ab ${from}`,
    change: (places, from) => `Geändert: Ihr Schlüssel für ${places}, ab ${from}`,
    'new-code': (places, from) => `Neuer Code für ${places}, ab ${from}`,
    reminder: (places, from) => `Heute: Ihr Schlüssel für ${places}, ab ${from}`,
    cancelled: (places, from) => `Storniert: Ihre Buchung für ${places}, ${from}`,
  },
  title: {
    access: (places) => `Ihr Schlüssel für ${places}`,
    change: (places) => `Ihr Schlüssel für ${places} hat sich geändert`,
    'new-code': (places) => `Ihr neuer Code für ${places}`,
    reminder: (places) => `Heute: Ihr Schlüssel für ${places}`,
    cancelled: (places) => `Ihre Buchung für ${places} ist storniert`,
  },
  preheader: {
    access: 'Wann sich die Türen für Sie öffnen, und wie. Bitte bis zur Abreise aufheben.',
    change: 'Das gilt ab jetzt. Es ersetzt unsere frühere Nachricht.',
    'new-code': 'Nur der Code ist ein anderer. Bitte verwenden Sie ab jetzt diesen.',
    reminder: 'Wann sich die Türen heute für Sie öffnen, und wie. Geändert hat sich nichts.',
    cancelled: 'Der Schlüssel, den wir Ihnen geschickt haben, gilt nicht mehr.',
  },
  greeting: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
  intro: {
    access: 'so kommen Sie hinein. Alles, was hier steht, ist an den Türen schon eingerichtet.',
    change:
      'die Zeiten oder der Schlüssel Ihres Aufenthalts haben sich geändert. Was hier steht, ist an den Türen schon eingerichtet und ersetzt unsere frühere Nachricht.',
    'new-code':
      'Ihre Türen haben einen neuen Code; die Zeiten bleiben gleich. Was hier steht, ist an den Türen schon eingerichtet und ersetzt unsere frühere Nachricht.',
    reminder:
      'heute beginnt Ihr Aufenthalt. Hier steht noch einmal, wie Sie hineinkommen; seit unserer letzten Nachricht hat sich nichts geändert.',
    cancelled:
      'Ihre Buchung ist storniert, darum gilt der Schlüssel, den wir Ihnen geschickt haben, nicht mehr. Wenn Sie davon nichts wissen, melden Sie sich bitte gleich bei uns.',
  },
  codeFor: (doors) => `Ihr Code für ${doors}`,
  typeIt: (digits) => `Ohne Leerzeichen eintippen: ${digits}`,
  keypadTitle: 'Am Tastenfeld',
  keypadSteps: (length) => [
    `Drücken Sie die ${length} Ziffern nacheinander auf dem Tastenfeld neben der Tür.`,
    'Das Schloss öffnet dann von selbst. Das kann ein paar Sekunden dauern.',
    'Vertippt? Warten Sie kurz und beginnen Sie von vorn. Nach fünf falschen Versuchen macht das Tastenfeld eine halbe Minute oder länger Pause.',
  ],
  inviteTitle: (doors) => `Die Nuki-App für ${doors}`,
  inviteSteps: [
    'Installieren Sie die Nuki-App auf dem Telefon, das Sie an der Tür bei sich haben.',
    'Etwa einen Tag vor der Anreise bekommen Sie eine zweite Mail, von Nuki, mit Ihrer Einladung. Für mehrere Türen kann sie mehrere Codes enthalten. Wenn Sie sie nicht finden, sehen Sie bitte im Spam-Ordner nach.',
    'Öffnen Sie die Einladung mit der App, und zwar innerhalb der Frist, die in der Mail von Nuki steht. Danach gilt sie nicht mehr.',
    'Schalten Sie an der Tür Bluetooth ein, öffnen Sie die App und sperren Sie auf.',
  ],
  inviteChanged:
    'Wenn Sie die Einladung schon angenommen haben, bleibt sie, wie sie ist. Schickt Nuki eine neue, verwenden Sie die neueste.',
  inviteCodeFor: (doors) => `Ihr Einladungscode für ${doors}`,
  typeInvite: (digits) => `Ohne Leerzeichen eingeben: ${digits}`,
  openInvite: 'Einladung in der Nuki-App öffnen',
  redeemBy: (moment) =>
    `Bitte lösen Sie ihn bis ${moment} ein. Danach gilt er möglicherweise nicht mehr. Er gilt einmal, für ein Telefon.`,
  redeemedOrOld:
    'Wenn Sie diesen Code schon eingelöst haben, ändert sich für Sie nichts. Wenn nicht und die App ihn nicht mehr annimmt, schreiben Sie uns bitte.',
  inviteCodeSteps: [
    'Installieren Sie die Nuki-App auf dem Telefon, das Sie an der Tür bei sich haben.',
    'Geben Sie in der App den Code von oben als Einladung ein. Auf diesem Telefon erledigt das auch der Link unter dem Code.',
    'Schalten Sie an der Tür Bluetooth ein, öffnen Sie die App und sperren Sie auf.',
  ],
  linkTitle: (doors) => `Mit dem Telefon: ${doors}`,
  linkSteps: [
    'Öffnen Sie an der Tür auf Ihrem Telefon Ihre Türseite. Der Link steht weiter unten.',
    'Drücken Sie dort auf die Schaltfläche. Das Schloss öffnet dann von selbst. Das kann ein paar Sekunden dauern.',
  ],
  openPage: 'Ihre Türseite',
  aboutPage:
    'Sie zeigt jederzeit, was an den Türen eingerichtet ist, und hilft, wenn eine nicht aufgeht. Bitte behalten Sie den Link für sich, wie einen Schlüssel.',
  onlyThen: 'Die Türen öffnen sich für Sie nur innerhalb dieser Zeiten.',
  contact: (name, email) => `Fragen? ${name} hilft gern: ${email}`,
  calendar: {
    summary: (places) => `Aufenthalt: ${places}`,
    description: (subject) => `Wie Sie hineinkommen, steht in unserer E-Mail „${subject}“.`,
  },
};
