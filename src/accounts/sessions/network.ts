import { isIPv4, isIPv6 } from 'node:net'

/** The header by which the server hands the client's network to Payload; one that a client sends is overwritten. */
export const NETWORK_HEADER = 'x-plenary-network'

/**
 * The network of an address: enough to tell home from abroad, too coarse to tell a person. 24 bits of IPv4, 48 of IPv6.
 *
 * @param address of a client
 */
export function networkOf(address: string | undefined): string {
  const bare = (address ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  if (isIPv4(bare)) return bare.replace(/\d+$/, '0/24')
  if (!isIPv6(bare)) return ''
  const [head = '', tail] = bare.split('%', 1)[0]?.split('::') ?? []
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return `${[...before, ...zeros, ...after].slice(0, 3).join(':')}::/48`
}
