import type { CollectionSlug, Field, RequiredDataFromCollectionSlug } from 'payload'
import { uploadPdf } from '../helpers/uploads'
import { desk, hub, payload, people, useHub } from '../helpers/useHub'

/** Does something in a browser wherever it is not escaped: in text, in an attribute, in a script, in a comment. */
const HOSTILE = `</script>--><script>canary()</script><img src=x onerror="canary()">'`

/** As it must never stand in a page. */
const UNESCAPED = /<script>canary|<img src=x|onerror="canary|<\/script>--/

/** Fields that take only what has a form of its own; their rules are tested with the fields. */
const FORMED = new Set(
  [
    'id',
    'slug',
    'doi',
    'isbn',
    'issn',
    'orcid',
    'website',
    'licenceUrl',
    'sourceUrl',
    'issued',
    'date',
    'colour',
    'synonyms',
  ].concat(...['originalName', 'filename', 'url', 'thumbnailURL', 'mimeType']),
)

const editor = {
  root: {
    ...{ type: 'root', version: 1, format: '', indent: 0, direction: 'ltr' },
    children: [block('heading', { tag: 'h2' }), block('paragraph', {}), block('quote', {})],
  },
}

function block(type: string, more: object) {
  const words = { type: 'text', version: 1, text: HOSTILE, format: 0, detail: 0, mode: 'normal', style: '' }
  return { type, version: 1, format: '', indent: 0, direction: 'ltr', children: [words], ...more }
}

/** The hostile words for every field that takes words. */
function hostile(fields: Field[]): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) Object.assign(data, hostile(tab.fields))
    else if (!('name' in field) || FORMED.has(field.name)) continue
    else if (field.type === 'text') data[field.name] = field.hasMany ? [HOSTILE] : HOSTILE
    else if (field.type === 'textarea') data[field.name] = HOSTILE
    else if (field.type === 'richText') data[field.name] = editor
    else if (field.type === 'array' && field.name !== 'files' && field.name !== 'related')
      data[field.name] = [hostile(field.fields)]
  }
  return data
}

const pages = [
  '/',
  '/groups',
  '/themes',
  '/coverage',
  '/publications',
  '/experts',
  '/about',
  '/sitemap.xml',
  '/opensearch.xml',
]

function data<Slug extends CollectionSlug>(slug: Slug, more: object): RequiredDataFromCollectionSlug<Slug> {
  return { ...hostile(payload.collections[slug].config.fields), ...more } as RequiredDataFromCollectionSlug<Slug>
}

useHub()
beforeAll(async () => {
  const { contributor: author, lead } = people
  const theme = await payload.create({ collection: 'themes', data: data('themes', { number: 1, slug: 'hostile' }) })
  const expert = await payload.create({
    collection: 'experts',
    data: data('experts', { slug: 'hostile', groups: [people.group] }),
  })
  await payload.create({
    collection: 'pages',
    data: data('pages', { slug: 'about', timeline: [{ ...hostilePart(), date: '2013' }] }),
  })
  await payload.update({
    collection: 'working-groups',
    id: people.group,
    data: { ...data('working-groups', { number: 1, slug: 'hostile', publishing: 'lead', status: 'active' }) },
  })
  const file = await uploadPdf(payload, author, { group: people.group, title: HOSTILE.replaceAll('/', '') })
  await hub.settled()
  const paper = data('publications', {
    ...{ group: people.group, type: 'report', language: 'en', state: 'draft', revision: 1 },
    ...{ themes: [theme.id], files: [{ document: file.id }], groups: [people.otherGroup] },
    translations: [{ language: 'fr', title: HOSTILE, subtitle: HOSTILE, abstract: HOSTILE }],
  })
  const first = await desk.publish(
    { author, lead },
    { ...paper, authors: [{ expert: expert.id }, ...(paper.authors ?? [])] },
  )
  const related = [{ relation: 'supersedes' as const, publication: first.id }]
  const second = await desk.publish({ author, lead }, { ...paper, files: [], related })
  await desk.act(lead, first.id, 'supersede', { supersededBy: second.id })
  const settings = payload.globals.config.find(({ slug }) => slug === 'site-settings')
  await payload.updateGlobal({
    slug: 'site-settings',
    data: { ...hostile(settings?.fields ?? []), featured: [second.id] },
  })
  pages.push(
    ...[
      '/groups/hostile',
      '/themes/hostile',
      '/experts/hostile',
      `/publications/${first.slug}`,
      `/publications/${second.slug}`,
    ],
  )
})

const hostilePart = () => ({ title: HOSTILE, description: HOSTILE })

test('words that are code stand on every page as words', async () => {
  const silent = []
  for (const page of pages) {
    const answer = await fetch(hub.url + page)
    const text = await answer.text()
    expect([page, answer.status]).toEqual([page, 200])
    expect(UNESCAPED.exec(text)?.input.slice(0, 200) ?? null).toBeNull()
    if (!text.includes('canary')) silent.push(page)
  }
  // Where the words do not stand at all, nothing was tried.
  expect(silent.filter((page) => page !== '/sitemap.xml' && page !== '/coverage')).toEqual([])
})

test('words that are code stand in what is asked for as words, too', async () => {
  const asked = encodeURIComponent(HOSTILE)
  const paths = [
    `/publications?q=${asked}`,
    `/publications?type=${asked}&group=${asked}&country=${asked}&author=${asked}&year_from=${asked}&sort=${asked}`,
    `/experts?q=${asked}`,
    `/publications/${asked}`,
    `/groups/${asked}`,
    `/${asked}`,
    `/documents/${asked}/${asked}`,
    `/publications.bib?q=${asked}`,
  ]
  for (const path of paths) {
    const answer = await fetch(hub.url + path, { headers: { accept: 'text/html' } })
    const type = answer.headers.get('content-type') ?? ''
    expect(answer.status).toBeLessThan(500)
    if (type.includes('html')) expect(await answer.text()).not.toMatch(UNESCAPED)
    else expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('a citation is a file to save, and no page', async () => {
  const slug = pages.at(-1)
  for (const ending of ['bib', 'ris', 'csl.json']) {
    const { status, headers } = await fetch(`${hub.url}${slug}.${ending}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).not.toMatch(/html/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})
