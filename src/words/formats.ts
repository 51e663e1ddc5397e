/** How numbers, dates, lists and names are written in a language. */
export interface Formats {
  /** @param value any number @returns its digits, grouped as in the language: "12,345" */
  number(value: number): string
  /** @param count how many @returns the category of plurals that it has in the language (Unicode CLDR): "one", "other" */
  plural(count: number): Intl.LDMLPluralRule
  /**
   * @param date `2011`, `2011-05` or `2011-05-17`; of an instant its day in UTC
   * @returns the date as far as it is known: "4 March 2024", "March 2024" or "2024"
   */
  date(date: string): string
  /** @param instant ISO 8601 @returns its day and time in the time zone of the machine: "4 March 2026 at 11:20" */
  moment(instant: string): string
  /** @param bytes size of a file @returns the size in bytes, kB or MB (powers of ten, as SI has them) */
  size(bytes: number): string
  /** @returns "a, b and c" */
  and(words: string[]): string
  /** @returns "a, b or c" */
  or(words: string[]): string
  /** Compares two texts for sorting, as the language orders them. */
  compare(one: string, other: string): number
  /** @param tag BCP 47 @returns the language's name; the tag itself where it has none */
  language(tag: string): string
}

const NO_BREAK_SPACE = '\u00a0'

/** Smaller numbers are asked for all the time, and Intl is slow. */
const REMEMBERED = 1000

/**
 * @param tag BCP 47, of a language that Intl knows
 * @returns its formats; what Intl makes is kept, since making it takes longest
 */
export function createFormats(tag: string): Formats {
  const numbers = new Intl.NumberFormat(tag)
  const rules = new Intl.PluralRules(tag)
  const unit = (name: string, digits: number, unitDisplay: 'long' | 'short' = 'short') =>
    new Intl.NumberFormat(tag, {
      ...{ style: 'unit', unit: name, unitDisplay },
      ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
    })
  const [bytes, kilobytes, megabytes] = [unit('byte', 0, 'long'), unit('kilobyte', 0), unit('megabyte', 1)]
  const ofMonth = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const ofDay = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
  const ofMoment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' })
  const conjunction = new Intl.ListFormat(tag, { type: 'conjunction' })
  const disjunction = new Intl.ListFormat(tag, { type: 'disjunction' })
  const { compare } = new Intl.Collator(tag)
  const languages = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' })
  return {
    number: remembered((value) => numbers.format(value)),
    plural: remembered((count) => rules.select(count)),
    date(date) {
      const [year = '', month, day] = date.slice(0, 'YYYY-MM-DD'.length).split('-')
      if (month === undefined) return year
      const moment = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))
      return (day === undefined ? ofMonth : ofDay).format(moment).replace(/^(\d+) /, `$1${NO_BREAK_SPACE}`)
    },
    moment: (instant) => ofMoment.format(new Date(instant)),
    size(value) {
      if (value < 1_000) return bytes.format(value)
      return value < 999_500 ? kilobytes.format(value / 1_000) : megabytes.format(value / 1_000_000)
    },
    and: (words) => conjunction.format(words),
    or: (words) => disjunction.format(words),
    compare,
    language(name) {
      try {
        return languages.of(name) ?? name
      } catch {
        return name
      }
    },
  }
}

/** @param ask of a number @returns the same; answers for small whole numbers are kept */
function remembered<Answer>(ask: (value: number) => Answer): (value: number) => Answer {
  const known: Answer[] = []
  return (value) => (value >= 0 && value < REMEMBERED ? (known[value] ??= ask(value)) : ask(value))
}
