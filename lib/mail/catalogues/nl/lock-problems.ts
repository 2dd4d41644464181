import type { ProblemTexts } from '../catalogue.ts';

/** Sloten en Nuki-accounts. */
export const lockProblems = {
  'lock.not_found': {
    title: 'Nuki kent dit slot niet',
    what: 'Het Nuki-account heeft dit slot niet, of zijn token mag het niet beheren. Gasten krijgen geen code voor deze deur.',
    todo: [
      'Vergelijk "smartlockId" en "nukiAccount" van de deur in properties.json met het slot in Nuki Web.',
      'Wordt het slot daar getoond, maak dan in datzelfde account onder API een token met het recht sloten te bekijken en autorisaties te beheren, en zet het in het geheim “outbound” onder nuki/ en de id van het account.',
      'Voer na een wijziging van properties.json `npm run apply -- properties.json` uit.',
    ],
  },
  'lock.no_keypad': {
    title: 'Het slot heeft geen codepaneel',
    what: 'De accommodatie vraagt om codes, maar aan dit slot is geen codepaneel gekoppeld. De gast krijgt geen code voor deze deur.',
    todo: [
      'Koppel in de Nuki-app een Nuki Keypad aan het slot.',
      'Of zet "access" van de accommodatie in properties.json op "auto" en voer `npm run apply -- properties.json` uit: gasten krijgen dan voor deze deur een app-uitnodiging.',
    ],
  },
  'lock.no_free_code': {
    title: 'Er is geen vrije code te vinden',
    what: 'Elke code die is geprobeerd, is op de sloten van dit verblijf al bezet. De gast krijgt er geen totdat er weer codes vrij zijn.',
    todo: [
      'Verwijder in Nuki Web of in de Nuki-app codes van de sloten van dit verblijf die niemand meer nodig heeft.',
    ],
  },
  'lock.full': {
    title: 'Het slot is vol',
    what: 'Een Nuki-slot bewaart ongeveer 100 codes en 200 andere autorisaties, en Nuki verwijdert verlopen niet. De gast krijgt geen toegang tot deze deur totdat er plaats is.',
    todo: [
      'Verwijder in Nuki Web of in de Nuki-app oude codes en autorisaties van dit slot die niemand meer nodig heeft.',
    ],
  },
  'lock.offline': {
    title: 'Het slot is offline',
    what: 'Nuki kan het slot niet bereiken. Codes die erop staan blijven werken, maar een nieuwe kan niet worden geschreven en een oude niet worden gewijzigd of verwijderd.',
    todo: [
      'Controleer de batterij van het slot en ter plaatse de wifi of de Nuki Bridge.',
      'Staykey probeert het vanzelf opnieuw en mailt de gast zodra het slot de code heeft.',
      'Is het slot nog offline wanneer de gast komt, laat de gast dan zelf binnen of maak bij de deur, via Bluetooth, een code in de Nuki-app.',
    ],
  },
  'lock.relink_needed': {
    title: 'Het slot moet opnieuw met Nuki Web worden verbonden',
    what: 'Nuki Web is zijn machtiging voor dit slot kwijt en kan het niet beheren. Nieuwe codes worden niet geschreven, oude niet gewijzigd of verwijderd.',
    todo: [
      'Open bij het slot de Nuki-app en verbind het in de instellingen van het slot opnieuw met Nuki Web.',
      'Heeft het daarna in Nuki Web een andere id, wijzig dan "smartlockId" in properties.json en voer `npm run apply -- properties.json` uit.',
    ],
  },
  'lock.admin_pin': {
    title: 'Nuki Web mist de beveiligingscode van het slot',
    what: 'De beveiligingscode (admin-pin) van het slot ontbreekt in Nuki Web of is daar verkeerd, dus kan Nuki de codes van dit slot niet beheren. Gasten krijgen geen nieuwe code voor deze deur.',
    todo: ['Open het slot in Nuki Web en voer de huidige beveiligingscode in.'],
  },
  'lock.plan_lapsed': {
    title: 'Het Nuki-abonnement dekt dit slot niet',
    what: 'Voor verhuur eist Nuki voor elk slot een actief abonnement (Smart Hosting of API). Zonder dat worden nieuwe codes geweigerd.',
    todo: [
      'Bekijk in Nuki Web het abonnement van het slot; verleng het of voeg het slot eraan toe.',
      'Komt er eerder een gast aan, maak dan met de hand een code in de Nuki-app.',
    ],
  },
  'lock.token_dead': {
    title: 'Nuki weigert onze toegang',
    what: 'Het API-token van dit Nuki-account is niet meer geldig; tokens vervallen als het wachtwoord van Nuki Web wordt gewijzigd. Er kan geen code worden geschreven, gewijzigd of verwijderd. Codes die op de sloten staan, blijven werken.',
    todo: [
      'Open in Nuki Web API en maak een nieuw token.',
      'Zet het in het geheim “outbound”, onder nuki/ en de id van het account, als "token".',
      'Alles gaat dan vanzelf verder. Tot dan hebben nieuwe gasten geen code: help bij de volgende aankomst met de hand in de Nuki-app.',
    ],
  },
  'lock.unavailable': {
    title: 'Nuki antwoordt niet',
    what: 'De dienst van Nuki is niet bereikbaar of gestoord. Codes die op de sloten staan, blijven werken; nieuwe moeten wachten.',
    todo: [
      'Kijk of Nuki Web werkt. Zo niet, dan helpt alleen wachten: Staykey probeert het vanzelf opnieuw.',
      'Komt er eerder een gast aan, maak dan bij de deur, via Bluetooth, een code in de Nuki-app of laat de gast zelf binnen.',
    ],
  },
} satisfies Partial<ProblemTexts>;
