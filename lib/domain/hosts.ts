/** `viewer`: sees the console but no codes, and changes nothing. */
export const hostRoles = ['host', 'viewer'] as const;
export type HostRole = (typeof hostRoles)[number];

/** Somebody who may sign in to the console. */
export interface ConsoleHost {
  readonly email: string;
  readonly role: HostRole;
}

/** The form in which two ways to write an address are one. */
export function addressForm(email: string): string {
  return email.trim().toLowerCase();
}

/** Whoever may sign in: the host herself, then those beside her; each address once. */
export function consoleHosts(settings: {
  readonly host: { readonly email: string };
  readonly hosts: readonly ConsoleHost[];
}): readonly ConsoleHost[] {
  const all: readonly ConsoleHost[] = [{ email: settings.host.email, role: 'host' }, ...settings.hosts];
  return all.filter(({ email }, index) => {
    return all.findIndex((other) => addressForm(other.email) === addressForm(email)) === index;
  });
}
