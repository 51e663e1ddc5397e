import type { Payload } from 'payload'

const runners = new WeakMap<Payload, Set<() => void>>()

/**
 * Tells the runner of this process, if it has one, that there may be a job to run now. Others find it within a second.
 *
 * @param payload whose jobs
 */
export function nudge(payload: Payload): void {
  for (const wake of runners.get(payload) ?? []) wake()
}

/**
 * @param payload whose jobs
 * @param wake called at each nudge; must return at once
 * @returns a function that ends it
 */
export function onNudge(payload: Payload, wake: () => void): () => void {
  const all = runners.get(payload) ?? new Set()
  runners.set(payload, all.add(wake))
  return () => all.delete(wake)
}
