/** What people choose how often to hear of, each as a whole. */
export const TOPICS = ['turn', 'papers', 'memberships', 'files'] as const

export type Topic = (typeof TOPICS)[number]

/** At once, once a day with all others in one mail, or not at all. */
export const FREQUENCIES = ['now', 'daily', 'never'] as const

export type Frequency = (typeof FREQUENCIES)[number]

/** Of an account; what it does not say is heard of at once. */
export type Preferences = { [T in Topic]?: Frequency | null }

/** @returns how often somebody wants to hear of a topic */
export function frequencyOf(preferences: Preferences | null | undefined, topic: Topic): Frequency {
  return preferences?.[topic] ?? 'now'
}
