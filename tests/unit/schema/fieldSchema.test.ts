import type { FlattenedField } from 'payload'
import { fieldSchema } from '../../../collections/schema/fieldSchema'

const field = (rest: object) => ({ name: 'field', ...rest }) as FlattenedField
const value = (rest: object, input: unknown): unknown => fieldSchema(field(rest)).parse(input)
const takes = (rest: object, input: unknown) => fieldSchema(field(rest)).safeParse(input).success

test('a field of a type without a schema is noticed', () => {
  expect(() => fieldSchema(field({ type: 'point' }))).toThrow('no schema')
})

test('a rich text whose editor offers more than the schema knows is noticed', () => {
  const editor = { editorConfig: { features: { nodes: [{ node: { getType: () => 'upload' } }] } } }
  expect(() => fieldSchema(field({ type: 'richText', editor }))).toThrow('upload')
})

test('what forms send for a field that was left empty empties it', () => {
  for (const type of ['number', 'date', 'relationship']) expect(value({ type, relationTo: 'x' }, '')).toBeNull()
  expect(value({ type: 'text' }, ' \u200b')).toBe('')
  expect(value({ type: 'array', flattenedFields: [] }, 0)).toEqual([])
  expect(value({ type: 'text', hasMany: true }, null)).toEqual([])
})

test('dates come out in the one form that compares as text', () => {
  expect(value({ type: 'date' }, '2026-03-14')).toBe('2026-03-14T00:00:00.000Z')
  expect(value({ type: 'date' }, '2026-03-14T09:00:00+05:30')).toBe('2026-03-14T03:30:00.000Z')
  expect(takes({ type: 'date' }, '1000-01-01T00:00:00+14:00')).toBe(false)
})

test('numbers are whole unless their form steps by less', () => {
  expect(takes({ type: 'number' }, 1.5)).toBe(false)
  expect(takes({ type: 'number', admin: { step: 0.5 } }, 1.5)).toBe(true)
  expect(takes({ type: 'number', admin: { step: 0.5 } }, Infinity)).toBe(false)
})

test('styles and marks that come with pasted text go, and the words stay', () => {
  const text = { type: 'text', version: 1, text: 'words', format: 9, style: 'color: red', mode: 'normal', detail: 0 }
  const state = { root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children: [text] }] } }
  const kept = { ...text, format: 1, style: '' }
  expect(value({ type: 'richText', editor: {} }, state)).toMatchObject({ root: { children: [{ children: [kept] }] } })
})

test('a rich text that a program wrote may leave out what the editor adds, and a fault in it says where', () => {
  const step = (words: string) => ({ type: 'listitem', children: [{ type: 'text', text: words }] })
  const list = { type: 'list', listType: 'number', tag: 'ol', start: 2, children: [step('two')] }
  const body = (...children: object[]) => ({ root: { type: 'root', children } })
  const text = { type: 'richText', editor: {} }
  expect(value(text, body(list))).toMatchObject({ root: { version: 1, children: [{ start: 2, version: 1 }] } })
  const { error } = fieldSchema(field(text)).safeParse(body(list, { ...list, children: 'two' }))
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'Block 2 – Send the text as the editor of Lexical exports it.',
  ])
})
