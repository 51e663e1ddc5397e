/** A version of a publication as it was stored before reviews had rows of their own. */
export interface EarlierVersion {
  id: string
  state: string
  revision: number | null
  /** ISO 8601 */
  savedAt: string
  reviewers: string[]
  invited: string[]
  recommendations: { reviewer: string; recommendation: string; note: string; at: string }[]
}

/** A row of the reviews. */
export interface CarriedReview {
  round: number
  reviewer: string
  isInvited: boolean
  state: 'asked' | 'sent'
  askedAt: string
  takenOffAt: string | null
  sent: { recommendation: string; note: string; at: string } | null
}

/** What the versions of a publication say of its rounds. */
export interface Rounds {
  reviews: CarriedReview[]
  /** By the id of a version: how often it had been submitted, and which revision it had then. */
  versions: Map<string, { round: number; submittedRevision: number | null }>
}

/**
 * A round begins when a text is submitted; recommendations were taken away then, so those of earlier rounds stand in earlier
 * versions alone.
 *
 * @param versions of one publication, the first one first
 */
export function roundsOf(versions: EarlierVersion[]): Rounds {
  const rows = new Map<string, CarriedReview>()
  const rounds: Rounds['versions'] = new Map()
  let [round, submittedRevision, before] = [0, null as number | null, '']
  for (const { id, state, revision, savedAt, reviewers, invited, recommendations } of versions) {
    if (state === 'submitted' && before !== 'submitted') [round, submittedRevision] = [round + 1, revision]
    before = state
    rounds.set(id, { round, submittedRevision })
    if (round === 0) continue
    for (const row of rows.values())
      if (row.round === round) row.takenOffAt = reviewers.includes(row.reviewer) ? null : (row.takenOffAt ?? savedAt)
    for (const reviewer of reviewers) rowOf(reviewer).isInvited = invited.includes(reviewer)
    for (const { reviewer, ...sent } of recommendations) Object.assign(rowOf(reviewer), { state: 'sent', sent })

    function rowOf(reviewer: string): CarriedReview {
      const key = `${round} ${reviewer}`
      const row = rows.get(key) ?? {
        ...{ round, reviewer, isInvited: false, state: 'asked', askedAt: savedAt, sent: null },
        takenOffAt: reviewers.includes(reviewer) ? null : savedAt,
      }
      rows.set(key, row)
      return row
    }
  }
  return { reviews: [...rows.values()], versions: rounds }
}
