import type { Translation } from './translation'

/** @returns the words of a translation, and those that it lacks from the complete catalogue */
export function withFallback<Words extends object>(translation: Translation<Words>, complete: Words): Words {
  return merged(complete, translation)
}

function merged<Group extends object>(complete: Group, translation: object): Group {
  const own = new Map<string, unknown>(Object.entries(complete))
  for (const [key, value] of Object.entries(translation) as [string, unknown][]) {
    const original = own.get(key)
    own.set(key, isGroup(original) && isGroup(value) ? merged(original, value) : value)
  }
  return Object.fromEntries(own) as Group
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
