import synonyms from '../../seed/content/synonyms.json' with { type: 'json' }
import { COUNTRY_NAMES } from '../../src/domain/countryNames'
import { PUBLIC_FACETS } from '../../src/domain/facets'
import { parseSynonyms } from '../../src/domain/synonyms'
import { Facets } from '../../src/search/facets'
import type { Vocabulary } from '../../src/search/query/types'
import { Synonyms } from '../../src/search/text/synonyms'
import type { SynonymGroup } from '../../src/search/types'

/** Names of the facets of the public index. */
export const FACETS = PUBLIC_FACETS.map(({ name }) => name)

/** What the search of the demo hub takes for the same. */
export const DEMO_SYNONYMS: readonly SynonymGroup[] = [...parseSynonyms(synonyms.join('\n')), ...COUNTRY_NAMES]

/** What queries of the demo hub may say. */
export const DEMO_VOCABULARY: Vocabulary = {
  facets: new Facets(PUBLIC_FACETS),
  synonyms: new Synonyms(DEMO_SYNONYMS),
}
