import { randomUUID } from 'node:crypto'
import type { Answer } from './ask'
import { addressesOf, addressEntry } from './coverage'
import { ACCOUNT_ENDPOINTS } from './matrix'
import { check, type Mismatch } from './mismatch'
import { lettersOf } from './principals'
import type { World } from './world'

/** What comes after who asks: a body that does not fit, a password that is not theirs. */
const passedTheDoor = ({ status, text }: Answer) =>
  status !== 401 && status !== 404 && !text.includes('account.refused')

/** Asks every address that belongs to an account, of one's own account and of somebody else's. */
export async function* checkAccounts(world: World): AsyncGenerator<Mismatch> {
  for (const address of addressesOf(world.payload.config)) {
    if (addressEntry(address) !== 'account') continue
    const [, method = '', path = ''] = address.split(' ')
    const columns = ACCOUNT_ENDPOINTS.get(path.replace('/:id/', ''))
    if (!columns) yield { cell: address, problem: 'stands in no table of matrix.ts' }
    for (const [column, letters] of columns ?? []) {
      yield* await check(world, {
        name: `${address} ${column}`,
        letters,
        question: (letter) => ({
          method: method.toUpperCase(),
          path: `/api/users${path.replace(':id', (column === 'own' && world.people[letter]) || world.bystander)}`,
          ...(method === 'post' && { body: {} }),
        }),
        granted: passedTheDoor,
        // Nobody but admins learns whether there is such an account.
        secret: { ids: [world.bystander], for: (letter) => !lettersOf('A').has(letter) },
      })
    }
  }
  yield* await check(world, {
    ...{ name: 'users security of nobody', letters: lettersOf('-') },
    question: () => ({ path: `/api/users/${randomUUID()}/security` }),
    granted: passedTheDoor,
  })
}
