import type { ProblemTexts } from '../catalogue.ts';

/** Lo que una cerradura hace con el acceso de un huésped. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'Nuki dice que faltaba el código',
    what: 'Esto no debería ocurrir y es un fallo de Staykey. El huésped no tiene código para esta puerta.',
    todo: [
      'Cree a mano en la aplicación Nuki un código para este huésped con el horario de la estancia, y envíeselo.',
      'Comuníquelo a quien mantiene su Staykey, con los identificadores de este correo.',
    ],
  },
  'lock.code_refused': {
    title: 'Nuki rechaza el código',
    what: 'La cerradura no acepta el código que elegimos. El huésped no tiene código para esta puerta.',
    todo: [
      'Compruebe en Nuki Web que el teclado siga emparejado con la cerradura y funcione.',
      'Si pronto llega un huésped, cree a mano un código en la aplicación Nuki y envíeselo.',
      'Comuníquelo a quien mantiene su Staykey, con los identificadores de este correo.',
    ],
  },
  'lock.name_too_long': {
    title: 'Nuki rechaza el nombre de una entrada',
    what: 'Nuki permite 20 caracteres para el nombre de un código y ha rechazado el nuestro. El huésped no tiene código para esta puerta.',
    todo: [
      'Cree a mano en la aplicación Nuki un código para este huésped con el horario de la estancia, y envíeselo.',
      'Comuníquelo a quien mantiene su Staykey: quizá la marca de instalación sea demasiado larga.',
    ],
  },
  'lock.rejected': {
    title: 'Nuki rechaza una petición para esta cerradura',
    what: 'Nuki no dio ningún motivo que conozcamos. Lo que pedimos no está en la cerradura: un huésped nuevo no tiene código para esta puerta.',
    todo: [
      'Mire la cerradura en Nuki Web: ¿está en línea, está activa su suscripción, muestra algún aviso?',
      'Si pronto llega un huésped, cree a mano un código en la aplicación Nuki y envíeselo.',
      'Comuníquelo a quien mantiene su Staykey, con los identificadores de este correo.',
    ],
  },
  'lock.may_not_open': {
    title: 'Staykey no puede abrir esta puerta',
    what: 'El huésped debe abrirla desde su página de acceso, pero Nuki no se lo permite a nuestro token.',
    todo: [
      'En Nuki Web, menú API, cree un token que tenga también el permiso `smartlock.action` e introdúzcalo en el secreto de la cuenta de Nuki.',
      'Hasta entonces, deje entrar al huésped de otro modo, o ponga `access` en `keypad` o `invite` y ejecute `npm run apply`.',
    ],
  },
  'lock.not_proven': {
    title: 'La cerradura no muestra el acceso del huésped',
    what: 'Nuki aceptó nuestra petición, pero la cerradura todavía no comunica el acceso con el horario correcto. Solo escribimos al huésped cuando lo hace; de momento no tiene nada nuevo de nuestra parte.',
    todo: [
      'En Nuki Web, abra la cerradura y actualícela («Update now»). Compruebe que esté en línea.',
      'Staykey sigue mirando y escribe al huésped en cuanto la cerradura tenga el acceso.',
      'Si falta todavía cuando llegue el huésped, ábrale usted mismo o cree un código en la aplicación Nuki.',
    ],
  },
  'lock.not_revoked': {
    title: 'Un acceso antiguo sigue en la cerradura',
    what: 'Había que borrarlo, pero la cerradura todavía lo tiene. Cuando termina, la cerradura lo rechaza; hasta entonces, por ejemplo tras una cancelación, aún puede abrir la puerta.',
    todo: [
      'En Nuki Web, abra la cerradura y actualícela («Update now»). Staykey sigue intentando borrarlo.',
      'Si permanece, bórrelo usted mismo en la aplicación Nuki. `npm run stays` muestra la estancia.',
    ],
  },
  'lock.entry_changed': {
    title: 'Alguien ha cambiado el acceso de un huésped en una cerradura',
    what: 'Un acceso que Staykey había preparado y comprobado se cambió o borró, por ejemplo en la aplicación Nuki. Staykey lo restablece como dice la reserva.',
    todo: [
      'Si fue usted: cambie la reserva, o los horarios en properties.json, y ejecute `npm run apply -- properties.json`. Staykey se atiene entonces a ello.',
      'Si no fue usted: mire en Nuki Web quién puede gestionar la cerradura.',
    ],
  },
  'lock.permanent_key': {
    title: 'Un acceso en una cerradura no tenía fin',
    what: 'La cerradura tenía el acceso de un huésped sin principio ni fin, con lo que abriría la puerta para siempre. Staykey escribe de nuevo el horario y mira hasta que esté.',
    todo: [
      'Nada, si no llega otro mensaje. `npm run stays` muestra si la puerta está confirmada.',
      'Si se le pide de nuevo: borre el acceso en la aplicación Nuki; Staykey crea otro.',
    ],
  },
  'lock.no_invite_code': {
    title: 'Nuki no nos ha dado el código de una invitación',
    what: 'La invitación del huésped a la aplicación debía ir en nuestro propio correo, pero su código no llegó a Staykey. Staykey la sustituye por una invitación que Nuki envía al huésped, y se lo anuncia.',
    todo: [
      'Vea con `npm run stays` si la puerta está confirmada de nuevo; entonces el huésped no necesita nada más.',
      'Compruebe que los webhooks de Nuki llegan a Staykey: sin ellos no llega ningún código de invitación. Cómo hacerlo está en la documentación, en la página sobre los webhooks de Nuki.',
      'Si esta cuenta no tiene una Advanced API aprobada, quite "advancedApi" de properties.json y ejecute `npm run apply -- properties.json`.',
    ],
  },
} satisfies Partial<ProblemTexts>;
