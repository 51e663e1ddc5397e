import type { Payload } from 'payload'
import type { FileTexts } from '../files/text/openTexts'
import { searchableFiles, type IndexedFile } from '../files/text/searchableFiles'
import { STORED_KINDS, type StoredKind } from '../kinds'
import type { FoundItem } from '../kinds/foundItem'
import type { Sources } from '../kinds/kind'
import type { WorkspaceIndex } from '../kinds/workspaceItem'
import { followOutbox, type OutboxFollower } from '../outbox/follow'
import { SEARCH_INDEX } from '../outbox/reindex'
import { publicReader } from '../queries/publicReader'
import type { Changes } from '../queries/tracking/changes'
import { systemReader } from '../queries/systemReader'
import type { SearchEngine, SearchRecord } from '../search/types'
import { affectedBy, type Affected, type DocumentName } from './affected'
import { maintainIndex, type RecordKind } from './indexMaintainer'
import { keepSynonyms } from './keepSynonyms'
import { namedChange, withNamed } from './namedRecords'
import { namingFieldsOf } from './namingFields'
import type { SetAside, SetAsideDocument } from './setAside'

/** A change of a document, and whether visitors may see a difference. */
type Change = DocumentName & { isPublic: boolean }

/** The two indexes of a hub, kept equal to the database. */
export interface Indexing extends Pick<OutboxFollower, 'isCurrent' | 'current'> {
  /** What the two do without; a document that both do without stands twice. */
  setAside(): SetAsideDocument[]
  /** Tries once more to make records of documents that were set aside. */
  retry(documents: DocumentName[]): Promise<void>
  /** Indexes anew what the database has otherwise. */
  refresh(documents: DocumentName[]): Promise<void>
  /** @returns when every change that is known of is searchable */
  settled(): Promise<void>
  /** Ends the following. The indexes stay open. */
  close(): Promise<void>
}

/**
 * Keeps what visitors search and what members search: each from what its readers may know, and none with a word of the
 * other's. An index that was kept from a run before catches up; else it is built.
 *
 * @param payload whose documents
 * @param parts.visitors the index of what is public
 * @param parts.members the index of everything there is, with who may know of it
 * @param parts.texts of files
 * @param parts.setAside takes what no record can be made of, for each index
 * @param parts.changes told of what visitors may see in another way; of the index it is told otherwise
 * @param parts.reach fails when the database does not answer
 * @param parts.onError told when an index could not be renewed
 * @returns when both can be searched
 */
export async function openIndexing(
  payload: Payload,
  parts: {
    visitors: SearchEngine<FoundItem>
    members: WorkspaceIndex
    texts: Pick<FileTexts, 'textOf' | 'onTextFound'>
    setAside: { visitors: SetAside; members: SetAside }
    changes: Changes
    reach: () => Promise<unknown>
    onError: (error: unknown) => void
  },
): Promise<Indexing> {
  const { texts, setAside, changes, reach, onError } = parts
  const system = systemReader(payload)
  const searchable = (files: IndexedFile[]) => searchableFiles(files, texts)
  const visitorReader = publicReader(payload)
  const synonyms = keepSynonyms(
    [parts.visitors, parts.members],
    async () => (await visitorReader.global('site-settings')).synonyms,
  )
  const naming = namingFieldsOf(payload.config, STORED_KINDS)

  const visitors = maintainIndex(parts.visitors, visitorKinds({ reader: visitorReader, searchable }), {
    ...{ setAside: setAside.visitors, reach, onError },
    complete: withNamed,
    completeChange: () => namedChange(parts.visitors),
  })
  const members = maintainIndex(parts.members, memberKinds({ reader: system, searchable }), {
    ...{ setAside: setAside.members, reach, onError },
  })

  const renew = async (changed: readonly Change[], upTo?: string): Promise<void> => {
    await synonyms.follow(changed)
    const visible = changed.filter(({ isPublic }) => isPublic)
    const all = await affectedBy(system, naming, changed)
    const ofVisitors = visible.length === changed.length ? all : await affectedBy(system, naming, visible)
    const applied = visitors.apply(ofVisitors, upTo).finally(() => touch(changes, ofVisitors))
    await bothOf(applied, members.apply(all, upTo))
  }

  // A text may be found while an index is built from what was there before.
  const found: string[] = []
  let textFound = (document: string): void => void found.push(document)
  const stopTexts = texts.onTextFound((document) => textFound(document))

  await synonyms.renew()
  const follower = await followOutbox(payload, {
    asOf: earliest([asOf(parts.visitors, setAside.visitors), asOf(parts.members, setAside.members)]),
    async build(upTo) {
      await synonyms.renew()
      await bothOf(visitors.rebuild(upTo), members.rebuild(upTo))
      changes.touchAll()
    },
    apply: renew,
    async setAside(change, error) {
      await bothOf(visitors.setAside(change, error), members.setAside(change, error))
      changes.touchAll()
    },
  })
  const follow = (documents: readonly DocumentName[]) =>
    follower.follow(documents.map((document) => ({ ...document, isPublic: true })))
  textFound = (document) => void follow([{ collection: 'documents', document }]).catch(onError)
  found.forEach(textFound)

  return {
    isCurrent: follower.isCurrent,
    current: follower.current,
    setAside: () => [...setAside.visitors.list(), ...setAside.members.list()],
    retry: (documents) =>
      follower.inTurn(async () => {
        await renew(documents.map((document) => ({ ...document, isPublic: true })))
        visitors.forget(documents)
        members.forget(documents)
      }),
    refresh: follow,
    async settled() {
      await follower.follow([])
      await Promise.all([visitors.idle(), members.idle()])
    },
    async close() {
      stopTexts()
      await follower.stop()
      await Promise.all([visitors.idle(), members.idle()])
    },
  }
}

/** A document may look different wherever one that it names does: who may have a file depends on its publication. */
function touch(changes: Changes, { ids, tooMany }: Affected): void {
  if (tooMany || ids.has(SEARCH_INDEX)) changes.touchAll()
  else if (ids.size > 0)
    changes.touch([...ids].flatMap(([collection, some]) => [...some].map((document) => ({ collection, document }))))
}

/** @returns up to when an index that was kept is known to be whole; null where it must be built */
function asOf(index: Pick<SearchEngine<unknown>, 'status'>, { isKnown }: SetAside): string | null {
  return isKnown ? index.status().asOf : null
}

/** @returns the first of some instants, in ISO 8601; null where one of them is not known */
function earliest(instants: (string | null)[]): string | null {
  return instants.reduce((one, other) => (one === null || other === null ? null : one < other ? one : other))
}

/** Waits for both, also where one fails: what is still being done must not overlap with what comes next. */
async function bothOf(...work: Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) if (outcome.status === 'rejected') throw outcome.reason
}

function visitorKinds(sources: Sources): RecordKind<FoundItem>[] {
  return STORED_KINDS.filter(({ isFoundByVisitors }) => isFoundByVisitors).map((kind) =>
    recordKind(kind, sources, {
      recordIds: (id) => [kind.recordId(id)],
      records: (ids) => kind.forVisitors(sources, ids),
    }),
  )
}

function memberKinds(sources: Sources) {
  return STORED_KINDS.map((kind) =>
    recordKind(kind, sources, {
      recordIds: kind.memberRecordIds,
      records: (ids) => kind.forMembers(sources, ids),
    }),
  )
}

function recordKind<Stored>(
  { collection }: StoredKind,
  { reader }: Sources,
  records: { recordIds(id: string): string[]; records(ids: string[]): Promise<SearchRecord<Stored>[]> },
): RecordKind<Stored> {
  return { collection, ids: (after, limit) => reader.ids(collection, after, limit), ...records }
}
