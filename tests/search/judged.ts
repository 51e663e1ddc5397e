import { z } from 'zod'
import judged from './judged.json' with { type: 'json' }

export const QUERY_KINDS = ['known-item', 'topic', 'author', 'question', 'misspelling', 'synonym', 'country'] as const

/** The kinds of records that were judged: `kind/slug` is the id of a judgement. */
export const JUDGED_KINDS = ['publication', 'expert', 'group', 'theme'] as const

const query = z.object({
  id: z.string(),
  query: z.string().min(1),
  /** That the query is written in. */
  language: z.enum(['en', 'fr', 'es', 'ar', 'de']),
  kind: z.enum(QUERY_KINDS),
  relevant: z.record(
    z.templateLiteral([z.enum(JUDGED_KINDS), '/', z.string().min(1)]),
    z.union([z.literal(1), z.literal(2), z.literal(3)]),
  ),
  note: z.string().optional(),
})

export type JudgedQuery = z.infer<typeof query>

/** What a good search would find in the demo hub; how it was judged stands in the README beside. */
export const JUDGED: readonly JudgedQuery[] = z.array(query).parse(judged)
