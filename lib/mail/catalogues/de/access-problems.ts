import type { ProblemTexts } from '../catalogue.ts';

/** Was ein Schloss mit dem Zugang eines Gastes macht. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'Nuki sagt, der Code habe gefehlt',
    what: 'Das sollte nicht vorkommen und ist ein Fehler von Staykey. Der Gast hat für diese Tür keinen Code.',
    todo: [
      'Legen Sie in der Nuki-App für diesen Gast von Hand einen Code mit den Zeiten des Aufenthalts an und schicken Sie ihn ihm.',
      'Melden Sie es mit den Kennungen aus dieser Mail der Person, die Ihr Staykey betreut.',
    ],
  },
  'lock.code_refused': {
    title: 'Nuki lehnt den Code ab',
    what: 'Das Schloss nimmt den Code nicht an, den wir gewählt haben. Der Gast hat für diese Tür keinen Code.',
    todo: [
      'Prüfen Sie in Nuki Web, ob das Keypad noch mit dem Schloss gekoppelt ist und funktioniert.',
      'Kommt bald ein Gast an, legen Sie in der Nuki-App von Hand einen Code an und schicken Sie ihn ihm.',
      'Melden Sie es mit den Kennungen aus dieser Mail der Person, die Ihr Staykey betreut.',
    ],
  },
  'lock.name_too_long': {
    title: 'Nuki lehnt den Namen eines Eintrags ab',
    what: 'Nuki erlaubt für den Namen eines Codes 20 Zeichen und hat unseren abgelehnt. Der Gast hat für diese Tür keinen Code.',
    todo: [
      'Legen Sie in der Nuki-App für diesen Gast von Hand einen Code mit den Zeiten des Aufenthalts an und schicken Sie ihn ihm.',
      'Melden Sie es der Person, die Ihr Staykey betreut: Das Kürzel der Installation ist vielleicht zu lang.',
    ],
  },
  'lock.rejected': {
    title: 'Nuki lehnt eine Anfrage für dieses Schloss ab',
    what: 'Nuki nannte keinen Grund, den wir kennen. Worum wir baten, ist nicht auf dem Schloss: Ein neuer Gast hat für diese Tür keinen Code.',
    todo: [
      'Sehen Sie sich das Schloss in Nuki Web an: Ist es online, ist sein Abo aktiv, zeigt es eine Warnung?',
      'Kommt bald ein Gast an, legen Sie in der Nuki-App von Hand einen Code an und schicken Sie ihn ihm.',
      'Melden Sie es mit den Kennungen aus dieser Mail der Person, die Ihr Staykey betreut.',
    ],
  },
  'lock.may_not_open': {
    title: 'Staykey darf diese Tür nicht öffnen',
    what: 'Der Gast soll sie von der Türseite aus öffnen, aber Nuki erlaubt das unserem Token nicht.',
    todo: [
      'Erstellen Sie in Nuki Web, Menü API, ein Token, das auch den Bereich `smartlock.action` hat, und legen Sie es im Secret des Nuki-Kontos ab.',
      'Lassen Sie den Gast bis dahin anders hinein, oder stellen Sie `access` auf `keypad` oder `invite` und starten Sie `npm run apply`.',
    ],
  },
  'lock.not_proven': {
    title: 'Das Schloss zeigt den Zugang des Gastes nicht',
    what: 'Nuki hat unsere Anfrage angenommen, aber das Schloss meldet den Zugang noch nicht mit den richtigen Zeiten. Wir schreiben dem Gast erst, wenn es das tut; bis dahin weiß er von uns nichts Neues.',
    todo: [
      'Öffnen Sie das Schloss in Nuki Web und aktualisieren Sie es dort („Update now“). Prüfen Sie, ob es online ist.',
      'Staykey sieht weiter nach und schreibt dem Gast, sobald das Schloss den Zugang hat.',
      'Fehlt er noch, wenn der Gast ankommt, lassen Sie ihn selbst hinein oder legen Sie in der Nuki-App einen Code an.',
    ],
  },
  'lock.not_revoked': {
    title: 'Ein alter Zugang ist noch auf dem Schloss',
    what: 'Er sollte entfernt werden, aber das Schloss führt ihn noch. Nach seinem Ende lehnt das Schloss ihn ab; bis dahin, etwa nach einem Storno, kann er die Tür noch öffnen.',
    todo: [
      'Öffnen Sie das Schloss in Nuki Web und aktualisieren Sie es dort („Update now“). Staykey versucht weiter, den Zugang zu entfernen.',
      'Bleibt er, löschen Sie ihn in der Nuki-App selbst. `npm run stays` zeigt den Aufenthalt.',
    ],
  },
  'lock.entry_changed': {
    title: 'Jemand hat den Zugang eines Gastes am Schloss geändert',
    what: 'Ein Zugang, den Staykey eingerichtet und bestätigt hatte, wurde geändert oder gelöscht, zum Beispiel in der Nuki-App. Staykey stellt ihn so wieder her, wie es die Buchung sagt.',
    todo: [
      'Waren Sie es selbst: Ändern Sie die Buchung, oder die Zeiten in properties.json, dann `npm run apply -- properties.json`. Daran hält sich Staykey.',
      'Waren Sie es nicht: Sehen Sie in Nuki Web nach, wer das Schloss verwalten darf.',
    ],
  },
  'lock.permanent_key': {
    title: 'Ein Zugang am Schloss hatte kein Ende',
    what: 'Das Schloss führte den Zugang eines Gastes ohne Anfang und Ende; so öffnet er die Tür für immer. Staykey schreibt die Zeiten neu und sieht nach, bis sie da sind.',
    todo: [
      'Nichts, wenn keine weitere Nachricht kommt. `npm run stays` zeigt, ob die Tür bestätigt ist.',
      'Werden Sie noch einmal gefragt: Löschen Sie den Zugang in der Nuki-App; Staykey richtet einen neuen ein.',
    ],
  },
  'lock.no_invite_code': {
    title: 'Nuki hat uns den Code einer Einladung nicht mitgeteilt',
    what: 'Die App-Einladung des Gastes sollte in unserer eigenen Mail stehen, aber ihr Code ist nicht bei Staykey angekommen. Staykey ersetzt sie durch eine Einladung, die Nuki dem Gast schickt, und kündigt sie dem Gast an.',
    todo: [
      'Sehen Sie mit `npm run stays` nach, ob die Tür wieder bestätigt ist; dann braucht der Gast nichts weiter.',
      'Prüfen Sie, ob die Webhooks von Nuki bei Staykey ankommen: ohne sie kommt kein Einladungscode. Wie, steht in der Dokumentation auf der Seite über die Webhooks von Nuki.',
      'Hat dieses Konto keine genehmigte Advanced API, nehmen Sie "advancedApi" aus properties.json heraus und führen `npm run apply -- properties.json` aus.',
    ],
  },
} satisfies Partial<ProblemTexts>;
