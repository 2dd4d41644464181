export { languageOf } from './catalogues/index.ts';
export type { Language } from './catalogues/index.ts';
export { cleanName } from './clean-name.ts';
export { guestMail } from './guest-mail.ts';
export { hostAlarm } from './host-alarm.ts';
export type { AffectedStay, HostAlarmInput } from './host-alarm.ts';
export { hostConfirmation } from './host-confirmation.ts';
export type { HostConfirmationInput } from './host-confirmation.ts';
export type { DoorAccess, GuestMailInput, MailContent, Place } from './mail-content.ts';
