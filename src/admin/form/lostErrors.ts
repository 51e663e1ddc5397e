import type { FormState } from 'payload'

/** What is wrong with a field, as a refused save said it. */
export interface FieldError {
  path: string
  message: string
}

/**
 * Which errors of a form were taken away although nothing was typed since: what was wrong still is.
 *
 * @param before the fields while their errors were shown
 * @param now the same fields later
 * @returns the errors to show again; none once any value has changed
 */
export function lostErrors(before: FormState, now: FormState): FieldError[] {
  const paths = Object.keys({ ...before, ...now })
  if (paths.some((path) => before[path]?.value !== now[path]?.value)) return []
  return Object.entries(before).flatMap(([path, { valid, errorMessage }]) =>
    valid === false && errorMessage && now[path]?.valid !== false ? [{ path, message: errorMessage }] : [],
  )
}
