/** An index that serves a frequent question, under the names that the fields have in Payload. */
export interface CompoundIndex {
  collection: 'publications' | 'jobs'
  versions: boolean
  /** In order; a minus for the newest first. */
  fields: readonly string[]
}

/**
 * Payload makes an index for each field, and the databases then read all that one of them finds: every published paper for
 * a page of ten, every version of a paper for the latest, every job that was done for one that is due.
 */
export const COMPOUND_INDEXES: readonly CompoundIndex[] = [
  { collection: 'publications', versions: false, fields: ['_status', '-updatedAt', '-createdAt', 'id'] },
  { collection: 'publications', versions: true, fields: ['parent', 'latest'] },
  { collection: 'jobs', versions: false, fields: ['state', 'dueAt', 'id'] },
  { collection: 'jobs', versions: false, fields: ['state', 'leasedUntil', 'id'] },
  { collection: 'jobs', versions: false, fields: ['state', '-finishedAt', 'id'] },
]

/** @returns the name and direction of each field */
export function parts({ fields }: CompoundIndex): { name: string; descending: boolean }[] {
  return fields.map((field) => ({ name: field.replace('-', ''), descending: field.startsWith('-') }))
}
