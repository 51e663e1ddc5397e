import { plainText, renderRichText } from '../../../src/queries/richText'

type Editor = Parameters<typeof renderRichText>[0]

/** As the editor stores it. */
function editor(...children: object[]): Editor {
  const root = { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children }
  return { root } as Editor
}
const block = (type: string, children: object[], more: object = {}) => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
  ...more,
})
const words = (text: string, format = 0) => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})
const link = (url: string, type = 'link') =>
  block(type, [words('here')], { fields: { url, linkType: 'custom', newTab: false } })
const html = (...children: object[]) => renderRichText(editor(...children))?.html

describe('text', () => {
  test('is escaped wherever it stands', () => {
    const hostile = `<script>alert("1")</script>&'`
    const rendered = html(
      block('paragraph', [words(hostile)]),
      block('heading', [words(hostile)], { tag: 'h2' }),
      block('quote', [words(hostile, 1)]),
      block('list', [block('listitem', [words(hostile)], { value: 1 })], { tag: 'ul', listType: 'bullet', start: 1 }),
      block('paragraph', [
        block('link', [words(hostile)], { fields: { url: 'https://example.org', linkType: 'custom' } }),
      ]),
    )
    expect(rendered).not.toMatch(/<script|alert\("/)
    expect(rendered?.match(/&lt;script&gt;/g)).toHaveLength(5)
  })

  test('that is empty is none', () => {
    expect(renderRichText(null)).toBeNull()
    expect(renderRichText(editor(block('paragraph', [])))).toBeNull()
  })

  test('keeps the marks that were put on it, also several at once', () => {
    expect(html(block('paragraph', [words('H'), words('2', 32), words('O'), words(' a', 1 | 2 | 64)]))).toBe(
      '<p>H<sub>2</sub>O<sup><em><strong> a</strong></em></sup></p>',
    )
    expect(html(block('paragraph', [words('a', 4), words('b', 8), words('c', 16)]))).toBe(
      '<p><s>a</s><u>b</u><code>c</code></p>',
    )
  })

  test('keeps the ends of lines, and no empty paragraph or heading', () => {
    const line = { type: 'linebreak', version: 1 }
    expect(html(block('paragraph', [words('a'), line, words('b')]))).toBe('<p>a<br />b</p>')
    const rendered = renderRichText(
      editor(
        block('paragraph', []),
        block('heading', [], { tag: 'h2' }),
        block('heading', [words('Two'), line, words('lines')], { tag: 'h2' }),
      ),
    )
    expect(rendered?.html).toBe('<h2 id="two-lines">Two<br />lines</h2>')
    expect(rendered?.headings.map(({ text }) => text)).toEqual(['Two lines'])
  })

  test('of a quotation is searched apart from what stands before it', () => {
    expect(plainText(editor(block('paragraph', [words('end')]), block('quote', [words('Begin')])))).toBe('end\n\nBegin')
  })

  test('without its marks is what is searched', () => {
    expect(plainText(editor(block('paragraph', [words('Money '), words('sent', 1), words(' home')])))).toBe(
      'Money sent home',
    )
  })
})

describe('a link', () => {
  test.each(['https://example.org/a?b=c&d=1', 'http://example.org', 'mailto:who@example.org', '/groups', '#method'])(
    'to %s is kept',
    (url) => {
      expect(html(block('paragraph', [link(url)]))).toContain(`<a href="${url.replaceAll('&', '&amp;')}">here</a>`)
    },
  )

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'https:evil.example',
    '',
  ])('to %j leaves its words and nothing to follow', (url) => {
    for (const type of ['link', 'autolink']) expect(html(block('paragraph', [link(url, type)]))).toBe('<p>here</p>')
  })

  test('cannot break out of its attribute', () => {
    const rendered = html(block('paragraph', [link('https://example.org/"onmouseover="alert(1)')]))
    expect(rendered).toContain('href="https://example.org/&quot;onmouseover=&quot;alert(1)"')
  })

  test('of another kind than an address leads nowhere', () => {
    const internal = block('link', [words('here')], {
      fields: { linkType: 'internal', doc: { relationTo: 'publications', value: 'secret-id' }, url: undefined },
    })
    expect(html(block('paragraph', [internal]))).toBe('<p>here</p>')
  })
})

describe('headings', () => {
  const heading = (text: string, tag: string) => block('heading', [words(text)], { tag })

  test('have ids of their own, in the order of the text', () => {
    const rendered = renderRichText(
      editor(
        heading('Method', 'h2'),
        heading('Method', 'h3'),
        heading('Método', 'h2'),
        heading('!?', 'h2'),
        heading('…', 'h2'),
      ),
    )
    const ids = rendered?.headings.map(({ id }) => id) ?? []
    expect(ids.slice(0, 3)).toEqual(['method', 'method-2', 'metodo'])
    expect(new Set(ids).size).toBe(5)
    expect([...(rendered?.html.matchAll(/ id="([^"]*)"/g) ?? [])].map(([, id]) => id)).toEqual(ids)
  })

  test('keep their words in the table of contents, as they were written', () => {
    const rendered = renderRichText(editor(heading(`Costs & <fees> of "cash", who's asking`, 'h2')))
    expect(rendered?.headings).toEqual([
      { id: expect.any(String) as string, level: 2, text: `Costs & <fees> of "cash", who's asking` },
    ])
  })

  test('are of two levels, whatever is stored', () => {
    const rendered = renderRichText(
      editor(heading('A', 'h1'), heading('B', 'script'), heading('C', 'h3'), heading('D', 'h5')),
    )
    expect(rendered?.headings.map(({ level }) => level)).toEqual([2, 2, 3, 3])
    expect(rendered?.html).not.toMatch(/<h1|<script/)
  })
})
