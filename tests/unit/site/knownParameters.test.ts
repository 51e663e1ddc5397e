import { withoutUnknownParameters } from '../../../src/site/knownParameters'

test.each([
  ['/?utm_source=news', '/'],
  ['/groups/remittances?fbclid=1&q=a', '/groups/remittances'],
  ['/publications.bib?k=1&type=report&theme=gender', '/publications.bib?type=report&theme=gender'],
  ['/search?q=a+b&k=1', '/search?q=a+b'],
  ['/search/?%71=a&k=1', '/search/?%71=a'],
  ['/suggest?q=re&page=2', '/suggest?q=re'],
  ['/experts?group=a&country=KEN&page=2', '/experts?group=a&country=KEN&page=2'],
  ['/no-such-page?k=1', '/no-such-page?k=1'],
])('%s is kept as %s', (url, kept) => {
  expect(withoutUnknownParameters(url)).toBe(kept)
})
