import type { ProblemTexts } from '../catalogue.ts';

/** Wat een slot met de toegang van één gast doet. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'Nuki zegt dat de code ontbrak',
    what: 'Dit hoort niet voor te komen en is een fout van Staykey. De gast heeft geen code voor deze deur.',
    todo: [
      'Maak in de Nuki-app met de hand een code voor deze gast, met de tijden van het verblijf, en stuur die naar de gast.',
      'Meld het aan wie uw Staykey onderhoudt, met de kenmerken uit deze e-mail.',
    ],
  },
  'lock.code_refused': {
    title: 'Nuki weigert de code',
    what: 'Het slot accepteert de code niet die wij hebben gekozen. De gast heeft geen code voor deze deur.',
    todo: [
      'Controleer in Nuki Web of het codepaneel nog aan het slot is gekoppeld en werkt.',
      'Komt er binnenkort een gast aan, maak dan met de hand een code in de Nuki-app en stuur die naar de gast.',
      'Meld het aan wie uw Staykey onderhoudt, met de kenmerken uit deze e-mail.',
    ],
  },
  'lock.name_too_long': {
    title: 'Nuki weigert de naam van een vermelding',
    what: 'Nuki staat voor de naam van een code 20 tekens toe en heeft de onze geweigerd. De gast heeft geen code voor deze deur.',
    todo: [
      'Maak in de Nuki-app met de hand een code voor deze gast, met de tijden van het verblijf, en stuur die naar de gast.',
      'Meld het aan wie uw Staykey onderhoudt: het installatiekenmerk is misschien te lang.',
    ],
  },
  'lock.rejected': {
    title: 'Nuki weigert een verzoek voor dit slot',
    what: 'Nuki gaf geen reden die wij kennen. Wat wij vroegen, staat niet op het slot: een nieuwe gast heeft geen code voor deze deur.',
    todo: [
      'Bekijk het slot in Nuki Web: is het online, is het abonnement actief, toont het een waarschuwing?',
      'Komt er binnenkort een gast aan, maak dan met de hand een code in de Nuki-app en stuur die naar de gast.',
      'Meld het aan wie uw Staykey onderhoudt, met de kenmerken uit deze e-mail.',
    ],
  },
  'lock.may_not_open': {
    title: 'Staykey mag deze deur niet openen',
    what: 'De gast moet ze vanaf de deurpagina openen, maar Nuki staat dat ons token niet toe.',
    todo: [
      'Maak in Nuki Web, menu API, een token dat ook het recht `smartlock.action` heeft en zet het in het geheim van het Nuki-account.',
      'Laat de gast tot dan op een andere manier binnen, of zet `access` op `keypad` of `invite` en voer `npm run apply` uit.',
    ],
  },
  'lock.not_proven': {
    title: 'Het slot toont de toegang van de gast niet',
    what: 'Nuki heeft ons verzoek aangenomen, maar het slot meldt de toegang nog niet met de juiste tijden. Wij mailen de gast pas als dat zo is; tot dan heeft de gast niets nieuws van ons.',
    todo: [
      'Open het slot in Nuki Web en werk het daar bij (“Update now”). Controleer of het online is.',
      'Staykey blijft kijken en mailt de gast zodra het slot de toegang heeft.',
      'Ontbreekt die nog wanneer de gast komt, laat de gast dan zelf binnen of maak een code in de Nuki-app.',
    ],
  },
  'lock.not_revoked': {
    title: 'Een oude toegang staat nog op het slot',
    what: 'Die moest worden verwijderd, maar het slot vermeldt hem nog. Na afloop weigert het slot hem; tot dan, bijvoorbeeld na een annulering, kan hij de deur nog openen.',
    todo: [
      'Open het slot in Nuki Web en werk het daar bij (“Update now”). Staykey blijft proberen de toegang te verwijderen.',
      'Blijft hij staan, verwijder hem dan zelf in de Nuki-app. `npm run stays` toont het verblijf.',
    ],
  },
  'lock.entry_changed': {
    title: 'Iemand heeft de toegang van een gast op een slot gewijzigd',
    what: 'Een toegang die Staykey had ingesteld en bevestigd, is gewijzigd of verwijderd, bijvoorbeeld in de Nuki-app. Staykey zet hem terug zoals de boeking zegt.',
    todo: [
      'Was u het zelf: wijzig de boeking, of de tijden in properties.json, en voer dan `npm run apply -- properties.json` uit. Daar houdt Staykey zich aan.',
      'Was u het niet: kijk in Nuki Web wie het slot mag beheren.',
    ],
  },
  'lock.permanent_key': {
    title: 'Een toegang op een slot had geen einde',
    what: 'Het slot vermeldde de toegang van een gast zonder begin en einde; zo zou die de deur altijd openen. Staykey schrijft de tijden opnieuw en kijkt tot ze er zijn.',
    todo: [
      'Niets, als er geen verder bericht komt. `npm run stays` toont of de deur bevestigd is.',
      'Wordt het u nog eens gevraagd: verwijder de toegang in de Nuki-app; Staykey maakt een nieuwe.',
    ],
  },
  'lock.no_invite_code': {
    title: 'Nuki heeft ons de code van een uitnodiging niet gegeven',
    what: 'De app-uitnodiging van de gast zou in onze eigen e-mail staan, maar de code ervan heeft Staykey niet bereikt. Staykey vervangt haar door een uitnodiging die Nuki naar de gast mailt, en kondigt die aan.',
    todo: [
      'Kijk met `npm run stays` of de deur weer bevestigd is; dan heeft de gast verder niets nodig.',
      'Controleer of de webhooks van Nuki Staykey bereiken: zonder die komt er geen uitnodigingscode. Hoe, staat in de documentatie op de pagina over de webhooks van Nuki.',
      'Heeft dit account geen goedgekeurde Advanced API, haal dan "advancedApi" uit properties.json en voer `npm run apply -- properties.json` uit.',
    ],
  },
} satisfies Partial<ProblemTexts>;
