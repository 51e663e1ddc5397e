/** Sets of records as bits, 32 to a number. */

export function setBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) | (1 << (index & 31))
}

export function hasBit(bits: Uint32Array, index: number): boolean {
  return (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1
}

/** Sets the first `count` bits and clears the rest. */
export function setFirst(bits: Uint32Array, count: number): void {
  bits.fill(0)
  bits.fill(0xffffffff, 0, count >>> 5)
  if (count & 31) bits[count >>> 5] = (1 << (count & 31)) - 1
}

export function isEmpty(bits: Uint32Array): boolean {
  for (const word of bits) if (word !== 0) return false
  return true
}

/** @returns whether a bit is set from `from` up to, and without, `to` */
export function anyBetween(bits: Uint32Array, from: number, to: number): boolean {
  if (from >= to) return false
  const first = from >>> 5
  const last = (to - 1) >>> 5
  const head = (bits[first] as number) & (0xffffffff << (from & 31))
  const tailMask = 0xffffffff >>> (31 - ((to - 1) & 31))
  if (first === last) return (head & tailMask) !== 0
  if (head !== 0) return true
  for (let word = first + 1; word < last; word++) if (bits[word] !== 0) return true
  return ((bits[last] as number) & tailMask) !== 0
}

/** Takes the bits of `other` away. */
export function removeAll(bits: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) & ~(other[word] as number)
}

export function countBits(bits: Uint32Array): number {
  let count = 0
  for (let word of bits) {
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

export function clearBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] as number) & ~(1 << (index & 31))
}

/** @param visit may clear the bit that it is called for, and set none */
export function eachBit(bits: Uint32Array, visit: (index: number) => void): void {
  for (let word = 0; word < bits.length; word++) {
    let rest = bits[word] as number
    while (rest !== 0) {
      visit((word << 5) + 31 - Math.clz32(rest & -rest))
      rest &= rest - 1
    }
  }
}
