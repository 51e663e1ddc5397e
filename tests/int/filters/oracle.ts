import type { Where } from 'payload'

/** A document as a test made it. */
export type Made = Record<string, unknown>

/** What filters are said to mean, in plain JavaScript: a condition on a list is met by any value, denied by none. */
export function meets(document: Made, where: Where): boolean {
  return Object.entries(where).every(([key, value]) => {
    if (key === 'and') return (value as Where[]).every((part) => meets(document, part))
    if (key === 'or') return (value as Where[]).some((part) => meets(document, part))
    const values = valuesAt(document, key.split('.'))
    return Object.entries(value as Record<string, unknown>).every(([operator, operand]) =>
      holds(values, operator, operand),
    )
  })
}

function valuesAt(at: unknown, names: string[]): unknown[] {
  if (Array.isArray(at)) return at.flatMap((one) => valuesAt(one, names))
  if (at === null || at === undefined) return []
  const [name, ...rest] = names
  return name === undefined ? [at] : valuesAt((at as Made)[name], rest)
}

const DENIALS: Record<string, string> = { not_equals: 'equals', not_in: 'in' }

function holds(values: unknown[], operator: string, operand: unknown): boolean {
  const there = values.filter((value) => value !== '')
  if (operator === 'exists') return there.length > 0 === operand
  const denied = DENIALS[operator]
  if (denied) return !holds(values, denied, operand)
  if (operator === 'equals' && operand === null) return values.length === 0
  if (operator === 'like') return words(operand).every((word) => values.some((value) => contains(value, word)))
  if (operator === 'not_like') return words(operand).every((word) => !values.some((value) => contains(value, word)))
  return values.some((value) => compares(value, operator, operand))
}

function compares(value: unknown, operator: string, operand: unknown): boolean {
  const [one, other] = [comparable(value), comparable(operand)]
  switch (operator) {
    case 'equals':
      return one === other
    case 'in':
      return (operand as unknown[]).map(comparable).includes(one)
    case 'contains':
      return contains(value, String(operand))
    case 'greater_than':
      return one > other
    case 'greater_than_equal':
      return one >= other
    case 'less_than':
      return one < other
    case 'less_than_equal':
      return one <= other
    default:
      throw new Error(`No meaning for ${operator}`)
  }
}

/** Texts by their code points, which is how both databases order them; these of the test have none beyond the BMP. */
const comparable = (value: unknown) => value as string | number | boolean

const words = (text: unknown) => String(text).split(/\s+/).filter(Boolean)

function contains(value: unknown, text: string): boolean {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'iu').test(String(value))
}
