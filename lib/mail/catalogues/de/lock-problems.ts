import type { ProblemTexts } from '../catalogue.ts';

/** Schlösser und Nuki-Konten. */
export const lockProblems = {
  'lock.not_found': {
    title: 'Nuki kennt dieses Schloss nicht',
    what: 'Das Nuki-Konto hat kein solches Schloss, oder sein Token darf es nicht verwalten. Gäste bekommen für diese Tür keinen Code.',
    todo: [
      'Vergleichen Sie "smartlockId" und "nukiAccount" der Tür in properties.json mit dem Schloss in Nuki Web.',
      'Ist das Schloss dort zu sehen, legen Sie in eben diesem Konto unter „API“ ein Token an, das Schlösser sehen und Berechtigungen verwalten darf, und tragen Sie es in das Secret „outbound“ ein, unter nuki/ und der id des Kontos.',
      'Haben Sie properties.json geändert, führen Sie `npm run apply -- properties.json` aus.',
    ],
  },
  'lock.no_keypad': {
    title: 'Das Schloss hat kein Tastenfeld',
    what: 'Die Unterkunft verlangt Codes, aber mit diesem Schloss ist kein Keypad gekoppelt. Der Gast bekommt für diese Tür keinen Code.',
    todo: [
      'Koppeln Sie in der Nuki-App ein Nuki Keypad mit dem Schloss.',
      'Oder setzen Sie "access" der Unterkunft in properties.json auf "auto" und führen Sie `npm run apply -- properties.json` aus: Gäste bekommen dann für diese Tür eine App-Einladung.',
    ],
  },
  'lock.no_free_code': {
    title: 'Es findet sich kein freier Code',
    what: 'Jeder versuchte Code ist auf den Schlössern dieses Aufenthalts schon vergeben. Der Gast bekommt keinen, bis wieder Codes frei sind.',
    todo: [
      'Löschen Sie in Nuki Web oder in der Nuki-App auf den Schlössern dieses Aufenthalts Codes, die niemand mehr braucht.',
    ],
  },
  'lock.full': {
    title: 'Das Schloss ist voll',
    what: 'Ein Nuki-Schloss fasst etwa 100 Codes und 200 andere Berechtigungen, und Nuki entfernt abgelaufene nicht. Der Gast bekommt zu dieser Tür keinen Zugang, bis Platz ist.',
    todo: [
      'Löschen Sie in Nuki Web oder in der Nuki-App alte Codes und Berechtigungen dieses Schlosses, die niemand mehr braucht.',
    ],
  },
  'lock.offline': {
    title: 'Das Schloss ist offline',
    what: 'Nuki erreicht das Schloss nicht. Codes, die darauf sind, funktionieren weiter, aber ein neuer lässt sich nicht schreiben, ein alter weder ändern noch löschen.',
    todo: [
      'Prüfen Sie die Batterie des Schlosses und vor Ort das WLAN oder die Nuki Bridge.',
      'Staykey versucht es von selbst wieder und schreibt dem Gast, sobald das Schloss den Code hat.',
      'Ist das Schloss bei der Ankunft des Gastes noch offline, lassen Sie ihn selbst hinein oder legen Sie an der Tür, über Bluetooth, in der Nuki-App einen Code an.',
    ],
  },
  'lock.relink_needed': {
    title: 'Das Schloss muss neu mit Nuki Web verbunden werden',
    what: 'Nuki Web hat die Berechtigung für dieses Schloss verloren und kann es nicht verwalten. Neue Codes werden nicht geschrieben, alte weder geändert noch gelöscht.',
    todo: [
      'Öffnen Sie beim Schloss die Nuki-App und verbinden Sie es in seinen Einstellungen neu mit Nuki Web.',
      'Hat es danach in Nuki Web eine andere id, ändern Sie "smartlockId" in properties.json und führen Sie `npm run apply -- properties.json` aus.',
    ],
  },
  'lock.admin_pin': {
    title: 'Nuki Web fehlt der Sicherheitscode des Schlosses',
    what: 'Der Sicherheitscode (Admin-PIN) des Schlosses fehlt in Nuki Web oder ist dort falsch, darum kann Nuki die Codes dieses Schlosses nicht verwalten. Gäste bekommen für diese Tür keinen neuen Code.',
    todo: ['Öffnen Sie das Schloss in Nuki Web und geben Sie seinen aktuellen Sicherheitscode ein.'],
  },
  'lock.plan_lapsed': {
    title: 'Das Nuki-Abo deckt dieses Schloss nicht ab',
    what: 'Für die Vermietung verlangt Nuki für jedes Schloss ein aktives Abo (Smart Hosting oder API). Ohne dieses werden neue Codes abgelehnt.',
    todo: [
      'Sehen Sie sich in Nuki Web das Abo des Schlosses an; erneuern Sie es oder nehmen Sie das Schloss darin auf.',
      'Kommt vorher ein Gast an, legen Sie in der Nuki-App von Hand einen Code an.',
    ],
  },
  'lock.token_dead': {
    title: 'Nuki lehnt unseren Zugang ab',
    what: 'Das API-Token dieses Nuki-Kontos gilt nicht mehr; Tokens verfallen, wenn das Passwort von Nuki Web geändert wird. Kein Code lässt sich schreiben, ändern oder löschen. Codes, die auf den Schlössern sind, funktionieren weiter.',
    todo: [
      'Öffnen Sie in Nuki Web „API“ und legen Sie ein neues Token an.',
      'Tragen Sie es in das Secret „outbound“ ein, unter nuki/ und der id des Kontos, als "token".',
      'Alles läuft dann von selbst weiter. Bis dahin haben neue Gäste keinen Code: Helfen Sie bei der nächsten Anreise von Hand in der Nuki-App.',
    ],
  },
  'lock.unavailable': {
    title: 'Nuki antwortet nicht',
    what: 'Der Dienst von Nuki ist nicht erreichbar oder gestört. Codes, die auf den Schlössern sind, funktionieren weiter; neue müssen warten.',
    todo: [
      'Sehen Sie nach, ob Nuki Web funktioniert. Wenn nicht, hilft nur Warten: Staykey versucht es von selbst wieder.',
      'Kommt vorher ein Gast an, legen Sie an der Tür, über Bluetooth, in der Nuki-App einen Code an oder lassen Sie ihn selbst hinein.',
    ],
  },
} satisfies Partial<ProblemTexts>;
