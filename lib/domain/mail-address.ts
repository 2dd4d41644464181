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

/** Where a booking channel stands in for its guest: mail is passed on to her for as long as the channel likes. [L] */
const RELAYS = [
  'guest.airbnb.com',
  'guests.airbnb.com',
  'reply.airbnb.com',
  'm.airbnb.com',
  'messages.airbnb.com',
  'guest.booking.com',
  'mchat.booking.com',
  'message.booking.com',
  'messages.homeaway.com',
  'messages.vrbo.com',
  'guest.vrbo.com',
  'expediapartnercentral.com',
  'stay.expedia.com',
  'guest.expedia.com',
  'agoda-messaging.com',
  'guests.quickconnect.rentals',
];

/** Whether the address is a channel's stand-in rather than the guest's own. It may lose links and attachments. */
export function isRelay(address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return RELAYS.some((relay) => domain === relay || domain.endsWith(`.${relay}`));
}
