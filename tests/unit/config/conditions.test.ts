import type { Where } from 'payload'
import { isUnmeetable } from '../../../src/config/database/filters/conditions'

const nobody: Where = { id: { in: [] } }
const some: Where = { title: { equals: 'Remittances' } }

test.each<[string, Where, boolean]>([
  ['a list that nothing is in', nobody, true],
  ['beside another condition', { and: [some, { and: [nobody] }] }, true],
  ['as the only way', { or: [nobody, nobody] }, true],
  ['as one way of two', { or: [nobody, some] }, false],
  ['no way at all', { or: [] }, false],
  ['a list that something is in', { id: { in: ['1'] } }, false],
  ['a list of what is left out', { id: { not_in: [] } }, false],
  ['no condition', {}, false],
  ['nothing in the place of a condition', { title: null } as never, false],
])('%s', (_, where, expected) => expect(isUnmeetable(where)).toBe(expected))
