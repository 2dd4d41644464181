import type { ProblemTexts } from '../catalogue.ts';

/** Cerraduras y cuentas de Nuki. */
export const lockProblems = {
  'lock.not_found': {
    title: 'Nuki no conoce esta cerradura',
    what: 'La cuenta de Nuki no tiene esta cerradura, o su token no puede gestionarla. Los huéspedes no reciben código para esta puerta.',
    todo: [
      'Compare "smartlockId" y "nukiAccount" de la puerta en properties.json con la cerradura en Nuki Web.',
      'Si la cerradura aparece allí, cree un token en API de esa misma cuenta, con permiso para ver cerraduras y gestionar autorizaciones, e introdúzcalo en el secreto «outbound» bajo nuki/ y el id de la cuenta.',
      'Después de cambiar properties.json ejecute `npm run apply -- properties.json`.',
    ],
  },
  'lock.no_keypad': {
    title: 'La cerradura no tiene teclado',
    what: 'El alojamiento pide códigos, pero no hay ningún teclado emparejado con esta cerradura. El huésped no recibe código para esta puerta.',
    todo: [
      'Empareje un Nuki Keypad con la cerradura en la aplicación Nuki.',
      'O ponga "access" del alojamiento en "auto" en properties.json y ejecute `npm run apply -- properties.json`: los huéspedes reciben entonces una invitación a la aplicación para esta puerta.',
    ],
  },
  'lock.no_free_code': {
    title: 'No se encuentra ningún código libre',
    what: 'Todos los códigos probados ya están ocupados en las cerraduras de esta estancia. El huésped no recibe ninguno hasta que vuelva a haber códigos libres.',
    todo: [
      'En Nuki Web o en la aplicación Nuki, borre de las cerraduras de esta estancia los códigos que ya nadie necesite.',
    ],
  },
  'lock.full': {
    title: 'La cerradura está llena',
    what: 'Una cerradura Nuki admite unos 100 códigos y otras 200 autorizaciones, y Nuki no borra las caducadas. El huésped no tiene acceso a esta puerta hasta que haya sitio.',
    todo: [
      'En Nuki Web o en la aplicación Nuki, borre los códigos y autorizaciones antiguos de esta cerradura que ya nadie necesite.',
    ],
  },
  'lock.offline': {
    title: 'La cerradura está sin conexión',
    what: 'Nuki no puede comunicarse con la cerradura. Los códigos que tiene siguen funcionando, pero no se puede escribir uno nuevo, ni cambiar o borrar uno antiguo.',
    todo: [
      'Compruebe la batería de la cerradura y, en el alojamiento, la wifi o el Nuki Bridge.',
      'Staykey lo intenta de nuevo por sí solo y escribe al huésped en cuanto la cerradura tenga el código.',
      'Si la cerradura sigue sin conexión cuando llegue el huésped, ábrale usted mismo o cree un código en la aplicación Nuki, por Bluetooth junto a la puerta.',
    ],
  },
  'lock.relink_needed': {
    title: 'Hay que volver a vincular la cerradura con Nuki Web',
    what: 'Nuki Web ha perdido su autorización para esta cerradura y no puede gestionarla. No se escriben códigos nuevos ni se cambian o borran los antiguos.',
    todo: [
      'Junto a la cerradura, abra la aplicación Nuki y, en los ajustes de la cerradura, vuelva a conectarla con Nuki Web.',
      'Si después tiene otro id en Nuki Web, cambie "smartlockId" en properties.json y ejecute `npm run apply -- properties.json`.',
    ],
  },
  'lock.admin_pin': {
    title: 'A Nuki Web le falta el código de seguridad de la cerradura',
    what: 'El código de seguridad (PIN de administrador) de la cerradura falta en Nuki Web o allí es erróneo, así que Nuki no puede gestionar los códigos de esta cerradura. Los huéspedes no reciben ningún código nuevo para esta puerta.',
    todo: ['En Nuki Web, abra la cerradura e introduzca su código de seguridad actual.'],
  },
  'lock.plan_lapsed': {
    title: 'La suscripción de Nuki no cubre esta cerradura',
    what: 'Para alquileres, Nuki exige una suscripción activa (Smart Hosting o API) para cada cerradura. Sin ella se rechazan los códigos nuevos.',
    todo: [
      'En Nuki Web, mire la suscripción de la cerradura; renuévela o añada la cerradura a ella.',
      'Si un huésped llega antes, cree a mano un código en la aplicación Nuki.',
    ],
  },
  'lock.token_dead': {
    title: 'Nuki rechaza nuestro acceso',
    what: 'El token de API de esta cuenta de Nuki ya no vale; los tokens caducan cuando se cambia la contraseña de Nuki Web. No se puede escribir, cambiar ni borrar ningún código. Los códigos que están en las cerraduras siguen funcionando.',
    todo: [
      'En Nuki Web, abra API y cree un nuevo token.',
      'Introdúzcalo en el secreto «outbound», bajo nuki/ y el id de la cuenta, como "token".',
      'Todo continúa entonces solo. Hasta ese momento los huéspedes nuevos no tienen código: en la próxima llegada ayude a mano en la aplicación Nuki.',
    ],
  },
  'lock.unavailable': {
    title: 'Nuki no responde',
    what: 'El servicio de Nuki no está disponible o falla. Los códigos que están en las cerraduras siguen funcionando; los nuevos tienen que esperar.',
    todo: [
      'Mire si Nuki Web funciona. Si no, solo queda esperar: Staykey lo intenta de nuevo por sí solo.',
      'Si un huésped llega antes, cree un código en la aplicación Nuki, por Bluetooth junto a la puerta, o ábrale usted mismo.',
    ],
  },
} satisfies Partial<ProblemTexts>;
