import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublicAddress } from '../../../src/cli/import/public-address.js';

describe('an address of the internet', () => {
  it('is told from those of this machine, of local networks and for special use', () => {
    for (const address of [
      ...[
        '127.0.0.1',
        '127.8.8.8',
        '0.0.0.0',
        '10.1.2.3',
        '172.16.0.1',
        '172.31.255.255',
        '192.168.1.1',
        '169.254.169.254',
      ],
      ...['100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1'],
      ...['::1', '::', 'fe80::1', 'fe80::1%eth0', 'fd00::1', 'ff02::1', '[::1]', '::ffff:127.0.0.1', '::ffff:7f00:1'],
      ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', 'localhost', ''],
    ])
      assert.equal(isPublicAddress(address), false, address);
    for (const address of [
      '1.1.1.1',
      '172.32.0.1',
      '193.0.14.129',
      '100.128.0.1',
      '2606:4700::1111',
      '[2001:4860:4860::8888]',
    ])
      assert.equal(isPublicAddress(address), true, address);
  });
});
