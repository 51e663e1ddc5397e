import type { CollectionBeforeDeleteHook } from 'payload'
import { deleteReviews } from '../../../src/review/reviewSteps'

/** The reviews of a draft go with it. */
export const deleteItsReviews: CollectionBeforeDeleteHook = ({ id, req }) => deleteReviews(req, String(id))
