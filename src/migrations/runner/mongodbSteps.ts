import type { Payload } from 'payload'
import { nameEventsInMongodb } from '../events/mongodb'
import { carryOverInMongodb } from '../fileRelease/mongodb'
import { moveTextsInMongodb } from '../oneLanguage/mongodb'
import { movePartnersInMongodb } from '../partners/mongodb'
import { carryReviewsInMongodb } from '../reviews/mongodb'

/** What a migration has to move in MongoDB, where there are no tables to change. */
export interface MongodbStep {
  /** The same as of the migration for SQLite. */
  name: string
  /** Moves what is left to move. It may have been broken off before, and run on several nodes at once. */
  up: (payload: Payload) => Promise<void>
}

/** In their order. A migration that moves no data has none. */
export const mongodbSteps: MongodbStep[] = [
  { name: '20261126_112929_papers_in_one_language', up: moveTextsInMongodb },
  { name: '20261126_113514_file_release', up: carryOverInMongodb },
  { name: '20261127_160000_partners', up: movePartnersInMongodb },
  { name: '20261127_163000_events', up: nameEventsInMongodb },
  { name: '20261127_190000_reviews', up: carryReviewsInMongodb },
]
