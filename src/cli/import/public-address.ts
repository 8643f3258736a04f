import { BlockList, isIP } from 'node:net';

/** Addresses of this machine, of local networks and for special use: https://www.iana.org/assignments/iana-ipv4-special-registry */
const special4 = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [net = '', prefix] = range.split('/');
  special4.addSubnet(net, Number(prefix), 'ipv4');
}

/** All addresses of IPv6 that are given to networks, and those of them that lead elsewhere. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const special6 = new BlockList();
// Teredo and others, documentation, and 6to4, which holds an address of IPv4.
special6.addSubnet('2001::', 23, 'ipv6');
special6.addSubnet('2001:db8::', 32, 'ipv6');
special6.addSubnet('2002::', 16, 'ipv6');

/** Whether an IP address is one of the public internet. Anything that is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  switch (isIP(bare)) {
    case 4:
      return !special4.check(bare, 'ipv4');
    case 6:
      return global6.check(bare, 'ipv6') && !special6.check(bare, 'ipv6');
    default:
      return false;
  }
}
