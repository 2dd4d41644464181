import type { PageWords } from './page-words.ts';

export const de: PageWords = {
  opensIn: (when) => `Die Türen öffnen sich für Sie ${when}.`,
  opensUntil: (moment) => `Die Türen öffnen sich für Sie bis ${moment}.`,
  tellsFrom: (moment) => `Wie Sie hineinkommen, steht hier ab ${moment}.`,
  settingUp: (doors) =>
    `Noch nicht eingerichtet: ${doors}. Wir versuchen es von selbst weiter. Bitte sehen Sie in ein paar Minuten wieder nach.`,
  hostKnows: (host) => `${host} weiß davon.`,
  connected: 'verbunden',
  unconnected: 'gerade ohne Verbindung',
  worksAnyway: 'Code und App funktionieren trotzdem.',
  notFromHere: 'Bis sie wieder da ist, lässt sich diese Tür von hier aus nicht öffnen.',
  buttonThen: (doors) => `${doors}: Dann steht hier eine Schaltfläche, die öffnet.`,
  open: (door) => `Öffnen: ${door}`,
  beforePressing: 'Bitte erst drücken, wenn Sie vor der Tür stehen.',
  opening: (door) => `${door}: Das Schloss wird gerade gefragt. Bitte sehen Sie gleich noch einmal nach.`,
  outcome: {
    opened: (door) => `${door}: Das Schloss hat geöffnet.`,
    asked: (door) =>
      `${door}: Das Schloss wurde gefragt, sagt aber nicht, ob es geöffnet hat. Versuchen Sie die Tür, oder drücken Sie noch einmal.`,
    stuck: (door) =>
      `${door}: Das Schloss hat es versucht, klemmt aber. Ziehen oder drücken Sie ein wenig an der Tür und drücken Sie noch einmal.`,
    offline: (door) => `${door}: Das Schloss ist gerade ohne Verbindung. Es wurde nicht gefragt.`,
    failed: (door) =>
      `${door}: Das hat nicht geklappt. Das Schloss wurde nicht gefragt. Bitte versuchen Sie es in einer Minute noch einmal.`,
  },
  notDone: 'Es wurde nichts geöffnet',
  tooEarly: (moment) => `Es ist noch zu früh. Diese Tür öffnet sich für Sie ab ${moment}.`,
  tooLate: 'Es ist zu spät. Ihre Zeit an dieser Tür ist vorbei.',
  tooOften: 'Das war oft in kurzer Zeit. Bitte warten Sie eine Minute und drücken Sie dann noch einmal.',
  notFromThere: 'Das kam nicht von Ihrer Türseite. Bitte öffnen Sie sie neu aus unserer E-Mail und drücken Sie dort.',
  shutTitle: 'Bleibt eine Tür zu?',
  hostHelps: (host) => `${host} hilft gern:`,
  lookAgain: 'Noch einmal nachsehen',
  switchedOff: {
    title: 'Dieser Link ist abgeschaltet',
    text: (host) => `Er zeigt nichts mehr und öffnet keine Tür. Bitte melden Sie sich bei uns: ${host}.`,
  },
  gone: {
    title: 'Hier ist nichts',
    text: 'Dieser Link ist nicht vollständig, oder sein Aufenthalt ist vorbei. Wenn Sie unser Gast sind, öffnen Sie ihn bitte neu aus unserer letzten E-Mail.',
  },
  broken: {
    title: 'Gerade nicht',
    text: 'Bei uns ist etwas gestört. Bitte versuchen Sie es in einer Minute noch einmal. Ein Code, den Sie haben, funktioniert trotzdem.',
  },
};
