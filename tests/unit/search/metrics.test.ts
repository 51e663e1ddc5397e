import { ndcg, reciprocalRank } from '../../search/metrics'

const GRADES = { exact: 3, good: 2, related: 1 }

describe('nDCG', () => {
  it('is 1 for the best order and 0 when nothing relevant is found', () => {
    expect(ndcg(['exact', 'good', 'related', 'other'], GRADES)).toBe(1)
    expect(ndcg(['other', 'another'], GRADES)).toBe(0)
    expect(ndcg([], GRADES)).toBe(0)
  })

  it('agrees with an example by hand', () => {
    // Gains 7, 3, 1. Best: 7 / log2(2) + 3 / log2(3) + 1 / log2(4) = 7 + 1.8928 + 0.5 = 9.3928.
    // Here: 0 at rank 1, 3 / log2(3) = 1.8928, 0 at rank 3, 7 / log2(5) = 3.0147; together 4.9075.
    expect(ndcg(['other', 'good', 'another', 'exact'], GRADES)).toBeCloseTo(4.9075 / 9.3928, 4)
  })

  it('looks no deeper than it is told, in the best order too', () => {
    // Two of three at depth 2: best 7 + 1.8928 = 8.8928; here 1 / log2(2) + 3 / log2(3) = 2.8928.
    expect(ndcg(['related', 'good', 'exact'], GRADES, 2)).toBeCloseTo(2.8928 / 8.8928, 4)
    expect(ndcg([...Array.from({ length: 10 }, (_, index) => `other ${index}`), 'exact'], GRADES)).toBe(0)
  })

  it('gives nothing for the same document twice', () => {
    expect(ndcg(['exact', 'exact', 'good'], GRADES)).toBeCloseTo((7 + 3 / 2) / 9.3928, 4)
  })

  it('refuses a query that nothing answers', () => {
    expect(() => ndcg(['other'], {})).toThrow(RangeError)
  })
})

describe('the reciprocal rank', () => {
  it('is one over the place of the first answer', () => {
    expect(reciprocalRank(['exact'], GRADES)).toBe(1)
    expect(reciprocalRank(['other', 'another', 'good', 'exact'], GRADES)).toBeCloseTo(1 / 3)
    expect(reciprocalRank(['other'], GRADES)).toBe(0)
  })

  it('can ask for more than something related', () => {
    expect(reciprocalRank(['related', 'good'], GRADES, 2)).toBe(1 / 2)
  })
})
