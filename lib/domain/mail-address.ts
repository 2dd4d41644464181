/**
 * Whether a mail can be sent there at all: one plain address, no display name, no list, no control characters. Stricter
 * than the standards; an odd but valid address takes the way of "no address", where the host passes the text on.
 */
export function isMailable(address: string | undefined): address is string {
  if (address === undefined || address.length > 254) return false;
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
    address,
  );
}
