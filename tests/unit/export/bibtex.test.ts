import fc from 'fast-check'
import { toBibtex } from '../../../src/export'
import { escapeLatex, protectCapitals } from '../../../src/export/latex'
import { ARTICLE, BARE, BOOK, cited, FULL, POST } from './citationFixture'

test('a working paper is a technical report of its institution', () => {
  expect(toBibtex(FULL)).toBe(`@techreport{sending-money-home,
  author = {Ratha, Dilip and de Haas, Hein and {World Bank}},
  title = {Sending money home to {Nepal} \\& the {GDP}: Costs of 5\\% in "corridors"},
  series = {KNOMAD Working Paper},
  type = {Working paper},
  number = {5},
  institution = {KNOMAD},
  year = {2011},
  month = may,
  day = {17},
  doi = {10.1596/25098},
  url = {https://hub.example.org/publications/sending-money-home},
  language = {en},
  keywords = {remittances, R\\&D*},
  copyright = {CC-BY-4.0},
  abstract = {First line. Second \\{line\\} with 100\\% of É.}
}
`)
})

test('what is not known is not written', () => {
  expect(toBibtex(BARE)).toBe(`@techreport{bare,
  title = {Bare},
  type = {Report},
  url = {https://hub.example.org/publications/bare},
  language = {fr}
}
`)
})

test('each kind of work has its entry type', () => {
  expect(toBibtex(BOOK)).toMatch(/^@book\{[\s\S]*publisher = \{KNOMAD\}[\s\S]*isbn = \{9780306406157\}/)
  expect(toBibtex(ARTICLE)).toMatch(/^@article\{[\s\S]*journal = \{Migration Studies\},\n {2}number = \{12\}/)
  expect(toBibtex(POST)).toMatch(/^@misc\{/)
})

test('a date is as precise as it is known', () => {
  expect(toBibtex({ ...FULL, issued: '2011' })).not.toMatch(/month|day/)
  expect(toBibtex({ ...FULL, issued: '2011-05' })).toMatch(/month = may,\n {2}doi/)
})

test('the key stays when everything but the slug changes', () => {
  const changed = { ...BOOK, title: 'Other', authors: [cited('Anna Smith')], issued: '2020' }
  expect(toBibtex(changed)).toMatch(/^@book\{sending-money-home,/)
})

test.each([
  ['UN and Partners', '{UN and Partners}'],
  ['KNOMAD', 'KNOMAD'],
  ['Smith & Sons', '{Smith \\& Sons}'],
  ['Anna Lindh', 'Lindh, Anna'],
  ['John Smith Jr.', 'Smith, Jr., John'],
  ['Smith Jr.', '{Smith Jr.}'],
])('the author %s is written %s', (name, written) => {
  expect(toBibtex({ ...BARE, authors: [cited(name)] })).toContain(`author = {${written}},`)
})

test.each([
  ['Migration in South Asia and what drives it', 'Migration in {South} {Asia} and what drives it'],
  ['COVID-19 through a migration lens', '{COVID-19} through a migration lens'],
  ['Migration and Remittances Factbook', 'Migration and Remittances Factbook'],
  ['Leveraging Migration for Africa: the ECOWAS Case', 'Leveraging Migration for Africa: the {ECOWAS} Case'],
  ['Costs are falling? Evidence from Kenya shows little', 'Costs are falling? Evidence from {Kenya} shows little'],
])('%s keeps the capitals that matter', (title, written) => {
  expect(protectCapitals(escapeLatex(title))).toBe(written)
})

test('whatever the text, braces are balanced and no special character stands alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 30 }), (title, name) => {
      const entry = toBibtex({ ...FULL, title, authors: [cited(name)], abstract: title, url: `https://x.org/${name}` })
      const unescaped = entry.replace(/\\[\\{}$&#%_]/g, '')
      expect(unescaped.split('{').length).toBe(unescaped.split('}').length)
      const fields = unescaped.split('\n').filter((line) => /^ {2}(author|title|abstract) =/.test(line))
      for (const line of fields) expect(line).not.toMatch(/[$&#%_~^]/)
    }),
  )
})
