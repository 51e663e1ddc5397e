import { renderRichText } from '../../../src/queries/richText'

type Editor = Parameters<typeof renderRichText>[0]

const node = (type: string, children: object[], more: object = {}) => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  children,
  ...more,
})
const item = (value: unknown, ...children: object[]) => node('listitem', children, { value })
const list = (...items: object[]) => node('list', items, { tag: 'ul', listType: 'bullet', start: 1 })
const numbered = (start: unknown, ...items: object[]) =>
  node('list', items, { tag: 'ol', listType: 'number', start: start as number })
const text = (words: string) => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})

const html = (...blocks: object[]) =>
  renderRichText({ root: node('root', blocks, { direction: 'ltr' }) } as Editor)?.html ?? ''

test('a list within a list stands in the item that it belongs to, without an inline style', () => {
  expect(html(list(item(1, text('One')), item(2, list(item(1, text('Two')))), item(2, text('Three'))))).toBe(
    '<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>',
  )
  expect(html(list(item(1, list(item(1, text('Deep')))), item(1, text('Flat'))))).toBe(
    '<ul><li class="nested"><ul><li>Deep</li></ul></li><li>Flat</li></ul>',
  )
})

describe('a numbered list', () => {
  test('counts on where the editor does', () => {
    expect(html(numbered(1, item(1, text('one'))), text('between'), numbered(2, item(2, text('two'))))).toMatch(
      /<ol><li>one<\/li><\/ol>.*<ol start="2"><li>two<\/li><\/ol>/,
    )
    expect(html(numbered(0, item(0, text('zero'))))).toBe('<ol start="0"><li>zero</li></ol>')
  })

  test('does not count the lists within it', () => {
    const nested = item(2, numbered(1, item(1, text('a')), item(2, text('b'))))
    expect(html(numbered(1, item(1, text('one')), nested, item(2, text('two'))))).toBe(
      '<ol><li>one<ol><li>a</li><li>b</li></ol></li><li>two</li></ol>',
    )
    expect(html(numbered(3, item(3, numbered(1, item(1, text('a')))), item(3, text('three'))))).toBe(
      '<ol start="3"><li class="nested" value="2"><ol><li>a</li></ol></li><li>three</li></ol>',
    )
  })

  test('keeps a number that was set, and takes none that is not ahead', () => {
    expect(html(numbered(1, item(1, text('a')), item(5, text('b')), item(6, text('c'))))).toBe(
      '<ol><li>a</li><li value="5">b</li><li>c</li></ol>',
    )
    expect(html(numbered(1, item(1, text('a')), item(1, text('b')), item('"><i>', text('c'))))).toBe(
      '<ol><li>a</li><li>b</li><li>c</li></ol>',
    )
    expect(html(numbered('2"><script>', item(1, text('a'))))).toBe('<ol><li>a</li></ol>')
  })
})

test('what can be ticked shows whether it is', () => {
  const done = { ...item(1, text('done')), checked: true }
  expect(html(node('list', [done, item(2, text('open'))], { tag: 'ul', listType: 'check', start: 1 }))).toBe(
    '<ul><li><label><input type="checkbox" disabled="" checked=""> done</label></li><li><label><input type="checkbox" disabled=""> open</label></li></ul>',
  )
})
