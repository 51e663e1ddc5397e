import { createHmac } from 'node:crypto'

/**
 * Makes a name for something that may not be written down, such as the address of a person who failed to sign in: the same
 * for the same text, and of no use to whoever lacks the hub's secret.
 *
 * @param secret of the hub
 * @param purpose keeps names of one use from being compared with those of another
 * @returns a function from a text to 24 hexadecimal digits
 */
export function keyedHash(secret: string, purpose: string): (text: string) => string {
  const key = createHmac('sha256', secret).update(`plenary ${purpose}`).digest()
  return (text) => createHmac('sha256', key).update(text).digest('hex').slice(0, 24)
}
