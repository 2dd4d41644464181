import { expect, it } from 'vitest';
import { GuestRecord, guestOf } from '../../../lib/platforms/shared/guest.ts';
import { parseForm } from '../../../lib/platforms/shared/parse.ts';

it.each([
  [{ fullname: 'Emil Beispiel', firstname: 'Emil' }, 'Emil Beispiel', undefined, undefined],
  [{ firstname: 'Emil', lastname: 'Beispiel' }, 'Emil Beispiel', undefined, undefined],
  [{ name: 'Mara', surname: 'Beispiel' }, 'Mara Beispiel', undefined, undefined],
  [{ name: 'Mara Beispiel', surname: null }, 'Mara Beispiel', undefined, undefined],
  [{ email: 'a@example.com', emails: ['b@example.com'] }, undefined, 'a@example.com', undefined],
  [{ email: null, emails: [null, 'b@example.com'] }, undefined, 'b@example.com', undefined],
  [{ mail: 'c@example.com', language: 'pt_BR' }, undefined, 'c@example.com', 'pt-BR'],
  [{ preferredlanguage: 'de' }, undefined, undefined, 'de'],
  [{}, undefined, undefined, undefined],
])('a guest of %j', (record, name, email, language) => {
  const guest = guestOf(parseForm(GuestRecord, record));
  expect([guest.name?.reveal(), guest.email?.reveal(), guest.language]).toEqual([name, email, language]);
});

it('is nobody without a record', () => {
  expect(guestOf(undefined)).toEqual({ name: undefined, email: undefined, language: undefined });
});
