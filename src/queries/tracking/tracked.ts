import type { withReads } from '../../config/database/reads'
import type { Tracking } from './tracker'

type Method = (...given: unknown[]) => Promise<unknown>

/**
 * @param sources answers questions, each by a method
 * @param ask notes what is asked
 * @param options.name tells these sources from others
 * @param options.reads does the work of answering, and tells what it read
 * @param options.shared methods whose answers many pages show
 * @returns the same sources, where every question is noted
 */
export function tracked<Sources extends object>(
  sources: Sources,
  ask: Tracking['ask'],
  options: { name: string; reads: typeof withReads; shared: readonly string[] },
): Sources {
  const noted = Object.entries(sources as Record<string, Method>).map(([method, answer]): [string, Method] => [
    method,
    (...given) =>
      ask(
        `${options.name} ${method} ${JSON.stringify(given)}`,
        () => options.reads(() => answer(...given)),
        options.shared.includes(method),
      ),
  ])
  return Object.fromEntries(noted) as Sources
}
