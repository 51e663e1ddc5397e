import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { TypedUser } from 'payload'
import type { WorkspaceAnswer, WorkspaceHit } from '../../../src/workspace/answer'
import { NO_TEXT } from '../../../src/search/record'
import { workspaceOf } from '../../../src/workspace/workspace'
import { pdfWith } from '../../helpers/files'
import { createGroup } from '../../helpers/people'
import { rest, restAs, type Answer, type Problem, type Send } from '../../helpers/rest'
import { retried } from '../../../src/config/database'
import { desk, hub, payload, people, useHub } from '../../helpers/useHub'

/** Words that stand in one private text each. */
const IN_PDF = 'quokkafish'
const IN_DRAFT = 'wombatine'
const OF_OTHERS = 'numbatite'
const BESIDE_LIVE = 'bilbyward'

/** No text has it; as long as the words above. */
const NONSENSE = 'zzyxqvwoju'

let member: Send
let stranger: Send
let editor: Send
let file: string
let draft: string
let live: string

useHub()
beforeAll(async () => {
  const { group, otherGroup, contributor, otherContributor, lead } = people
  member = await restAs(hub.url, contributor.email)
  stranger = await restAs(hub.url, otherContributor.email)
  editor = await restAs(hub.url, people.editor.email)
  file = await upload(contributor, 'Field notes', await pdfWith('Nothing on this page.', `Here swims the ${IN_PDF}.`))
  const files = [{ document: file }]
  draft = (await desk.write(contributor, { group, title: `On ${IN_DRAFT} ledgers`, files })).id
  await desk.write(otherContributor, { group: otherGroup, title: `On ${OF_OTHERS} ledgers` })
  live = (await desk.publish({ author: contributor, lead }, { group, title: 'Ledgers of the coast' })).id
  await desk.publish({ author: contributor, lead }, { group, title: 'Harbours', abstract: 'Ledgers of the harbours.' })
  await desk.save(contributor, live, { title: `Ledgers of the ${BESIDE_LIVE} coast` })
  await hub.settled()
})

async function upload(user: TypedUser, title: string, data: Buffer): Promise<string> {
  const { id } = await payload.create({
    collection: 'documents',
    data: { title, group: people.group, visibility: 'attached' },
    file: { name: `${title}.pdf`, data, mimetype: 'application/pdf', size: data.length },
    ...{ user, overrideAccess: false },
  })
  return id
}

function ask(send: Send, q: string, more = ''): Promise<Answer<WorkspaceAnswer>> {
  return send('GET', `/workspace/search?q=${encodeURIComponent(q)}${more}`)
}

async function hits(send: Send, q: string): Promise<WorkspaceHit[]> {
  const { status, body } = await ask(send, q)
  expect(status).toBe(200)
  return body.kinds.flatMap((kind) => kind.hits)
}

const textOf = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('')

test('a member finds the text inside the group’s PDF, with its page, and is led to the file in the admin', async () => {
  const [hit, ...others] = await hits(member, IN_PDF)
  expect(others).toEqual([])
  expect(hit).toMatchObject({ kind: 'document', id: file, where: { group: 'Remittances', state: null } })
  expect(hit?.where.publication).toBe(`On ${IN_DRAFT} ledgers`)
  expect(hit?.href).toBe(`/admin/collections/documents/${file}`)
  expect(hit?.file).toMatchObject({ page: 2, href: expect.stringMatching(/#page=2$/) })
  expect(hit?.file?.snippet).toContainEqual({ text: IN_PDF, hit: true })
})

test('a member finds a draft, with its group and state', async () => {
  const [hit] = await hits(member, IN_DRAFT)
  expect(hit).toMatchObject({ kind: 'publication', id: draft, href: `/admin/collections/publications/${draft}` })
  expect(hit?.where).toMatchObject({ group: 'Remittances', state: 'draft', isDraftBesideLive: false })
  expect(hit?.title).toContainEqual({ text: IN_DRAFT, hit: true })
})

test('a draft beside a live text is found once by its group, and only the live text by others', async () => {
  const texts = async (send: Send) =>
    (await hits(send, 'coast')).map(({ title, where }) => [textOf(title), where.isDraftBesideLive])
  expect(await texts(member)).toEqual([[`Ledgers of the ${BESIDE_LIVE} coast`, true]])
  expect(await texts(stranger)).toEqual([['Ledgers of the coast', false]])
  const { body } = await ask(member, 'coast')
  expect(body.total).toBe(1)
})

test('a file that was released by itself is found by everyone', async () => {
  const id = await upload(people.contributor, 'Echidnite table', await pdfWith('Numbers.'))
  // On MongoDB a write that meets the one that keeps the file's text is refused; over HTTP it would be tried again.
  await hub.settled()
  const released = { collection: 'documents', id, data: { visibility: 'public', release: 'released' } } as const
  await retried(() => payload.update(released))
  await hub.settled()
  const papers = async (send: Send) => (await hits(send, 'echidnite')).map(({ where }) => where.publication)
  expect([await papers(member), await papers(stranger)]).toEqual([[null], [null]])
})

test('an editor finds what is published and not what a group has not let go of', async () => {
  expect((await hits(editor, 'harbours')).map(({ kind }) => kind)).toEqual(['publication'])
  expect((await ask(editor, IN_DRAFT)).body.total).toBe(0)
  expect((await ask(editor, IN_PDF)).body.total).toBe(0)
})

test('words that are still being typed find what begins so', async () => {
  const { body } = await ask(member, 'wombat')
  expect(body).toMatchObject({ asBeginning: true, total: 1 })
})

test('when nothing has all words, the answer says which one to leave out', async () => {
  const { body } = await ask(member, `harbours ${NONSENSE}`)
  expect(body).toMatchObject({ total: 0, without: [{ word: NONSENSE, total: 1 }] })
})

/** Ways of asking for a word, alone and beside what everyone may read. */
const QUESTIONS: ((word: string) => string)[] = [
  (word) => word,
  (word) => `ledgers ${word}`,
  (word) => `on ${word} ledgers`,
  (word) => `ledgers coast ${word}`,
  (word) => `"the ${word}"`,
  (word) => `title:${word}`,
  (word) => `ledgers -${word}`,
  (word) => `${word.slice(0, 6)}*`,
  (word) => word.slice(0, 6),
  (word) => `${word.slice(0, 4)}${word.slice(5)}`,
]

test.each([IN_PDF, IN_DRAFT, BESIDE_LIVE])(
  'a member of another group is answered about %s as about nothing',
  async (word) => {
    for (const question of QUESTIONS) {
      const [asked, nonsense] = [question(word), question(NONSENSE)]
      const [known, unknown] = [await ask(stranger, asked), await ask(stranger, nonsense)]
      const body = (answer: Answer<WorkspaceAnswer>, sent: string) =>
        sent
          .split(/[\s":*-]+/)
          .filter((part) => part.length > 3)
          .reduce((text, part) => text.replaceAll(part, 'SENT'), answer.text)
      expect([asked, known.status, body(known, asked)]).toEqual([asked, 200, body(unknown, nonsense)])
      expect(known.text.includes(word)).toBe(asked.includes(word) && known.text.includes(`"word":"${word}"`))
    }
  },
)

test('the order of results tells nothing of what others write', async () => {
  const { group, contributor, lead } = people
  const publish = (title: string, abstract: string) =>
    desk.publish({ author: contributor, lead }, { group, title, abstract })
  await publish('Saltmarsh', 'At the estuary.')
  await publish('Estuary', 'In the saltmarsh.')
  const before = await ask(stranger, 'saltmarsh estuary')
  expect(before.body.total).toBe(2)
  // Each word in turn becomes the commoner one.
  for (const [word, times] of [['Estuary', 6] as const, ['Saltmarsh', 14] as const]) {
    for (let count = 0; count < times; count++) await desk.write(contributor, { group, title: word, abstract: word })
    expect([word, (await ask(stranger, 'saltmarsh estuary')).text]).toEqual([word, before.text])
  }
  expect((await ask(member, 'saltmarsh')).body.total).toBe(16)
})

test('no word is corrected, for what is close to it may be a word of others', async () => {
  expect((await ask(stranger, 'ledgrs')).body.total).toBe(0)
})

/** Has the index say that a publication is everyone's, and of some group. */
async function plant(id: string, title: string, group: string): Promise<() => Promise<void>> {
  const { revision } = await desk.latest(id)
  const ofAll = [{ value: 'everyone', label: 'everyone' }]
  const { index } = workspaceOf(payload)!
  await index.apply({
    put: [
      {
        ...{ id: 'publication/planted', language: 'en', files: [], date: null },
        text: { ...NO_TEXT, title },
        facets: { audience: ofAll, kind: [{ value: 'publication', label: 'publication' }] },
        stored: {
          ...{ kind: 'publication', id, isDraftBesideLive: false, version: String(revision) },
          ...{ group, publication: null, state: 'draft', slug: null },
        },
      },
    ],
    remove: [],
  })
  return () => index.apply({ put: [], remove: ['publication/planted'] })
}

test('whatever the index says, nobody is shown what they may not read', async () => {
  const remove = await plant(draft, 'Thylacinate', people.group)
  expect([await hits(stranger, 'thylacinate'), (await ask(stranger, 'thylacinate')).body.total]).toEqual([[], 0])
  expect(await hits(member, 'thylacinate')).toHaveLength(1)
  await remove()
})

test('nor what a group is called that they may not know of', async () => {
  const closed = await createGroup(payload, 'Diprotodonts')
  await payload.update({ collection: 'working-groups', id: closed, data: { status: 'closed' } })
  const { contributor, lead, group } = people
  const { id } = await desk.publish({ author: contributor, lead }, { group, title: 'Bandicoots' })
  await hub.settled()
  const remove = await plant(id, 'Thylacinate', closed)
  expect((await hits(editor, 'thylacinate')).map(({ where }) => where.group)).toEqual(['Diprotodonts'])
  expect((await hits(stranger, 'thylacinate')).map(({ where }) => where.group)).toEqual([null])
  await remove()
})

const PUBLIC = ['/search', '/publications', '/experts', '/search.atom', '/search.csv', '/publications.bib', '/suggest']

test.each([IN_PDF, IN_DRAFT, OF_OTHERS, BESIDE_LIVE])(
  'visitors find %s nowhere, not even as a correction',
  async (word) => {
    const visit = async (address: string, q: string) => {
      const answer = await fetch(`${hub.url}${address}?q=${encodeURIComponent(q)}`)
      return (await answer.text()).replaceAll(/nonce="[^"]*"|<updated>[^<]*/g, '')
    }
    const typo = `${word.slice(0, -2)}${word.at(-1)}`
    for (const address of PUBLIC) {
      for (const asked of [typo, word.slice(0, 5), `${word.slice(0, 5)} ledgers`, 'ledgers'])
        expect([address, asked, (await visit(address, asked)).includes(word)]).toEqual([address, asked, false])
      const found = (await visit(address, word)).replaceAll(word, 'SENT')
      const nothing = (await visit(address, NONSENSE)).replaceAll(NONSENSE, 'SENT')
      expect([address, found]).toEqual([address, nothing])
    }
    const { slug } = (await payload.findByID({ collection: 'publications', id: live })) as { slug: string }
    for (const address of [`/publications/${slug}`, '/publications.atom', '/sitemap.xml', '/'])
      expect([address, (await visit(address, '')).includes(word)]).toEqual([address, false])
  },
)

test('visitors are told to sign in', async () => {
  const { status, body, headers } = await rest(hub.url)<Problem>('GET', '/workspace/search?q=ledgers')
  expect([status, body.errors[0]?.id, headers.get('cache-control')]).toEqual([401, 'sign-in.required', 'no-store'])
})

test('any text within 2,000 characters is legal, and a longer one is refused by its name', async () => {
  const texts = ['":*()-', 'title:', '"unbalanced', '-', 'م'.repeat(2000), 'a '.repeat(1000), '']
  for (const text of texts)
    expect([text.slice(0, 20), (await ask(member, text)).status]).toEqual([text.slice(0, 20), 200])
  const { status, body } = await member<Problem>('GET', `/workspace/search?q=${'x'.repeat(2001)}`)
  expect([status, body.errors[0]]).toEqual([400, expect.objectContaining({ id: 'query.q', field: 'q' })])
  expect((await member('GET', '/workspace/search?q=a&q=b')).status).toBe(400)
})

test('an answer is never kept, and holds no more of a kind than was asked for', async () => {
  const { headers, body } = await ask(member, 'ledgers', '&limit=2')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(body.kinds.find(({ kind }) => kind === 'publication')?.hits).toHaveLength(2)
})

test('whoever leaves a group finds nothing of it from the next request on', async () => {
  expect(await hits(member, IN_DRAFT)).toHaveLength(1)
  const { docs } = await payload.find({
    collection: 'memberships',
    where: { user: { equals: people.contributor.id } },
  })
  await payload.update({ collection: 'memberships', id: docs[0]!.id, data: { state: 'ended' } })
  for (const word of [IN_DRAFT, IN_PDF, BESIDE_LIVE]) expect([word, await hits(member, word)]).toEqual([word, []])
})

test('the public index holds none of these words in any of its files', async () => {
  await hub.close()
  const contents = async (folder: string) => {
    const names = await readdir(path.join(hub.env.dataDir, folder))
    return Promise.all(names.map((name) => readFile(path.join(hub.env.dataDir, folder, name), 'latin1')))
  }
  const holds = async (folder: string, word: string) => (await contents(folder)).some((text) => text.includes(word))
  expect(await holds('search', 'harbours')).toBe(true)
  for (const word of [IN_PDF, IN_DRAFT, OF_OTHERS, BESIDE_LIVE]) {
    expect([word, await holds('search-workspace', word)]).toEqual([word, true])
    expect([word, await holds('search', word)]).toEqual([word, false])
  }
})
