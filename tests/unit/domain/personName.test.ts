import fc from 'fast-check'
import { parsePersonName, personKey } from '../../../src/domain/personName'

describe('a person', () => {
  test.each([
    ['Dilip Ratha', 'Dilip', 'Ratha'],
    ['Hein de Haas', 'Hein', 'de Haas'],
    ['Nicholas Van Hear', 'Nicholas', 'Van Hear'],
    ['Ludwig van der Berg', 'Ludwig', 'van der Berg'],
    ['Mohamed El Badaoui', 'Mohamed', 'El Badaoui'],
    ['Sara Al Nashif', 'Sara', 'Al Nashif'],
    ['Omar bin Ahmed', 'Omar', 'bin Ahmed'],
    ['Nada El-Ashry', 'Nada', 'El-Ashry'],
    ['Al Gore', 'Al', 'Gore'],
    ['Ben Smith', 'Ben', 'Smith'],
    ['Jean-Pierre Garson', 'Jean-Pierre', 'Garson'],
    ['Mary K. Jones', 'Mary K.', 'Jones'],
    ['Dr. Dilip Ratha', 'Dilip', 'Ratha'],
    ['Juan dela Cruz', 'Juan', 'dela Cruz'],
    ['de la Cruz', null, 'de la Cruz'],
    ['Dilip Ratha, PhD', 'Dilip', 'Ratha'],
    ['王小明', null, '王小明'],
    ['محمد علي', 'محمد', 'علي'],
    ['Suharto', null, 'Suharto'],
  ])('%s is %s and %s', (name, given, family) => {
    expect(parsePersonName(name)).toEqual({ given, family, suffix: null, literal: name })
  })

  test('is put in reading order when the family name comes first', () => {
    expect(parsePersonName(' Ratha,  Dilip ')).toEqual({
      ...{ given: 'Dilip', family: 'Ratha', suffix: null },
      literal: 'Dilip Ratha',
    })
    expect(parsePersonName('Bank, Sarah').family).toBe('Bank')
  })
})

test.each([
  'World Bank',
  'KNOMAD',
  'OECD',
  'KNOMAD Secretariat',
  'International Organization for Migration',
  'Organisation for Economic Co-operation and Development',
  'Department of Labour, Philippines',
  'Migration Team',
  'Friends of Migrants',
  'البنك الدولي',
  'Banco de España',
])('%s is an organisation and stays whole', (name) => {
  expect(parsePersonName(name)).toEqual({ given: null, family: null, suffix: null, literal: name })
})

describe('a suffix', () => {
  test.each([
    ['John Smith Jr.', 'John', 'Smith', 'Jr.'],
    ['John Smith, Jr', 'John', 'Smith', 'Jr.'],
    ['Smith, John, Jr.', 'John', 'Smith', 'Jr.'],
    ['Smith, Jr., John', 'John', 'Smith', 'Jr.'],
    ['Smith Jr., John', 'John', 'Smith', 'Jr.'],
    ['Smith, John Jr.', 'John', 'Smith', 'Jr.'],
    ['Juan de la Cruz Sr.', 'Juan', 'de la Cruz', 'Sr.'],
    ['Henry Louis Gates iii, PhD', 'Henry Louis', 'Gates', 'III'],
    ['Juan Carlos de la Cruz II', 'Juan Carlos', 'de la Cruz', 'II'],
    ['Smith Jr.', null, 'Smith', 'Jr.'],
  ])('of %s stands apart', (name, given, family, suffix) => {
    expect(parsePersonName(name)).toMatchObject({ given, family, suffix })
  })

  test('leaves one key to one name, wherever it is written', () => {
    const keys = ['John Smith Jr.', 'John Smith, Jr', 'Smith, Jr., John', 'Smith Jr., John', 'Smith, John, Jr.']
    expect(new Set(keys.map(personKey))).toEqual(new Set(['john-smith-jr']))
  })
})

describe('the key of a person', () => {
  test('is the same in either order of the name and with other accents', () => {
    expect(personKey('Ratha, Dilip')).toBe('dilip-ratha')
    expect(personKey('Dilip  Ratha')).toBe('dilip-ratha')
    expect(personKey('José Pérez')).toBe(personKey('Jose Perez'))
  })
})

test('a name loses no word', () => {
  const words = fc.array(fc.stringMatching(/^[A-Z][a-z]{5,9}$/), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(words, (name) => {
      const { given, family, literal } = parsePersonName(name.join(' '))
      expect(literal).toBe(name.join(' '))
      if (family) expect([given, family].filter(Boolean).join(' ')).toBe(literal)
    }),
  )
})

test('any text is read without an error and has a key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
      expect(parsePersonName(name).literal).not.toMatch(/^\s|\s$/)
      expect(personKey(name)).toMatch(/^[a-z0-9]*(-[a-z0-9]+)*$/)
    }),
  )
})
