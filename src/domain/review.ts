export const RECOMMENDATIONS = ['accept', 'minor-changes', 'major-changes', 'reject'] as const

export type Recommendation = (typeof RECOMMENDATIONS)[number]

/** Recommendations with which a lead cannot accept. */
export const AGAINST: readonly Recommendation[] = ['major-changes', 'reject']

/**
 * How far a reviewer is: asked, and silent so far; agreed, and at work; refused; sent. Whether they were taken off, and
 * whether what they sent was set aside, is said beside it, since a review that was given stays one.
 */
export const REVIEW_STATES = ['asked', 'agreed', 'refused', 'sent'] as const

export type ReviewState = (typeof REVIEW_STATES)[number]

/** Of reviewers who read the paper: all but those who declined. */
export const READING: readonly ReviewState[] = ['asked', 'agreed', 'sent']

/** Of reviewers who still owe an answer. */
export const OWING: readonly ReviewState[] = ['asked', 'agreed']

/** Why somebody does not review. */
export const DECLINE_REASONS = ['conflict', 'no-time', 'not-my-field', 'other'] as const

export type DeclineReason = (typeof DECLINE_REASONS)[number]
