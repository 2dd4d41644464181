import type { ProblemTexts } from '../catalogue.ts';

/** Buchungen, Gäste, Plattformen und Mail. */
export const problems = {
  'unit.unmapped': {
    title: 'Eine Buchung für eine Einheit ohne Unterkunft',
    what: 'Die Buchung ist aufgehoben, aber keine Unterkunft in properties.json hat diese Einheit. So bekommt der Gast weder Code noch Mail.',
    todo: [
      'Tragen Sie die Einheit bei ihrer Unterkunft in properties.json unter "units" ein. Ist hier keine genannt, so nennt die Buchung keine: Weisen Sie ihr auf der Plattform eine zu.',
      'Führen Sie `npm run apply -- properties.json` aus. Die Buchung wird dann von selbst eingerichtet.',
      'Hat die Einheit kein Nuki-Schloss, ist nichts zu tun.',
    ],
  },
  'unit.renamed': {
    title: 'Eine Einheit hat auf der Plattform eine neue Nummer',
    what: 'Die Plattform hat eine Einheit zusammengelegt oder umbenannt. Ihre Buchungen bekommen die Türen der alten, bis properties.json wieder angewendet wird.',
    todo: [
      'Tragen Sie die neue Nummer in properties.json neben der alten unter "units" ein, und führen Sie `npm run apply -- properties.json` aus.',
    ],
  },
  'property.missing': {
    title: 'Eine Unterkunft fehlt in der Konfiguration',
    what: 'Die Buchung gehört zu einer Unterkunft, die es dort nicht mehr gibt. Für sie wird kein Code angelegt, geändert oder verschickt.',
    todo: [
      'Tragen Sie die Unterkunft unter derselben id wieder in properties.json ein und führen Sie `npm run apply -- properties.json` aus.',
      'Haben Sie sie mit Absicht aufgegeben, sagen Sie dem Gast Bescheid und verlegen oder stornieren Sie die Buchung auf der Plattform.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'Die Zeitzone einer Unterkunft ist unbekannt',
    what: 'Ohne sie lässt sich nicht sagen, ab wann der Gast hineindarf. Für diesen Aufenthalt wird nichts angelegt oder geändert; ein schon verschickter Code behält seine alten Zeiten.',
    todo: [
      'Setzen Sie "timeZone" der Unterkunft in properties.json auf einen Namen wie Europe/Vienna.',
      'Führen Sie `npm run apply -- properties.json` aus.',
    ],
  },
  'stay.dates_reversed': {
    title: 'Ein Aufenthalt endet, bevor er beginnt',
    what: 'Die Abreise liegt nicht nach der Anreise. Für diesen Aufenthalt wird nichts angelegt oder geändert: Ein neuer Gast bekommt keinen Code.',
    todo: [
      'Berichtigen Sie Daten oder Uhrzeiten auf der Buchungsplattform. Die Korrektur kommt von selbst an.',
      'Stimmen die Daten, prüfen Sie in properties.json "checkIn", "checkOut" und die Minuten davor und danach und führen Sie `npm run apply -- properties.json` aus.',
    ],
  },
  'stay.too_long': {
    title: 'Ein Aufenthalt ist länger als ein Jahr',
    what: 'Staykey legt keinen Code für mehr als 366 Tage an, falls die Daten ein Versehen sind. Für diesen Aufenthalt wird nichts angelegt oder geändert.',
    todo: [
      'Prüfen Sie die Daten auf der Buchungsplattform. Sind sie falsch, berichtigen Sie sie dort.',
      'Sind sie richtig, teilen Sie die Buchung auf oder legen Sie den Code für diesen Gast in der Nuki-App von Hand an.',
    ],
  },
  'stay.double_booked': {
    title: 'Zwei Buchungen überschneiden sich',
    what: 'Zwei Buchungen gelten zur selben Zeit für dieselben Räume. Beide Gäste haben ihren Schlüssel; in einem Objekt, in dem `overlaps` auf `refuse` steht, nur wer zuerst gebucht hat.',
    todo: [
      'Sehen Sie beide Buchungen auf den Plattformen an und stornieren oder verschieben Sie eine davon. Staykey macht dann von selbst weiter.',
      'Ist es dieselbe Buchung, die über zwei Verbindungen kommt, nehmen Sie die Einheit in properties.json aus einer Verbindung heraus und führen Sie `npm run apply -- properties.json` aus.',
      'Gelten sie für verschiedene Räume, geben Sie jedem eine eigene Einheit und ein eigenes Objekt.',
    ],
  },
  'stay.unknown_status': {
    title: 'Eine Buchung hat einen Status, den Staykey nicht kennt',
    what: 'Sicherheitshalber wurde nichts geändert: Ein Gast, der einen Code hatte, behält ihn; ein neuer Gast bekommt keinen.',
    todo: [
      'Sehen Sie auf der Plattform nach. Ist die Buchung bestätigt, legen Sie in der Nuki-App einen Code von Hand an und schicken Sie ihn dem Gast.',
      'Ist sie storniert und hatte der Gast schon einen Code, löschen Sie diesen in der Nuki-App.',
      'Melden Sie der Person, die Ihr Staykey betreut, den Namen der Plattform und den Status, den sie anzeigt.',
    ],
  },
  'guest.no_address': {
    title: 'In der Buchung steht keine E-Mail-Adresse',
    what: 'Der Gast ist per Mail nicht zu erreichen und weiß nichts, wenn Sie es nicht weitergeben.',
    todo: [
      'Sobald die Türen bereit sind, bekommen Sie eine Mail mit dem Text für den Gast. Kopieren Sie ihn in den Chat der Plattform.',
      'Oder tragen Sie die Adresse des Gastes auf der Plattform in die Buchung ein: Dann geht die Mail von selbst hinaus.',
    ],
  },
  'guest.address_refused': {
    title: 'Die E-Mail-Adresse des Gastes nimmt keine Mail an',
    what: 'Die Mail mit dem Schlüssel kam zurück oder wurde nicht angenommen. Der Gast weiß vermutlich nichts davon.',
    todo: [
      'Sie bekommen eine Mail mit dem Text für den Gast. Kopieren Sie ihn in den Chat der Plattform.',
      'Fragen Sie den Gast nach einer anderen Adresse und tragen Sie sie auf der Plattform in die Buchung ein.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'Für die App-Einladung fehlt die E-Mail-Adresse',
    what: 'Diese Tür hat kein Tastenfeld für den Gast, und Nuki verschickt App-Einladungen nur per Mail. Ohne Adresse kann der Gast die Tür nicht öffnen.',
    todo: [
      'Fragen Sie den Gast nach einer Adresse und tragen Sie sie auf der Plattform in die Buchung ein. Die Einladung geht dann von selbst hinaus.',
      'Oder koppeln Sie ein Nuki Keypad mit dem Schloss; steht bei der Unterkunft "access": "invite", ändern Sie es auf "auto" und führen Sie `npm run apply -- properties.json` aus.',
      'Reicht die Zeit für beides nicht, lassen Sie den Gast selbst hinein.',
    ],
  },
  'platform.token_dead': {
    title: 'Die Buchungsplattform lehnt unseren Zugang ab',
    what: 'Die Plattform nimmt den API-Schlüssel dieser Verbindung nicht mehr an. Neue Buchungen, Änderungen und Stornos können unbemerkt bleiben: Gäste bekommen womöglich keinen Code, und stornierte Aufenthalte behalten ihren.',
    todo: [
      'Legen Sie in den Einstellungen der Plattform einen neuen API-Schlüssel an oder erneuern Sie dort die Verbindung.',
      'Tragen Sie ihn in das Secret „outbound“ ein, unter der id der Verbindung. Alles läuft dann von selbst weiter.',
    ],
  },
  'platform.unavailable': {
    title: 'Die Buchungsplattform antwortet nicht',
    what: 'Staykey fragt weiter nach. Bis die Plattform antwortet, können neue Buchungen und Änderungen verspätet ankommen. Codes, die schon auf den Schlössern sind, funktionieren.',
    todo: [
      'Sehen Sie auf die Statusseite der Plattform oder melden Sie sich dort an. Ist sie gestört, hilft nur Warten.',
      'Kommt vorher ein Gast an, vergleichen Sie die Buchung mit der Bestätigung, die Sie bekommen haben, und helfen Sie von Hand, falls sie voneinander abweichen.',
    ],
  },
  'mail.sender_refused': {
    title: 'Von Ihrer Adresse lassen sich keine Mails verschicken',
    what: 'Amazon SES lehnt den Absender ab, darum bekommen Gäste keine Mail von uns. Codes auf den Schlössern funktionieren, aber die Gäste kennen sie nicht.',
    todo: [
      'Öffnen Sie in der AWS-Konsole SES, „Identities“, und bestätigen Sie die Adresse oder Domain, die in properties.json als "sender" steht.',
      'Prüfen Sie, ob der Versand nicht angehalten ist und das Konto die SES-Sandbox verlassen hat; in ihr gehen Mails nur an bestätigte Adressen.',
      'Wartende Mails gehen dann von selbst hinaus. Kommt heute ein Gast an, schicken Sie den Code über den Chat der Plattform: `npm run stays` zeigt die Aufenthalte.',
    ],
  },
  'webhook.malformed': {
    title: 'Eine Nachricht der Buchungsplattform ist nicht lesbar',
    what: 'Sie ist aufgehoben und nicht verloren, aber was sie sagt, ist nicht geschehen: Einer neuen Buchung fehlt vielleicht der Code, eine geänderte oder stornierte behält vielleicht den alten.',
    todo: [
      'Vergleichen Sie die letzten Buchungen auf der Plattform mit den Bestätigungen, die Sie bekommen haben, und helfen Sie bei der nächsten Anreise wenn nötig von Hand.',
      'Sagen Sie der Person Bescheid, die Ihr Staykey betreut. Nach der Korrektur führen Sie `npm run replay` aus: Dann wird die Nachricht noch einmal gelesen.',
    ],
  },
} satisfies Partial<ProblemTexts>;
