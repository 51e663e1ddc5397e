/** How well each document answers a query: 3 exactly, 2 clearly, 1 related; what is not named is 0. */
export type Grades = Readonly<Record<string, number>>

/**
 * Normalised discounted cumulative gain with exponential gain: Järvelin and Kekäläinen, Cumulated gain-based evaluation of
 * IR techniques (ACM TOIS 20:4, 2002), in the form of Burges et al., Learning to rank using gradient descent (ICML 2005):
 * the sum of (2^grade - 1) / log2(1 + rank), divided by what the best order would have.
 *
 * @param ranked ids, the best first; an id that comes again gains nothing
 * @param grades by id
 * @param depth how many of the ranked are looked at
 * @returns 0 to 1
 * @throws RangeError when no grade is above 0: no order could be right
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth = 10): number {
  const best = Object.values(grades).sort((one, other) => other - one)
  const ideal = cumulatedGain(best, depth)
  if (ideal === 0) throw new RangeError('A query without anything relevant has no nDCG.')
  return cumulatedGain(gradesOf(ranked, grades), depth) / ideal
}

/**
 * Mean reciprocal rank is the mean of this over queries: Voorhees, The TREC-8 question answering track report (1999).
 *
 * @param ranked ids, the best first
 * @param grades by id
 * @param lowest grade that counts as an answer
 * @returns 1 / rank of the first answer; 0 without one
 */
export function reciprocalRank(ranked: readonly string[], grades: Grades, lowest = 1): number {
  const rank = gradesOf(ranked, grades).findIndex((grade) => grade >= lowest)
  return rank < 0 ? 0 : 1 / (rank + 1)
}

function gradesOf(ranked: readonly string[], grades: Grades): number[] {
  return ranked.map((id, index) => (ranked.indexOf(id) === index ? (grades[id] ?? 0) : 0))
}

function cumulatedGain(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}
