import fc from 'fast-check'
import { HttpProblem } from '../../../src/domain/errors'
import { DATE_PARAMETERS, withDates } from '../../../src/site/listing/dateParameters'
import { LISTED_FACETS } from '../../../src/site/listing/facets'
import { listingHref } from '../../../src/site/listing/listingHref'
import { parseListingQuery, toSearchRequest, WHOLE_CATALOGUE } from '../../../src/site/listing/listingQuery'

const parse = (string: string) => parseListingQuery(new URLSearchParams(string))

function refusal(string: string): HttpProblem {
  try {
    parse(string)
  } catch (error) {
    if (error instanceof HttpProblem) return error
    throw error
  }
  throw new Error(`"${string}" was accepted`)
}

describe('the address of a list', () => {
  test('holds words, several values of a facet, years, an order and a page', () => {
    expect(
      parse('q=remittance+costs&theme=gender&theme=capacity-building&country=KEN&year_from=2013&sort=title&page=2'),
    ).toEqual({
      place: 'publications',
      verbatim: false,
      text: 'remittance costs',
      filters: { theme: ['gender', 'capacity-building'], country: ['KEN'] },
      dates: { from: '2013', to: null },
      sort: 'title',
      page: 2,
      expanded: null,
    })
  })

  test('ignores empty fields, repeated values and parameters of other names', () => {
    expect(parse('q=&year_from=&year_to=&group=&utm_source=mail')).toEqual(WHOLE_CATALOGUE)
    expect(parse('theme=gender&theme=gender').filters).toEqual({ theme: ['gender'] })
  })

  test.each([
    ['page=abc', 'page'],
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1&page=2', 'page'],
    ['sort=random', 'sort'],
    ['type=novel', 'type'],
    ['country=kenya', 'country'],
    ['country=ZZZ', 'country'],
    ['language=english+please', 'language'],
    ['year=20x', 'year'],
    ['year_from=13', 'year_from'],
    ['year_from=2020&year_to=2010', 'year_from'],
    ['from=2016-13', 'from'],
    ['from=2015-02-29', 'from'],
    ['to=yesterday', 'to'],
    ['to=0999', 'to'],
    ['from=2016-06&to=2016-05', 'from'],
    ['year_from=2017&to=2016-12-31', 'year_from'],
    ['from=2016&year_from=2016', 'from'],
    ['from=2016&from=2017', 'from'],
    ['group=../etc', 'group'],
    ['author=%3Cscript%3E', 'author'],
    ['q=a&verbatim=yes', 'verbatim'],
    ['file=closed', 'file'],
    ['region=Kenya', 'region'],
  ])('%s is refused, and the refusal names the parameter', (string, parameter) => {
    const problem = refusal(string)
    expect(problem.status).toBe(400)
    expect(problem.field).toBe(parameter)
    expect(problem.message).toContain(`“${parameter}”`)
  })

  test('with more than 2,000 characters to search for is refused', () => {
    expect(refusal(`q=${'x'.repeat(2001)}`)).toMatchObject({ status: 400, field: 'q' })
  })

  test('never fails in another way, whatever is typed', () => {
    const name = fc.constantFrom('q', 'verbatim', 'page', 'sort', 'more', ...DATE_PARAMETERS, ...LISTED_FACETS)
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (pairs) => {
        try {
          parseListingQuery(new URLSearchParams(pairs))
        } catch (error) {
          expect(error).toBeInstanceOf(HttpProblem)
        }
      }),
    )
  })
})

test('any text of up to 2,000 characters is a search', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1000, size: 'max' }), (text) => {
      expect(() => parseListingQuery(new URLSearchParams({ q: text }), 'search')).not.toThrow()
    }),
    { numRuns: 20, interruptAfterTimeLimit: 3000 },
  )
})

describe('the one address of a list', () => {
  test('leaves out what holds anyway', () => {
    expect(listingHref(WHOLE_CATALOGUE)).toBe('/publications')
    expect(listingHref(parse('sort=newest&page=1'))).toBe('/publications')
    expect(listingHref(parse('q=x&sort=relevance'))).toBe('/publications?q=x')
  })

  test('is the same whatever the order of the parameters', () => {
    expect(listingHref(parse('theme=b&type=report&theme=a'))).toBe(listingHref(parse('type=report&theme=a&theme=b')))
  })

  test('has dates as they are known, and a year by the name that it always had', () => {
    expect(listingHref(parse('from=2015-03&to=2016'))).toBe('/publications?from=2015-03&year_to=2016')
    expect(listingHref(parse('from=2016&to=2016-05-17'), 'atom')).toBe(
      '/publications.atom?year_from=2016&to=2016-05-17',
    )
    expect(parse('from=2016&to=2016-05').dates).toEqual({ from: '2016', to: '2016-05' })
  })

  test('leads back to the same list', () => {
    const query = parse('q=caf%C3%A9+%26+cr%C3%A8me&group=a-b&year=2014&year=2015&year_to=2016&sort=oldest&page=3')
    expect(parse(listingHref(query).split('?')[1] ?? '')).toEqual(query)
  })

  test('names a kind where everything is searched, and none where publications are', () => {
    const everything = parseListingQuery(new URLSearchParams('q=x&kind=expert&verbatim=1'), 'search')
    expect(listingHref(everything)).toBe('/search?q=x&verbatim=1&kind=expert')
    expect(toSearchRequest(everything).filters).toEqual({ kind: ['expert'] })
    expect(parse('kind=expert').filters).toEqual({})
    expect(toSearchRequest(parse('kind=expert')).filters).toEqual({ kind: ['publication'] })
  })

  test('has no page when it is a file', () => {
    expect(listingHref(parse('theme=gender&page=3'), 'bib')).toBe('/publications.bib?theme=gender')
  })
})

test('words are sorted by relevance, and everything else by date', () => {
  expect(toSearchRequest(parse('q=migration')).sort).toBe('relevance')
  expect(toSearchRequest(parse('theme=gender')).sort).toBe('newest')
})

describe('a range of dates that is asked for by name', () => {
  const now = new Date('2024-03-01T00:30:00Z')
  const dated = (string: string) => withDates(new URLSearchParams(string), 'publications', now)?.toString()

  test('is said in dates, in place of all others, and with the other conditions', () => {
    expect(dated('theme=gender&when=this-month&year_from=2010&page=2')).toBe(
      'theme=gender&page=2&from=2024-03&to=2024-03',
    )
    expect(dated('theme=gender')).toBeUndefined()
  })

  test.each(['when=soon', 'when=upcoming', 'when=this-month&when=past'])(
    '%s is refused where the list has none of that name',
    (string) => expect(() => dated(string)).toThrow('“when”'),
  )
})
