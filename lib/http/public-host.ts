import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { NoAnswer } from '../ports/http.ts';

/** Addresses that are nobody's on the internet: our own machine, its network, and what is set aside. */
const notPublic = new BlockList();
const subnets: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
for (const [net, prefix, type] of subnets) notPublic.addSubnet(net, prefix, type);

export type Resolve = (host: string) => Promise<readonly string[]>;

const resolveAll: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Whether a host is out on the internet, by name and by every address it has now. Throws NoAnswer where nobody knows it.
 * Who owns the name can still change the address until it is asked: nothing secret may go along.
 */
export async function isPublicHost(host: string, resolve: Resolve = resolveAll): Promise<boolean> {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0 || !/\.[a-z]{2,}$/i.test(host)) return false;
  const addresses = await resolve(host).catch(() => {
    throw new NoAnswer('no such host');
  });
  return addresses.length > 0 && addresses.every(isPublicAddress);
}

export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPublicAddress(mapped);
  return version !== 0 && !notPublic.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
