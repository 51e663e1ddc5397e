import type { CollectionSlug, TypedUser } from 'payload'
import { createPerson, requestOf } from '../../helpers/people'
import { payload, people, useNetwork } from '../../helpers/useNetwork'

let stranger: TypedUser

useNetwork()
beforeAll(async () => {
  stranger = await createPerson(payload, { email: 'stranger@hub.test' })
})

const OURS = [
  'publications',
  'documents',
  'working-groups',
  'themes',
  'experts',
  'users',
  'memberships',
  'pages',
  'images',
  'audit-log',
  'outbox',
] as const

async function mayCreate(collection: CollectionSlug, user: TypedUser | null, data: object): Promise<unknown> {
  const req = await requestOf(payload, user)
  return payload.collections[collection].config.access.create({ req, data })
}

test('whether somebody may create something is yes or no: Payload takes a filter for a yes', async () => {
  const { group, otherGroup, ...accounts } = people
  for (const user of [null, stranger, ...Object.values(accounts)])
    for (const collection of OURS)
      for (const data of [
        {},
        { group },
        { group: otherGroup },
        { group: null },
        { group: { id: group } },
        { group: [group] },
      ])
        expect([collection, typeof (await mayCreate(collection, user, data))]).toEqual([collection, 'boolean'])
})

test('an account without a group creates nothing, and no form of a group’s id opens another one', async () => {
  for (const collection of OURS)
    for (const data of [{}, { group: people.group }, { group: '' }, { group: [] }])
      expect([collection, await mayCreate(collection, stranger, data)]).toEqual([collection, false])
  for (const group of [
    people.otherGroup,
    { id: people.group },
    [people.group],
    `${people.group},${people.otherGroup}`,
    '',
  ])
    expect(await mayCreate('publications', people.contributor, { group })).toBe(false)
})
