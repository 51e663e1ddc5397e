import type { PayloadRequest } from 'payload'
import { isEditor } from '../access/principal'
import { collectionOf, type StoredKindName } from '../domain/kinds'
import type { Account } from '../domain/roles'
import { KINDS_BY_NAME, STORED_KINDS } from '../kinds'
import type { WorkspaceItem } from '../kinds/workspaceItem'

/** @returns the kinds that this person can open: in the admin, or on the public site */
export function kindsFor(account: Account): StoredKindName[] {
  return STORED_KINDS.filter(({ editedBy, path }) => isEditor(account) || editedBy === 'members' || path).map(
    ({ kind }) => kind,
  )
}

/**
 * @param req for the address of the admin
 * @param account who opens it
 * @param item what was found
 * @returns the address in the admin, or on the public site for people who could do nothing with the form
 */
export function placeOf(req: PayloadRequest, account: Account, { kind, id, slug }: WorkspaceItem): string {
  const inAdmin = `${req.payload.config.routes.admin}/collections/${collectionOf(kind)}/${id}`
  const isOwn = kind === 'group' && account.groups.has(id)
  const found = KINDS_BY_NAME[kind]
  const isEdited = isEditor(account) || isOwn || ('editedBy' in found && found.editedBy === 'members')
  return isEdited || slug === null ? inAdmin : found.href(slug)
}
