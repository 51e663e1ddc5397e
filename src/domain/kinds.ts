/** The kinds of things that a hub has and finds, in the order in which they are listed. */
export const KINDS = ['publication', 'expert', 'group', 'theme', 'partner', 'country', 'page', 'document'] as const

export type Kind = (typeof KINDS)[number]
