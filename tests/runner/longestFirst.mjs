import Sequencer from '@jest/test-sequencer'

/** What takes minutes. Jest knows how long a file took the last time; on a fresh machine there was none. */
const LONG = ['tests/http/access/publications', 'tests/e2e/', 'tests/http/access/', 'tests/http/starts']

/** Starts the longest files first: begun as the last one, such a file keeps one worker busy while the others wait. */
export default class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {import('@jest/test-result').Test[]} tests
   */
  async sort(tests) {
    const rank = (/** @type {import('@jest/test-result').Test} */ { path }) => {
      const place = LONG.findIndex((part) => path.includes(part))
      return place < 0 ? LONG.length : place
    }
    return [...(await super.sort(tests))].sort((one, other) => rank(one) - rank(other))
  }
}
