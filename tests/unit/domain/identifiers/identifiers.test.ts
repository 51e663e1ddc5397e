import fc from 'fast-check'
import { doiUrl, orcidUrl, parseDoi, parseIsbn, parseIssn, parseOrcid } from '../../../../src/domain/identifiers'

describe('a DOI', () => {
  test.each([
    ['10.1596/25098', '10.1596/25098'],
    ['doi:10.1596/25098', '10.1596/25098'],
    ['DOI: 10.1596/1813-9450-5000', '10.1596/1813-9450-5000'],
    [' https://doi.org/10.1596/25098 ', '10.1596/25098'],
    ['http://dx.doi.org/10.1596/25098', '10.1596/25098'],
    ['doi.org/10.1596/25098.', '10.1596/25098'],
    [
      'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
      '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
    ],
    ['https://doi.org/10.1596/25098?utm_source=mail#top', '10.1596/25098'],
    ['10.1000/abc(1)', '10.1000/abc(1)'],
    ['10.1000/abc)', '10.1000/abc'],
    ['10.1596/\u200b25098', '10.1596/25098'],
  ])('%s is read as %s', (pasted, doi) => expect(parseDoi(pasted)).toBe(doi))

  test.each(['', '10.1596', '10.15/x', '10.1596/', 'https://example.org/10.1596/25098', 'doi', '10.1596/a b'])(
    '%p is none',
    (text) => expect(parseDoi(text)).toBeNull(),
  )

  test('its address encodes what an address may not contain', () => {
    expect(doiUrl('10.1002/a<b>#c')).toBe('https://doi.org/10.1002/a%3Cb%3E%23c')
  })
})

describe('an ORCID iD', () => {
  test.each([
    '0000-0002-1825-0097',
    'https://orcid.org/0000-0002-1825-0097',
    'orcid.org/0000-0002-1825-0097/',
    'ORCID iD: 0000 0002 1825 0097',
    '0000000218250097',
    '0000–0002–1825–0097',
  ])('%s is read', (pasted) => expect(parseOrcid(pasted)).toBe('0000-0002-1825-0097'))

  test('its check character may be X', () => expect(parseOrcid('0000-0002-1694-233x')).toBe('0000-0002-1694-233X'))

  test('an iD with one wrong digit is refused, whichever digit it is', () => {
    const digits = '0000000218250097'
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const wrong = String((Number(digits[place]) + shift) % 10)
        expect(parseOrcid(digits.slice(0, place) + wrong + digits.slice(place + 1))).toBeNull()
      }),
    )
  })

  test('its address is the one ORCID asks for', () => {
    expect(orcidUrl('0000-0002-1825-0097')).toBe('https://orcid.org/0000-0002-1825-0097')
  })
})

describe('an ISBN', () => {
  test.each([
    ['978-0-8213-8370-4', '9780821383704'],
    ['ISBN-13: 978 0 306 40615 7', '9780306406157'],
    ['ISBN 0-306-40615-2', '9780306406157'],
    ['isbn-10 0306406152', '9780306406157'],
    ['urn:isbn:0-8044-2957-X', '9780804429573'],
  ])('%s is read as %s', (pasted, isbn) => expect(parseIsbn(pasted)).toBe(isbn))

  test.each(['978-0-306-40615-8', '0-306-40615-3', '123-0-306-40615-7', '97803064061', '', 'ISBN'])(
    '%p is none',
    (text) => expect(parseIsbn(text)).toBeNull(),
  )
})

describe('an ISSN', () => {
  test.each([
    ['2049-3630', '2049-3630'],
    ['ISSN 0317 8471', '0317-8471'],
    ['eISSN: 2434561X', '2434-561X'],
    ['https://portal.issn.org/resource/ISSN/2049-3630', '2049-3630'],
  ])('%s is read as %s', (pasted, issn) => expect(parseIssn(pasted)).toBe(issn))

  test.each(['2049-3631', '2049-363', '', 'ISSN'])('%p is none', (text) => expect(parseIssn(text)).toBeNull())
})

test('no parser throws, and each accepts its own answer again unchanged', () => {
  const near = fc.stringMatching(/^(doi:|isbn |issn|https:\/\/(doi|orcid)\.org\/)?[0-9X%./ -]{0,24}$/)
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), near)
  fc.assert(
    fc.property(text, (pasted) => {
      for (const parse of [parseDoi, parseOrcid, parseIsbn, parseIssn]) {
        const read = parse(pasted)
        if (read !== null) expect(parse(read)).toBe(read)
      }
    }),
    { numRuns: 2000 },
  )
})
