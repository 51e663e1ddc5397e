import { isEmptyRange, namedRange } from '../../../src/domain/dateRange'

test.each([
  ['2024-03-01T00:00:00Z', 'upcoming', { from: '2024-03-01', to: null }],
  ['2024-03-01T00:00:00Z', 'past', { from: null, to: '2024-02-29' }],
  ['2024-12-31T23:59:59Z', 'this-month', { from: '2024-12', to: '2024-12' }],
] as const)('at %s, %s is %j', (now, name, range) => {
  expect(namedRange(name, new Date(now))).toEqual(range)
})

test.each([
  ['2016', '2016', false],
  ['2016-05', '2016', false],
  ['2016', '2016-05-17', false],
  ['2016-05-18', '2016-05', false],
  ['2016-06', '2016-05-31', true],
  ['2017', '2016-12-31', true],
])('whether %s to %s holds no day: %s', (from, to, isEmpty) => {
  expect(isEmptyRange({ from, to })).toBe(isEmpty)
})
