import type { Changes } from './changes'
import { questionOf, type Question } from './question'
import type { withReads } from '../../config/database/reads'

/** What something was made of: the answers to some questions. It is the same as long as these are. */
export interface Dependencies {
  /** Whether every answer is known to be what it was. */
  hold(): boolean
  /** Asks again what may have changed. @returns whether every answer is what it was */
  recheck(): Promise<boolean>
  /** Bytes that they take, roughly. */
  size: number
}

type Ask<Answer> = () => ReturnType<typeof withReads<Answer>>

/** Notes what is asked while one thing is made. */
export interface Tracking {
  /**
   * @param key the same for the same question
   * @param ask answers it
   * @param isShared whether many things are made of it, so that its answer is kept for them
   */
  ask<Answer>(key: string, ask: Ask<Answer>, isShared: boolean): Promise<Answer>
  /** Ends it. @returns what was asked; null where it cannot be told whether an answer holds */
  dependencies(): Dependencies | null
}

/**
 * @param changes of what visitors may read
 * @param isCurrent whether a change would have been noticed; while not, nothing that was asked can be relied on later
 * @returns begins to note what is asked
 */
export function createTracker(changes: Changes, isCurrent: () => boolean): () => Tracking {
  const shared = new Map<string, Question<unknown>>()

  const questionFor = <Answer>(key: string, ask: Ask<Answer>, isShared: boolean): Question<Answer> => {
    if (!isShared) return questionOf(changes, ask, false)
    const known = shared.get(key) ?? questionOf<unknown>(changes, ask, true)
    shared.set(key, known)
    return known as Question<Answer>
  }

  return () => {
    const asked = new Map<string, { question: Question<unknown>; answered: Promise<unknown>; digest: string | null }>()
    let isComplete = true

    return {
      async ask<Answer>(key: string, ask: Ask<Answer>, isShared: boolean): Promise<Answer> {
        if (!isCurrent()) {
          isComplete = false
          return (await ask()).answer
        }
        const known = asked.get(key)
        if (known) return known.answered as Promise<Answer>
        const question = questionFor(key, ask, isShared)
        const answered = question.answer().then(({ answer, digest }) => {
          entry.digest = digest
          return answer
        })
        const entry: { question: Question<unknown>; answered: Promise<unknown>; digest: string | null } = {
          ...{ question, answered, digest: null },
        }
        asked.set(key, entry)
        return answered
      },
      dependencies() {
        const all = [...asked.values()].map(({ question, digest }) => ({ question, digest }))
        // The answers themselves are not kept.
        asked.clear()
        // What failed was answered by something else, which says nothing of later.
        return isComplete && all.every(isAnswered) ? dependenciesOf(changes, all) : null
      },
    }
  }
}

interface Dependency {
  question: Question<unknown>
  digest: string
}

function isAnswered(asked: { question: Question<unknown>; digest: string | null }): asked is Dependency {
  return asked.digest !== null
}

function dependenciesOf(changes: Changes, all: readonly Dependency[]): Dependencies {
  let heldAt = 0
  return {
    hold() {
      const revision = changes.revision()
      if (heldAt === revision) return true
      if (!all.every(({ question, digest }) => question.digest() === digest)) return false
      heldAt = revision
      return true
    },
    async recheck() {
      for (const { question, digest } of all)
        if ((question.digest() ?? (await question.answer()).digest) !== digest) return false
      return true
    },
    size: all.reduce((sum, { question }) => sum + question.size(), 0),
  }
}
