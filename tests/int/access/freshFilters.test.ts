import type { Access } from 'payload'
import { requestOf } from '../../helpers/people'
import { payload, people, useNetwork } from '../../helpers/useNetwork'

useNetwork()

/** Every object within a filter. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

test('no rule gives out the same filter twice: Payload takes empty values out of what it was given', async () => {
  const shared: string[] = []
  const { id } = people.otherLead
  for (const { slug, access } of payload.config.collections)
    for (const [operation, rule] of Object.entries(access) as [string, Access][])
      for (const user of [people.observer, people.contributor, people.lead, people.editor]) {
        const ask = async () => objectsIn(await rule({ req: await requestOf(payload, user), id }))
        const first = new Set(await ask())
        if ((await ask()).some((object) => first.has(object))) shared.push(`${slug}.${operation}`)
      }
  expect([...new Set(shared)]).toEqual([])
})
