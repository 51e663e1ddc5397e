const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/**
 * FNV-1a over the code units of a text.
 *
 * @param seed makes another hash of the same family
 * @returns 32 bits
 */
export function hash(text: string, seed = 0): number {
  let value = OFFSET_BASIS ^ seed
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), PRIME)
  return value >>> 0
}

/** @returns 64 bits of an id, as two numbers; two ids that agree in both are told apart by what is stored */
export function idHash(id: string): [high: number, low: number] {
  return [hash(id), hash(id, 0x9e3779b9)]
}
