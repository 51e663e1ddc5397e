/** Without it, spreadsheets take a file for one in the code page of their country. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * What a spreadsheet takes for a formula: these characters at the start of a cell, blanks before them or not.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/

/**
 * Writes a table that spreadsheets open as text and programs read by RFC 4180: commas, quotes where they are needed,
 * lines ended by CR LF. A cell that would be a formula gets an apostrophe before it.
 *
 * @param header names of the columns
 * @param rows cells as plain text, as many in each row as there are columns
 */
export function toCsv(header: string[], rows: string[][]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
