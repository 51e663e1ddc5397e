/**
 * @param {unknown} error what was thrown
 * @param {string} code of the operating system, such as ENOENT
 * @returns {boolean} whether it is that
 */
export function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
