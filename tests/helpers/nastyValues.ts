import { randomUUID } from 'node:crypto'

/** @returns a rich text of one paragraph with these nodes in it */
export function richTextOf(...children: object[]): object {
  return { root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children }] } }
}

/** @returns a link in a rich text */
export function linkTo(url: string): object {
  const text = { type: 'text', version: 1, text: 'here' }
  return { type: 'link', version: 3, fields: { linkType: 'custom', url, newTab: false }, children: [text] }
}

function nested(levels: number): object {
  let node: object = { type: 'listitem', version: 1, children: [] }
  for (let level = 0; level < levels; level++) {
    const list = { type: 'list', version: 1, listType: 'bullet', tag: 'ul', start: 1, children: [node] }
    node = { type: 'listitem', version: 1, value: 1, children: [list] }
  }
  return { root: { type: 'root', version: 1, children: [node] } }
}

/**
 * Values of every JSON type, and those that have broken programs before.
 *
 * @param id of a document that exists, of whatever collection
 */
export function nastyValues(id: string): unknown[] {
  const unknownId = randomUUID()
  return [
    ...[null, true, false, 0, 7, -0, -1, 1.5, 1e308, Number.POSITIVE_INFINITY, 2 ** 53],
    ...['', ' ', 'text', 'NaN', '1e400', 'null', 'true', '0', '\u0000', '\u0001', '\ud800', '\u200b', 'a\nb'],
    ...['x'.repeat(100_000), '__proto__', '../../etc/passwd', "'; DROP TABLE users; --", '%', '$where'],
    ...['0214', '20224', '2026-02-30', '0214-05-01', '2026-13-45T99:99:99Z', '20224-01-01T00:00:00.000Z'],
    ...['javascript:alert(1)', ' java\tscript:alert(1)', 'https://example.org/a', 'a@b', 'ÅÄ\u0301'],
    ...[[], {}, [null], [{}], [[]], [[null]], [''], [' '], ['a', 'a'], ['a', null], [1], [true], Array(2000).fill('a')],
    ...[{ a: 1 }, { id: 1 }, { id }, { $gt: '' }, { $ne: null }, { en: 'text', fr: 'texte' }, { length: 5 }],
    ...(JSON.parse('[{"__proto__":{"x":1}}, {"constructor":{"x":1}}, {"toString":1}]') as object[]),
    ...[unknownId, [unknownId], id, [id], [id, id], { relationTo: 'users', value: id }, [{ id }], [{ id: unknownId }]],
    ...[{ root: null }, { root: {} }, { root: { type: 'root', version: 1, children: [] } }, nested(60)],
    richTextOf({ type: 'text', version: 1, text: 'plain', format: 8 }),
    richTextOf({ type: 'text', version: 1, text: null }),
    richTextOf({ type: 'upload', version: 1, relationTo: 'images', value: unknownId }),
    ...['javascript:alert(1)', '//evil.example', 'https://example.org'].map((url) => richTextOf(linkTo(url))),
  ]
}
