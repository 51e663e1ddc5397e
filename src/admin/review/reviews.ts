import { idOf } from '../../domain/idOf'
import type { Recommendation } from '../../domain/publicationWorkflow'
import { ask, type Reviews } from './api'

type Person = string | { id: string; name: string }

interface Stored {
  reviewers?: Person[]
  recommendations?: { reviewer: Person; recommendation: Recommendation; note: string; at: string }[]
}

/**
 * @param id of a publication
 * @returns what its group says to itself about it; empty for people who may not know
 */
export async function readReviews(id: string): Promise<Reviews> {
  const wanted = ['group', 'reviewers', 'recommendations'].map((field) => `select[${field}]=true`).join('&')
  const stored = await ask<Stored>(`/publications/${id}?draft=true&depth=1&${wanted}`)
  return {
    reviewers: (stored.reviewers ?? []).map((person) => ({
      id: idOf(person),
      name: typeof person === 'string' ? null : person.name,
    })),
    answers: (stored.recommendations ?? []).map(({ reviewer, recommendation, note, at }) => ({
      reviewerId: idOf(reviewer),
      recommendation,
      note,
      at,
    })),
  }
}
