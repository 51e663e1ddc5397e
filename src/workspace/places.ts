import type { PayloadRequest } from 'payload'
import { isEditor } from '../../collections/access/principal'
import type { Account } from '../domain/roles'
import type { Kind } from '../domain/kinds'
import type { WorkspaceItem } from './item'
import { WORKSPACE_KINDS } from './records'

/** Kinds that the admin shows to everyone who signs in; it keeps the others for the hub's editors. */
const OF_MEMBERS: readonly Kind[] = ['publication', 'document']

/** Where the public site has a page for each. */
const ON_SITE: Partial<Record<Kind, string>> = { group: '/groups', expert: '/experts', theme: '/themes' }

/** @returns the kinds that this person can open */
export function kindsFor(account: Account): Kind[] {
  const kinds = WORKSPACE_KINDS.map(({ kind }) => kind)
  return isEditor(account) ? kinds : kinds.filter((kind) => OF_MEMBERS.includes(kind) || ON_SITE[kind])
}

/**
 * @param req for the address of the admin
 * @param account who opens it
 * @param item what was found
 * @returns the address in the admin, or on the public site for people who could do nothing with the form
 */
export function placeOf(req: PayloadRequest, account: Account, { kind, id, slug }: WorkspaceItem): string {
  const collection = WORKSPACE_KINDS.find((known) => known.kind === kind)?.collection ?? ''
  const inAdmin = `${req.payload.config.routes.admin}/collections/${collection}/${id}`
  const isOwn = kind === 'group' && account.groups.has(id)
  return isEditor(account) || isOwn || !ON_SITE[kind] ? inAdmin : `${ON_SITE[kind]}/${slug}`
}
