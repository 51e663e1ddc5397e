import { COUNTRIES } from '../../../src/domain/countries'
import { regionOf, REGIONS } from '../../../src/domain/regions'

test('every country lies in one region, but for Antarctica', () => {
  const without = COUNTRIES.filter(({ code }) => !regionOf(code)).map(({ code }) => code)
  expect(without).toEqual(['ATA'])
})

test('the 22 regions have names that stand in addresses', () => {
  expect(REGIONS).toHaveLength(22)
  for (const { slug } of REGIONS) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(new Set(REGIONS.map(({ slug }) => slug)).size).toBe(22)
})

test.each([
  ['KEN', 'Eastern Africa'],
  ['MEX', 'Central America'],
  ['PHL', 'South-eastern Asia'],
  ['XKX', 'Southern Europe'],
])('%s lies in %s', (code, name) => expect(regionOf(code)?.name).toBe(name))

test('what is no country lies nowhere', () => expect(regionOf('constructor')).toBeNull())
