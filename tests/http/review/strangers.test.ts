import { restAs } from '../../helpers/rest'
import { desk, hub, payload, people, useHub } from '../../helpers/useHub'

useHub()

test('who asks for what is not theirs is refused while others write, and takes no turn', async () => {
  const { group, contributor } = people
  const { id } = await desk.write(contributor, { group, title: 'Ledgers' })
  const stranger = await restAs(hub.url, people.otherContributor.email)
  const transaction = await payload.db.beginTransaction()
  try {
    const act = await stranger('POST', `/publications/${id}/actions/submit`, { revision: 1, note: 'A note' })
    const tag = await stranger('POST', `/publications/${id}/tags`, {
      revision: 1,
      themes: [],
      keywords: [],
      countries: [],
    })
    const file = await stranger('POST', `/documents/${id}/actions/take-down`, { note: 'A note' })
    expect([act, tag, file].map(({ status }) => status)).toEqual([404, 404, 404])
  } finally {
    if (transaction) await payload.db.rollbackTransaction(transaction)
  }
})
