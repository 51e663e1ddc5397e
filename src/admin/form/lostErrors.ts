import type { FormState } from 'payload'

/** What is wrong with a field, as a refused save said it. */
export interface FieldError {
  path: string
  message: string
}

/** @returns whether nothing was typed between two states of a form */
export function sameValues(before: FormState, now: FormState): boolean {
  return Object.keys({ ...before, ...now }).every((path) => before[path]?.value === now[path]?.value)
}

/**
 * @param before the fields while their errors were shown
 * @param now the same fields later
 * @returns the errors that were taken away
 */
export function lostErrors(before: FormState, now: FormState): FieldError[] {
  return Object.entries(before).flatMap(([path, { valid, errorMessage }]) =>
    valid === false && errorMessage && now[path]?.valid !== false ? [{ path, message: errorMessage }] : [],
  )
}
