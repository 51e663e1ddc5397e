import { identifierKey, identifierKeys } from '../../../../src/search/query/identifiers'

test.each([
  ['10.1596/25098', '10.1596/25098'],
  ['https://doi.org/10.1596/K8225', '10.1596/k8225'],
  ['doi:10.1596/25098.', '10.1596/25098'],
  ['978-1-4648-0319-2', '9781464803192'],
  ['ISBN 978 1 4648 0319 2', '9781464803192'],
  ['ISSN 2049-3630', '2049-3630'],
  ['20493630', '2049-3630'],
  ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['WP-12', 'wp12'],
  ['wp 12', 'wp12'],
  ['WPS7234', 'wps7234'],
  ['KNOMAD Working Paper 36', 'knomadworkingpaper36'],
  ['KNOMAD Working Paper No. 36', 'knomadworkingpaper36'],
  ['WP/12/034', 'wp12034'],
  ['Nº 5b', '5b'],
  ['2015', null],
  ['2010-2015', null],
  ['remittances', null],
  ['', null],
  ['x1'.repeat(300), null],
])('%j has the key %j', (text, key) => {
  expect(identifierKey(text)).toBe(key)
})

test('a record is found by each identifier, and by its series with its number', () => {
  const lines = ['10.1596/25098', '978-1-4648-0319-2', 'KNOMAD Working Paper', '36'].join('\n')
  expect(identifierKeys(lines)).toEqual(['10.1596/25098', '9781464803192', 'knomadworkingpaper36'])
  expect(identifierKeys('Policy Research Working Paper\nWPS7234')).toEqual([
    'wps7234',
    'policyresearchworkingpaperwps7234',
  ])
  expect(identifierKeys('KNOMAD Brief')).toEqual([])
  expect(identifierKeys('')).toEqual([])
})
