import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * A password takes 0.3 s to derive a key from, by intention. Tests sign the same people in again and again, so a process
 * derives each key once; what it is does not change.
 */
const derived = new Map()
const derive = crypto.pbkdf2
crypto.pbkdf2 = (password, salt, iterations, length, digest, done) => {
  const name = JSON.stringify([String(password), String(salt), iterations, length, digest])
  const known = derived.get(name)
  if (known) return void setImmediate(() => done(null, Buffer.from(known)))
  derive(password, salt, iterations, length, digest, (error, key) => {
    if (!error) derived.set(name, Buffer.from(key))
    done(error, key)
  })
}
syncBuiltinESMExports()
