/** A document is stored in a shape that nothing can be made of. The message says which part, for those who mend it. */
export class UnsoundDocument extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'UnsoundDocument'
  }
}

/** @returns a value as it may be quoted in a sentence: `“0214”`, `12`, `a list` */
export function described(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const short = text.length > MAX_QUOTE_LENGTH ? `${text.slice(0, MAX_QUOTE_LENGTH)}…` : text
  return typeof value === 'string' ? `“${short}”` : short
}

const MAX_QUOTE_LENGTH = 60
