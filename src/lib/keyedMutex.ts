/** Runs tasks that share a key one after another, in the order they came; tasks of different keys run side by side. */
export interface KeyedMutex {
  /**
   * @param key what the task works on
   * @param task started when every earlier task of the key has settled
   * @returns what the task returns; rejects as the task does
   */
  run<T>(key: string, task: () => Promise<T>): Promise<T>
  /** @returns how many tasks of a key are running or waiting */
  pending(key: string): number
}

/** @returns a mutex that forgets a key as soon as nothing of it runs or waits */
export function createKeyedMutex(): KeyedMutex {
  const lines = new Map<string, { tail: Promise<unknown>; length: number }>()
  return {
    async run(key, task) {
      const line = lines.get(key) ?? { tail: Promise.resolve(), length: 0 }
      lines.set(key, line)
      line.length += 1
      const result = line.tail.then(task)
      line.tail = result.catch(() => undefined)
      try {
        return await result
      } finally {
        line.length -= 1
        if (line.length === 0) lines.delete(key)
      }
    },
    pending: (key) => lines.get(key)?.length ?? 0,
  }
}
