import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** AES-256-GCM (NIST SP 800-38D): bytes of the nonce and of the tag. */
const NONCE = 12
const TAG = 16

/** A key for one purpose from the hub's secret (RFC 5869), so that no two purposes share one. */
function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `plenary ${purpose}`, 32))
}

/**
 * @param secret of the hub
 * @param plain text
 * @returns the text for the database, base64url
 */
export function seal(secret: string, plain: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'second factor'), nonce)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/**
 * @param secret by which it was sealed
 * @param sealed what `seal` returned
 * @throws Error when the hub has another secret by now, or somebody changed the text
 */
export function unseal(secret: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, 'second factor'), bytes.subarray(0, NONCE))
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}

/**
 * @param secret of the hub
 * @param purpose what the text is for
 * @param text what to sign or to hash
 * @returns hexadecimal HMAC-SHA-256 (RFC 2104)
 */
export function authenticate(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', keyFor(secret, purpose)).update(text).digest('hex')
}
