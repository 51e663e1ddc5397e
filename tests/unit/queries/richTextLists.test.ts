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
const item = (...children: object[]) => node('listitem', children, { value: 1 })
const list = (...items: object[]) => node('list', items, { tag: 'ul', listType: 'bullet', start: 1 })
const text = (words: string) => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})

test('lists, also nested ones, hold no inline style, which the policy of the site forbids', () => {
  const state = { root: node('root', [list(item(text('One')), item(list(item(text('Two')))))], { direction: 'ltr' }) }
  const html = renderRichText(state as Editor)?.html ?? ''
  expect(html).not.toContain('style=')
  expect(html.replace(/ class="[^"]*"/g, '')).toBe('<ul><li>One</li><li><ul><li>Two</li></ul></li></ul>')
})
