/** A document that cannot be searched, as GET /api/set-aside tells of it. */
export interface SetAsideEntry {
  collection: string
  document: string
  /** What it is: "Publication". */
  kind: string
  /** Null where it says none. */
  title: string | null
  /** Its form in the admin; null for what has none. */
  href: string | null
  /** What is wrong with it. */
  reason: string
  /** ISO 8601. */
  since: string
}

export interface SetAsideAnswer {
  total: number
  /** The latest ones first. */
  documents: SetAsideEntry[]
}
