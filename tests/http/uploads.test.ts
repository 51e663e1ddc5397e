import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import sharp from 'sharp'
import type { Document } from '../../src/payload-types'
import { pdfOf, pdfWith } from '../helpers/files'
import { signIn } from '../helpers/accounts'
import { PASSWORD } from '../helpers/people'
import { rest, restAs, type Answer, type Problem, type Send } from '../helpers/rest'
import { freePort } from '../../scripts/support/freePort.mjs'
import { blackPng } from '../helpers/pictures'
import { pdf } from '../helpers/uploads'
import { hub, people, useHub } from '../helpers/useHub'

let contributor: Send
let editor: Send

useHub()
beforeAll(async () => {
  contributor = await restAs(hub.url, people.contributor.email)
  editor = await restAs(hub.url, people.editor.email)
})

type Made = Problem & { doc: Document }

function form(fields: object, file?: { name: string; type: string; bytes: Buffer }): FormData {
  const data = new FormData()
  data.set('_payload', JSON.stringify(fields))
  if (file) data.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name)
  return data
}

const upload = (name: string, type: string, bytes: Buffer, fields: object = {}): Promise<Answer<Made>> =>
  contributor<Made>('POST', '/documents', form({ title: name, group: people.group, ...fields }, { name, type, bytes }))

/** As the lead does it. */
const release = async ({ body }: Answer<Made>): Promise<Document> => {
  const lead = await restAs(hub.url, people.lead.email)
  const { status } = await lead('POST', `/documents/${body.doc.id}/actions/release`, {})
  expect(status).toBe(200)
  return body.doc
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const download = (id: string, query = '') => fetch(`${hub.url}/documents/${id}/any-name.pdf${query}`)

test('twenty files of one name, sent at once, each keep their own bytes', async () => {
  const headers = await signIn(hub.url, { email: people.contributor.email, password: PASSWORD })
  const files = Array.from({ length: 20 }, (_, number) => pdf(`file ${number}`))
  // A slow machine says to come again before the twentieth has had its turn.
  const send = async (bytes: Buffer, tries = 5): Promise<Answer<Made>> => {
    const answer = await upload('report.pdf', 'application/pdf', bytes)
    return answer.status === 503 && tries > 1 ? send(bytes, tries - 1) : answer
  }
  const answers = await Promise.all(files.map((bytes) => send(bytes)))
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201))
  const stored = await Promise.all(
    answers.map(async ({ body }) => {
      const bytes = await (await fetch(`${hub.url}/documents/${body.doc.id}/any-name.pdf`, { headers })).arrayBuffer()
      return sha256(new Uint8Array(bytes))
    }),
  )
  expect(stored).toEqual(files.map(sha256))
  expect(new Set(answers.map(({ body }) => body.doc.filename)).size).toBe(20)
})

describe('a file', () => {
  const page = '<html><script>alert(1)</script></html>'
  const disguised: [string, string, string, Buffer][] = [
    ['a page as a PDF', 'a.pdf', 'application/pdf', Buffer.from(page)],
    ['a page before a PDF', 'a.pdf', 'application/pdf', Buffer.concat([Buffer.from(page), pdf('x')])],
    ['a page after a PDF', 'a.pdf', 'application/pdf', Buffer.concat([pdf('x'), Buffer.from(page)])],
    ['a page as text', 'a.txt', 'text/plain', Buffer.from(page)],
    ['a page as a table', 'a.csv', 'text/csv', Buffer.from(`\n  ${page}`)],
    ['a page by its own name', 'a.html', 'text/html', Buffer.from(page)],
    ['an XML file', 'a.xml', 'application/xml', Buffer.from('<?xml version="1.0"?><a/>')],
    ['a script', 'a.js', 'application/javascript', Buffer.from('alert(1)')],
    ['a drawing that can run scripts', 'a.svg', 'image/svg+xml', Buffer.from('<svg onload="alert(1)"/>')],
    ['a program as text', 'a.txt', 'text/plain', Buffer.from('\u007fELF\u0002\u0001\u0001\u0000', 'latin1')],
    [
      'an archive as a text document',
      'a.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      Buffer.from('PK\u0003\u0004 and no document', 'latin1'),
    ],
    ['nothing at all', 'a.pdf', 'application/pdf', Buffer.alloc(0)],
  ]

  test.each(disguised)('that is %s is refused', async (_what, name, type, bytes) => {
    const { status, body } = await upload(name, type, bytes)
    expect(status).toBe(400)
    expect(body.errors[0]?.message).toEqual(expect.any(String))
  })

  test('from a program that calls it otherwise is taken for what it is', async () => {
    const table = await upload('table.csv', 'application/vnd.ms-excel', Buffer.from('country,value\r\nNPL,12\r\n'))
    expect([table.status, table.body.doc.mimeType]).toEqual([201, 'text/csv'])
    const named = await upload('ت\u202eقرير.txt', 'application/octet-stream', Buffer.from('<18,18-64\n'))
    expect([named.status, named.body.doc.originalName, named.body.doc.mimeType]).toEqual([
      201,
      'تقرير.txt',
      'text/plain',
    ])
  })

  test('that is refused is refused in words that name the field and what to do', async () => {
    const { status, body } = await upload('notes.hta', 'text/plain', Buffer.from('Notes'))
    expect([status, body.errors[0]]).toEqual([
      400,
      {
        id: 'file.ending',
        field: 'file',
        // Where the admin's form shows it.
        data: { errors: [expect.objectContaining({ path: 'file' })] },
        message: expect.stringMatching(/\.hta are not taken. Upload one of \.pdf/) as string,
      },
    ])
  })

  test('whose name is a path is stored under a name of the server’s making', async () => {
    const { body } = await upload('../../../etc/passwd.pdf', 'application/pdf', pdf('path'))
    expect(body.doc.filename).toMatch(/^[0-9a-f-]{36}\.pdf$/)
    expect(body.doc.originalName).toBe('passwd.pdf')
  })

  test('is saved and never run, whatever is in it', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n% <script>alert(1)</script>\n'), pdf('inside').subarray(9)])
    const { id, filename } = await release(await upload('inert.pdf', 'application/pdf', bytes))
    const ways = [
      `${hub.url}/documents/${id}/inert.html`,
      `${hub.url}/documents/${id}/inert.pdf?view=inline`,
      `${hub.url}/api/documents/file/${filename}`,
    ]
    for (const way of ways) {
      const { status, headers } = await fetch(way)
      expect(status).toBe(200)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toMatch(/^sandbox/)
      expect(headers.get('content-type')).not.toMatch(/html|xml|script/)
      if (!way.includes('inline')) expect(headers.get('content-disposition')).toMatch(/^attachment/)
    }
  })

  test('of a draft is not there for a visitor, by any address', async () => {
    const { body } = await upload('secret.pdf', 'application/pdf', pdf('secret'))
    const visitor = rest(hub.url)
    expect((await download(body.doc.id)).status).toBe(404)
    const byName = await visitor('GET', `/documents/file/${body.doc.filename}`)
    expect([403, 404]).toContain(byName.status)
    expect((await visitor('GET', `/documents/${body.doc.id}`)).status).toBe(404)
    const asMember = await contributor('GET', `/documents/file/${body.doc.filename}`)
    expect(asMember.status).toBe(200)
  })

  test('is never fetched from an address that a request names', async () => {
    let connections = 0
    const other = createServer((socket) => {
      connections++
      socket.destroy()
    })
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${port}/a.pdf`
    const fields = { title: 'From elsewhere', group: people.group, filename: 'a.pdf', url }
    const reference = new FormData()
    reference.set('_payload', JSON.stringify(fields))
    reference.set(
      'file',
      JSON.stringify({ filename: 'a.pdf', mimeType: 'application/pdf', size: 1, clientUploadContext: { url } }),
    )
    const statuses = [
      (await contributor('POST', '/documents', fields)).status,
      (await contributor('POST', '/documents', form(fields))).status,
      (await contributor('POST', '/documents', reference)).status,
      (await contributor('GET', `/documents/paste-url?src=${encodeURIComponent(url)}`)).status,
    ]
    expect(statuses).toEqual([415, 400, 400, 404])
    expect(connections).toBe(0)
    await new Promise((resolve) => other.close(resolve))
  })

  test('larger than the limit is refused', async () => {
    const { status } = await upload('big.pdf', 'application/pdf', Buffer.alloc(hub.env.maxUploadBytes + 1))
    expect(status).toBe(413)
  })

  test('from somebody who is not signed in is refused before it is read', async () => {
    const data = form(
      { title: 'Mine', group: people.group },
      { name: 'a.pdf', type: 'application/pdf', bytes: pdf('a') },
    )
    expect((await rest(hub.url)('POST', '/documents', data)).status).toBe(401)
  })
})

describe('the text of a file', () => {
  const read = (id: string, as: Send) => as<Document>('GET', `/documents/${id}`)

  test('is read from Markdown too, which is saved and never run', async () => {
    const bytes = Buffer.from('# Notes\n\n<script>alert(1)</script>\n')
    const made = await upload('notes.md', 'text/markdown', bytes, { visibility: 'public' })
    expect(made.status).toBe(201)
    const { id } = await release(made)
    const { headers } = await download(id, '?view=inline')
    expect(headers.get('content-type')).toBe('text/markdown')
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-security-policy')).toMatch(/^sandbox/)
    await hub.settled()
    expect((await read(id, contributor)).body.textState).toBe('found')
  })

  test('is read after the upload was acknowledged, and its author is told of what has none', async () => {
    const { body } = await upload('scan.pdf', 'application/pdf', await pdfOf([() => undefined]))
    expect(body.doc.textState).toBe('pending')
    await hub.settled()
    const { body: after } = await read(body.doc.id, contributor)
    expect(after.textNotice).toContain('No text was found in this file')
  })

  test('is neither set by anybody nor shown to visitors', async () => {
    const bytes = await pdfWith('Public')
    const state = { textState: 'locked', pageCount: 99, textNotice: 'Forged' }
    const made = await upload('a.pdf', 'application/pdf', bytes, { visibility: 'public', ...state })
    const { body } = made
    await hub.settled()
    await contributor('PATCH', `/documents/${body.doc.id}`, state)
    await release(made)
    expect((await read(body.doc.id, contributor)).body).toMatchObject({ textState: 'found', pageCount: 1 })
    const { status, body: shown } = await read(body.doc.id, rest(hub.url))
    expect(status).toBe(200)
    expect(Object.keys(shown).filter((name) => /text|page/i.test(name))).toEqual([])
    const filter = await rest(hub.url)('GET', '/documents?where[textState][equals]=found')
    expect(filter.status).toBe(400)
  })

  test('of a private file is in no answer to a visitor, or to another group', async () => {
    const bytes = await pdfWith('Hidden heronfeather beside the canaryinside')
    const { body } = await upload('private.pdf', 'application/pdf', bytes)
    await contributor('POST', '/publications', {
      ...{ type: 'report', language: 'en', title: 'A draft with a file', group: people.group },
      files: [{ document: body.doc.id }],
    })
    await hub.settled()
    expect((await read(body.doc.id, contributor)).body.textState).toBe('found')
    const pages = [
      '/publications',
      '/publications.bib',
      '/search',
      '/suggest',
      '/experts',
      `/documents/${body.doc.id}/x`,
    ]
    const paths = [
      '/documents',
      '/publications?depth=2',
      `/documents/${body.doc.id}`,
      `/documents/file/${body.doc.filename}`,
    ]
    const stranger = await restAs(hub.url, people.otherContributor.email)
    for (const send of [rest(hub.url), stranger])
      for (const path of paths)
        expect(JSON.stringify((await send('GET', path)).body ?? null)).not.toContain('canaryinside')
    for (const path of pages) {
      const text = await (await fetch(`${hub.url}${path}?q=heronfeather`)).text()
      expect(text).not.toContain('canaryinside')
      expect(text).not.toContain(body.doc.id)
    }
  })
})

describe('a picture', () => {
  const send = (bytes: Buffer, type = 'image/png') =>
    editor<Made>('POST', '/images', form({ alt: 'A map' }, { name: 'map.png', type, bytes }))

  test('is kept in the sizes of the site', async () => {
    const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const { status, body } = await send(bytes)
    expect(status).toBe(201)
    const { sizes } = body.doc as unknown as { sizes: Record<string, { width: number }> }
    expect([sizes.portrait?.width, sizes.wide?.width]).toEqual([320, 960])
  })

  test('that is small on the wire and vast in memory is refused in words', async () => {
    for (const bytes of [blackPng(16_000, 16_000), blackPng(1, 20_000)]) {
      const { status, body } = await send(bytes)
      expect([status, body.errors[0]]).toEqual([
        400,
        {
          id: 'file.picture',
          field: 'file',
          data: { errors: [expect.objectContaining({ path: 'file' })] },
          message: expect.stringContaining('Make each side 12,000 pixels') as string,
        },
      ])
    }
  })

  test('holds up nobody else who saves while it is decoded', async () => {
    let done = false
    const upload = send(blackPng(12_000, 4_000)).finally(() => (done = true))
    const saved = await contributor('POST', '/publications', {
      ...{ type: 'report', language: 'en', title: 'Saved meanwhile', group: people.group },
    })
    expect([saved.status, done]).toEqual([201, false])
    expect((await upload).status).toBe(201)
  })

  test('takes the place of another with its sizes', async () => {
    const first = await send(blackPng(1200, 800))
    const path = `/images/${first.body.doc.id}`
    const { status, body } = await editor<Made>(
      'PATCH',
      path,
      form({}, { name: 'b.png', type: '', bytes: blackPng(40, 30) }),
    )
    expect(status).toBe(200)
    const { sizes, filename } = body.doc as unknown as { sizes: Record<string, { filename: string }>; filename: string }
    for (const name of [filename, sizes.portrait?.filename, sizes.wide?.filename])
      expect((await fetch(`${hub.url}${path}/${name}`)).status).toBe(200)
    expect(body.doc).toMatchObject({ width: 40, height: 30, sizes: { portrait: { width: 30 }, wide: { width: 40 } } })
  })

  test('of somebody who may not add one is not decoded', async () => {
    const bytes = form({ alt: 'A map' }, { name: 'map.png', type: 'image/png', bytes: blackPng(1, 20_000) })
    expect((await contributor('POST', '/images', bytes)).status).toBe(403)
  })

  test.each([
    ['a drawing that can run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a broken picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ])('that is %s is refused', async (_what, bytes) => {
    expect((await send(bytes)).status).toBe(400)
  })
})
