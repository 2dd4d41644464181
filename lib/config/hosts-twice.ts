import * as v from 'valibot';
import { addressForm } from '../domain/hosts.ts';
import { twice } from './entries.ts';

const Address = v.fallback(
  v.optional(v.object({ email: v.fallback(v.optional(v.pipe(v.string(), v.transform(addressForm))), undefined) })),
  undefined,
);
const Hosts = v.object({ host: Address, hosts: v.fallback(v.optional(v.array(Address)), undefined) });

/** Every host of the file whose address another has already: which of the two roles would count? */
export function hostsTwice(file: unknown): string[] {
  const parsed = v.safeParse(Hosts, file);
  if (!parsed.success) return [];
  const { host, hosts = [] } = parsed.output;
  const others = hosts.map((one, index) => ({ at: `hosts[${index}].email`, value: one?.email }));
  return twice([{ at: 'host.email', value: host?.email }, ...others], 'take one of the two out');
}
