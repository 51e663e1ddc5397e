import { formatCitation } from '../../../src/export'
import { ARTICLE, BARE, BOOK, cited, FULL, POST } from './citationFixture'

test.each([
  [
    'working paper',
    FULL,
    'Ratha, D., de Haas, H., & World Bank. (2011, May 17). Sending money home to Nepal & the GDP: Costs of 5% in “corridors” (KNOMAD Working Paper No. 5). KNOMAD. https://doi.org/10.1596/25098',
  ],
  [
    'book',
    BOOK,
    'Ratha, D., de Haas, H., & World Bank. (2011). Sending money home to Nepal & the GDP: Costs of 5% in “corridors.” KNOMAD. https://doi.org/10.1596/25098',
  ],
  [
    'journal article',
    ARTICLE,
    'Ratha, D., de Haas, H., & World Bank. (2011). Sending money home to Nepal & the GDP: Costs of 5% in “corridors.” Migration Studies, (12). https://doi.org/10.1596/25098',
  ],
  ['blog post', POST, 'Bare. (2011, May 17). People Move. https://hub.example.org/publications/bare'],
  ['report without a date', BARE, 'Bare. (n.d.). https://hub.example.org/publications/bare'],
])('a %s', (_kind, citation, text) => expect(formatCitation(citation)).toBe(text))

test('a date is as precise as it is known', () => {
  expect(formatCitation({ ...BARE, issued: '2011' })).toContain('(2011).')
  expect(formatCitation({ ...BARE, issued: '2011-05' })).toContain('(2011, May).')
})

test('an author is not named again as the publisher', () => {
  const text = formatCitation({ ...BARE, authors: [cited('World Bank')], publisher: 'World Bank', issued: '2020' })
  expect(text).toBe('World Bank. (2020). Bare. https://hub.example.org/publications/bare')
})

test('two authors are joined by an ampersand, and more than twenty are cut', () => {
  const people = Array.from({ length: 25 }, (_, index) => cited(`Ann Author${String.fromCharCode(97 + index)}`))
  expect(formatCitation({ ...BARE, authors: people.slice(0, 2) })).toMatch(/^Authora, A\., & Authorb, A\. \(n\.d\.\)\./)
  expect(formatCitation({ ...BARE, authors: people })).toMatch(/Authors, A\., … Authory, A\. \(n\.d\.\)\./)
  expect(formatCitation({ ...BARE, authors: people.slice(0, 20) })).toMatch(/Authors, A\., & Authort, A\./)
})

test.each([
  ['Jean-Pierre Garson', 'Garson, J.-P. (n.d.)'],
  ['Mary K. Jones', 'Jones, M. K. (n.d.)'],
  ["Brian O'Neil", 'O’Neil, B. (n.d.)'],
  ['محمد علي', 'علي, محمد. (n.d.)'],
  ['Suharto', 'Suharto. (n.d.)'],
  ['John Smith Jr.', 'Smith, J., Jr. (n.d.)'],
  ['Henry Louis Gates III', 'Gates, H. L., III. (n.d.)'],
])('%s is cited as %s', (name, text) => {
  expect(formatCitation({ ...BARE, authors: [cited(name)] }).startsWith(text)).toBe(true)
})

test('typewriter characters become typographic ones, and no full stop follows another end', () => {
  const title = `Who pays - the 'true' costs, 2010-2015 (Nepal's "gap")?`
  expect(formatCitation({ ...BARE, title, type: 'book' })).toBe(
    'Who pays – the ‘true’ costs, 2010–2015 (Nepal’s “gap”)? (n.d.). https://hub.example.org/publications/bare',
  )
  expect(formatCitation({ ...BARE, title: 'What works?', subtitle: 'A view' })).toMatch(/^What works\? A view\. /)
})
