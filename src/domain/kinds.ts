interface Row {
  /** Slug of the collection whose documents are of it; left out where things are found because others name them. */
  collection?: string
  /** First part of the public address of each, which it has by its slug and keeps for ever; left out where there is none. */
  path?: `/${string}`
  /** The field with what one is called. */
  calledBy: 'name' | 'title'
}

/**
 * The kinds of things that a hub has and finds, in the order in which they are listed. What else there is to know of each
 * stands in its descriptor, `src/kinds/<kind>.ts`.
 */
const TABLE = {
  publication: { collection: 'publications', path: '/publications', calledBy: 'title' },
  expert: { collection: 'experts', path: '/experts', calledBy: 'name' },
  group: { collection: 'working-groups', path: '/groups', calledBy: 'name' },
  theme: { collection: 'themes', path: '/themes', calledBy: 'name' },
  partner: { collection: 'partners', path: '/partners', calledBy: 'name' },
  country: { calledBy: 'name' },
  page: { collection: 'pages', path: '/pages', calledBy: 'title' },
  document: { collection: 'documents', calledBy: 'title' },
} as const satisfies Record<string, Row>

type Table = typeof TABLE

export type Kind = keyof Table

export const KINDS = Object.keys(TABLE) as Kind[]

/** Kinds whose rows are of a shape. */
type KindWith<Shape> = { [K in Kind]: Table[K] extends Shape ? K : never }[Kind]

/** Kinds whose things are documents. */
export type StoredKindName = KindWith<{ collection: string }>

/** Kinds of which each thing has a page of its own. */
export type KindWithPage = KindWith<{ collection: string; path: string }>

export type CollectionOf<K extends StoredKindName> = Table[K]['collection']

export type PathOf<K extends KindWithPage> = Table[K]['path']

/** Collections whose documents have a public address by their slug, and keep it for ever. */
export type Addressed = CollectionOf<KindWithPage>

/** Collections of these whose documents have a name, by which other documents are filtered and counted. */
export type NamedCollection = CollectionOf<KindWith<{ collection: string; path: string; calledBy: 'name' }>>

const ROWS: Record<Kind, Row> = TABLE

/** @returns the collection whose documents are of a kind */
export function collectionOf<K extends StoredKindName>(kind: K): CollectionOf<K> {
  return TABLE[kind].collection
}

/** @returns the first part of the addresses of a kind */
export function pathOf<K extends KindWithPage>(kind: K): PathOf<K> {
  return TABLE[kind].path
}

/** @returns whether each thing of a kind has a page of its own */
export function hasPage(kind: Kind): kind is KindWithPage {
  return ROWS[kind].path !== undefined
}

/** @param collection slug of any collection @returns the kind of its documents; undefined where they are of none */
export function kindOf(collection: string): Kind | undefined {
  return KINDS.find((kind) => ROWS[kind].collection === collection)
}
