import type { WorkflowSubject } from '../domain/workflow'

/** A document of a collection that has drafts, as its workflow sees it: the latest version, and what is live. */
export interface Versioned<Document, Subject extends WorkflowSubject> {
  latest: Document
  /** What visitors see; the latest version where nothing is live. */
  live: Document
  isLive: boolean
  subject: Subject
}
