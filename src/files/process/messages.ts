/** What a process that works for this one answers: that it has started, a result, or what kept it from one. */
export type Answer<Result> =
  { type: 'ready' } | { type: 'done'; result: Result; residentBytes: number } | { type: 'failed'; message: string }

/** How a process ended without a result: by an error, by its limit of memory, or by its limit of time. */
export type Ending = 'broken' | 'too-large' | 'too-slow'
