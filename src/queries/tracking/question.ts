import { createHash } from 'node:crypto'
import type { Read } from '../../config/database/reads'
import type { Changes } from './changes'

/** Something that pages ask, with what is known of its answer. */
export interface Question<Answer> {
  /** Asks, or gives the answer that is kept where it still holds. */
  answer(): Promise<Answered<Answer>>
  /** @returns a digest of the answer where that is known to hold; null where it must be asked for */
  digest(): string | null
  /** Bytes that what is known of it takes, roughly, without a kept answer. */
  size(): number
}

interface Answered<Answer> {
  answer: Answer
  /** Differs with any part of the answer. */
  digest: string
}

interface Known<Answer> {
  /** The revision of the content before it was asked for, or a later one at which it held. */
  at: number
  reads: ReadonlySet<Read>
  digest: string
  /** Where answers are kept. */
  answered: Answered<Answer> | null
}

/** Of a name among the reads. */
const BYTES_A_READ = 120

/**
 * @param changes of what visitors may read
 * @param ask answers, and notes what it reads
 * @param keepsAnswer whether the answer itself is kept as long as it holds, or its digest alone
 */
export function questionOf<Answer>(
  changes: Changes,
  ask: () => Promise<{ answer: Answer; reads: ReadonlySet<Read> }>,
  keepsAnswer: boolean,
): Question<Answer> {
  let known: Known<Answer> | undefined
  let asking: { at: number; done: Promise<Answered<Answer>> } | undefined

  const current = (): Known<Answer> | undefined => {
    if (!known || !changes.hold(known.reads, known.at)) return undefined
    known.at = changes.revision()
    return known
  }

  const askAt = async (at: number): Promise<Answered<Answer>> => {
    const { answer, reads } = await ask()
    const answered = { answer, digest: digestOf(answer) }
    // An answer that was asked for later may have come sooner.
    if (!known || known.at <= at)
      known = { at, reads, digest: answered.digest, answered: keepsAnswer ? answered : null }
    return answered
  }

  return {
    async answer() {
      const kept = current()?.answered
      if (kept) return kept
      const at = changes.revision()
      // Whoever asks after a change gets no answer from before it.
      if (asking?.at !== at) {
        const own = { at, done: askAt(at).finally(() => asking === own && (asking = undefined)) }
        asking = own
      }
      return asking.done
    },
    digest: () => current()?.digest ?? null,
    size: () => 500 + BYTES_A_READ * (known?.reads.size ?? 0),
  }
}

function digestOf(answer: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(answer, plain) ?? '')
    .digest('base64url')
}

/** @throws for what JSON would leave out of the comparison without a word */
function plain(_name: string, value: unknown): unknown {
  if (typeof value === 'function' || value instanceof Map || value instanceof Set)
    throw new TypeError('What visitors may read is plain data')
  return value
}
