import { randomUUID } from 'node:crypto'
import { routes } from '../../../src/site/routes'
import { kindAt } from '../../helpers/siteAddresses'
import { ask } from './ask'
import { addressesOf, addressEntry } from './coverage'
import { PAGES, UNREACHABLE } from './addresses'
import { check, type Mismatch } from './mismatch'
import { makePaper } from './papers'
import { LETTERS, lettersOf, type Letter } from './principals'
import { makeSample } from './samples'
import { email, fillNetwork, type World } from './world'

const NOBODY = lettersOf('-')
const EVERYONE = lettersOf('all')

/** Asks every page for what is public and for what is not, and every address that is closed. */
export async function* checkPages(world: World): AsyncGenerator<Mismatch> {
  const shown = await makePaper(world, 'published')
  const hidden = await makePaper(world, 'draft')
  await fillNetwork(world)
  const address = (path: string) => path.replace('PUBLIC', shown.slug).replace('HIDDEN', hidden.slug)
  for (const { path: route } of routes) {
    const page = await pageOf(world, route)
    yield* await check(world, {
      ...{ name: `page ${route}`, letters: EVERYONE, question: () => ({ path: address(page.shown) }) },
      granted: ({ status }) => status === 200,
    })
    const unseen = page.hidden
    if (!unseen) continue
    yield* await check(world, {
      ...{ name: `hidden page ${route}`, letters: NOBODY, question: () => ({ path: address(unseen) }) },
      granted: ({ status }) => status !== 404,
    })
  }
}

/** @returns the addresses of a route: those of its row, the route as it stands, or the page of one of its kind */
export async function pageOf({ payload }: World, route: string): Promise<{ shown: string; hidden?: string }> {
  const row = PAGES[route]
  if (row) return row
  const kind = kindAt(route)
  if (!kind) return { shown: route }
  const { docs } = await payload.find({ collection: kind.collection, limit: 1, overrideAccess: false })
  return { shown: kind.href(docs[0]?.slug ?? ''), hidden: kind.href('nothing-is-called-so') }
}

/** Asks the addresses that no table asks. */
export async function* checkAddresses(world: World): AsyncGenerator<Mismatch> {
  for (const address of addressesOf(world.payload.config)) {
    if (addressEntry(address) !== 'closed') continue
    const [slug, method = '', path = ''] = address.split(' ')
    yield* await check(world, {
      ...{ name: `closed ${address}`, letters: NOBODY },
      question: () => ({
        method: method.toUpperCase(),
        path: `/api/${slug}${path.replace(/:\w+\??/, randomUUID())}`,
        ...(method === 'post' && { body: { email: 'a@example.org', password: 'a password', role: 'admin' } }),
      }),
      granted: ({ status }) => status < 400,
      restore: async () => undefined,
    })
  }
  for (const slug of UNREACHABLE) {
    const { id } = await makeSample(world, slug, '', 'V')
    for (const path of ['', `/${id}`, '/count']) {
      yield* await check(world, {
        ...{ name: `unreachable ${slug}${path}`, letters: NOBODY, question: () => ({ path: `/api/${slug}${path}` }) },
        granted: ({ status }) => status !== 404,
      })
    }
  }
  yield* checkSignIn(world)
}

/** What belongs to accounts and is no collection's row. */
async function* checkSignIn(world: World): AsyncGenerator<Mismatch> {
  const { people } = world
  yield* await check(world, {
    ...{ name: 'users me', letters: lettersOf('accounts'), question: () => ({ path: '/api/users/me' }) },
    granted: ({ json }, letter: Letter) => {
      const user = json.user as { id?: string } | null | undefined
      return user?.id !== undefined && user.id === people[letter]
    },
  })
  yield* await check(world, {
    ...{ name: 'users unlock', letters: lettersOf('A'), restore: async () => undefined },
    question: () => ({ method: 'POST', path: '/api/users/unlock', body: { email: email('bystander') } }),
    granted: ({ status }) => status === 200,
  })
  yield* await check(world, {
    ...{ name: 'rights of one’s own', letters: lettersOf('accounts'), question: () => ({ path: '/api/access' }) },
    granted: ({ status }) => status === 200,
  })
  // Rights that are shown to strangers would tell them how the hub is made.
  const shown = await Promise.all(
    LETTERS.map(async (letter) => [letter, await ask(world, letter, { path: '/api/access' })] as const),
  )
  for (const [letter, { json }] of shown) {
    if (letter !== 'V' && json.canAccessAdmin !== true)
      yield { cell: `admin of ${letter}`, problem: 'cannot open the admin' }
  }
}
