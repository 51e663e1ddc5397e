import type { Payload, TypedUser } from 'payload'
import type { Filling } from './openFilled'
import { createGroup, createPerson } from './people'

export interface Network {
  /** Its lead publishes. */
  group: string
  /** Another one; an editor of the hub publishes what it has accepted. */
  otherGroup: string
  observer: TypedUser
  contributor: TypedUser
  reviewer: TypedUser
  lead: TypedUser
  otherContributor: TypedUser
  otherLead: TypedUser
  editor: TypedUser
  admin: TypedUser
}

/** Two groups and one person of every kind, who sign in with the password of tests. */
export async function createNetwork(payload: Payload): Promise<Network> {
  const group = await createGroup(payload, 'Remittances', 'lead', 10)
  const otherGroup = await createGroup(payload, 'Diaspora', 'editor', 11)
  const person = (name: string, rest: Omit<Parameters<typeof createPerson>[1], 'email'>) =>
    createPerson(payload, { email: `${name}@hub.test`, name, ...rest })
  return {
    group,
    otherGroup,
    observer: await person('observer', { groups: { [group]: 'observer' } }),
    contributor: await person('contributor', { groups: { [group]: 'contributor' } }),
    reviewer: await person('reviewer', { groups: { [group]: 'reviewer' } }),
    lead: await person('lead', { groups: { [group]: 'lead' } }),
    otherContributor: await person('other-contributor', { groups: { [otherGroup]: 'contributor' } }),
    otherLead: await person('other-lead', { groups: { [otherGroup]: 'lead' } }),
    editor: await person('editor', { role: 'editor' }),
    admin: await person('admin', { role: 'admin' }),
  }
}

export const NETWORK: Filling<Network> = { name: 'network', fill: createNetwork }
