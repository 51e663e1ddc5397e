import { shorten } from '../../../src/site/format/text'
import type { Labels } from '../../../src/site/listing/filterLabels'
import { parseListingQuery } from '../../../src/site/listing/listingQuery'
import { listingSubject, listingTitle } from '../../../src/site/listing/listingTitle'
import { pageNumbers } from '../../../src/site/listing/pageNumbers'
import type { ListingPlace } from '../../../src/site/listing/places'
import { ENGLISH } from '../../../src/words/i18n'

describe('the title of a list', () => {
  const asked = (string: string, place: ListingPlace = 'publications') =>
    parseListingQuery(new URLSearchParams(string), place)
  const labels: Labels = (_facet, value) => value
  const exactly = (total: number) => ({ total, isLowerBound: false, corrected: null })
  const title = (total: number, string: string) => listingTitle(exactly(total), asked(string), labels, ENGLISH)

  test.each([
    [92, '', '92 publications'],
    [1, '', '1 publication'],
    [0, '', 'No publications'],
    [38, 'type=working-paper&q=remittances&year_from=2013', '38 working papers for “remittances” since 2013'],
    [2, 'type=report&type=working-paper', '2 working papers and reports'],
    [1, 'type=report&type=working-paper', '1 working paper or report'],
    [3, 'theme=gender&country=KEN&author=dilip-ratha', '3 publications on gender about KEN by dilip-ratha'],
    [4, 'year_from=2010&year_to=2012', '4 publications from 2010 to 2012'],
    [4, 'year_from=2010&year_to=2010', '4 publications of 2010'],
    [12345, 'year_to=2012', '12,345 publications up to 2012'],
    [4, 'from=2010-03&to=2012-05-17', '4 publications from March 2010 to 17\u00a0May 2012'],
  ])('%d results of "%s": %s', (total, string, words) => {
    expect(title(total, string)).toBe(words)
  })

  test.each([
    [143, '', '143 results'],
    [38, 'q=remittances', '38 results for “remittances”'],
    [2, 'q=ratha&kind=expert', '2 experts for “ratha”'],
    [1, 'kind=expert&kind=group', '1 expert or working group'],
    [3, 'kind=publication&type=report', '3 reports'],
  ])('%d results of everything for "%s": %s', (total, string, words) => {
    expect(listingTitle(exactly(total), asked(string, 'search'), labels, ENGLISH)).toBe(words)
  })

  test('says that there may be more, and what was searched for instead', () => {
    const found = { total: 1200, isLowerBound: true, corrected: 'remittances' }
    expect(listingTitle(found, asked('q=remitances', 'search'), labels, ENGLISH)).toBe(
      'At least 1,200 results for “remittances”',
    )
  })

  test('shows the beginning of a long text', () => {
    expect(title(0, `q=${'long '.repeat(390)}`).length).toBeLessThan(160)
  })

  test('of a feed has no number', () => {
    expect(listingSubject(asked('theme=gender&year_from=2013'), labels, ENGLISH)).toBe(
      'publications on gender since 2013',
    )
  })
})

test('a text is cut at the end of a word', () => {
  expect(shorten('One two three', 20)).toBe('One two three')
  expect(shorten('One two, three', 10)).toBe('One two…')
})

test('page numbers show the ends and the neighbours, and never a gap of one', () => {
  expect(pageNumbers(1, 1)).toEqual([1])
  expect(pageNumbers(5, 10)).toEqual([1, null, 4, 5, 6, null, 10])
  expect(pageNumbers(3, 10)).toEqual([1, 2, 3, 4, null, 10])
  expect(pageNumbers(4, 10)).toEqual([1, 2, 3, 4, 5, null, 10])
})
