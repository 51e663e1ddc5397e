import { deviceOf } from '../../../src/accounts/sessions/device'
import { networkOf } from '../../../src/accounts/sessions/network'
import { isRunning } from '../../../src/accounts/sessions/records'

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  ['node', 'A program'],
  [null, 'A program that does not name itself'],
])('%s is %s', (header, words) => expect(deviceOf(header)).toBe(words))

test.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:12:34::1', '2001:db8:12::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  [undefined, ''],
  ['nonsense', ''],
])('%s comes from %s', (address, network) => expect(networkOf(address)).toBe(network))

test('a session ends thirty days after signing in, however often it is prolonged', () => {
  const day = 24 * 60 * 60_000
  const session = { id: 'x', createdAt: new Date(0), expiresAt: new Date(100 * day) }
  expect(isRunning(session, 29 * day)).toBe(true)
  expect(isRunning(session, 31 * day)).toBe(false)
  expect(isRunning({ ...session, expiresAt: new Date(5 * day) }, 6 * day)).toBe(false)
})
