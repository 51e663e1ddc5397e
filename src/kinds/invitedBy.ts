import { invitedReviewers, type LatestText } from '../access/invitations'
import type { IndexReader } from '../queries/forIndex'

/**
 * @param reader of everything
 * @param latest the latest versions of publications, also several times
 * @returns ids of the people who are invited now to review each
 */
export function invitedBy(reader: IndexReader, latest: LatestText[]): Promise<Map<string, string[]>> {
  return invitedReviewers((where) => reader.find('reviews', { where }), latest)
}
