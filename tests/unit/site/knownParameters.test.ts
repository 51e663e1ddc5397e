import { withoutUnknownParameters } from '../../../src/site/knownParameters'
import { parseListingQuery } from '../../../src/site/listing/listingQuery'

test.each([
  ['/?utm_source=news', '/'],
  ['/groups/remittances?fbclid=1&q=a', '/groups/remittances'],
  ['/publications.bib?k=1&type=report&theme=gender', '/publications.bib?type=report&theme=gender'],
  ['/search?q=a+b&k=1', '/search?q=a+b'],
  ['/search/?%71=a&k=1', '/search/?%71=a'],
  ['/suggest?q=re&page=2', '/suggest?q=re'],
  ['/experts?group=a&country=KEN&page=2', '/experts?group=a&country=KEN&page=2'],
  ['/no-such-page?k=1', '/no-such-page?k=1'],
  ['/search?a=1&?q=a', '/search'],
  ['/search??q=a', '/search'],
])('%s is kept as %s', (url, kept) => {
  expect(withoutUnknownParameters(url)).toBe(kept)
})

test('every parameter that a list reads tells its pages apart', () => {
  const read = new Set<string>()
  class Recording extends URLSearchParams {
    override getAll(name: string): string[] {
      read.add(name)
      return super.getAll(name)
    }
  }
  parseListingQuery(new Recording('q=a'), 'search')
  expect(read.size).toBeGreaterThan(8)
  for (const name of read) expect(withoutUnknownParameters(`/search?${name}=a`)).toBe(`/search?${name}=a`)
})
