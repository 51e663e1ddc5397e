/** What addresses take for a year, so that a list can always be narrowed to a year that it shows. */
const YEAR = /^[12]\d{3}$/

/**
 * @param year of the Gregorian calendar, as a number or as it is written
 * @returns whether an address can name it: 1000 to 2999
 */
export function isAddressableYear(year: number | string): boolean {
  return YEAR.test(String(year))
}
