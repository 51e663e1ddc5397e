import { COUNTRY_NAMES } from '../domain/countryNames'
import { parseSynonyms } from '../domain/synonyms'
import type { SearchEngine } from '../search/types'

/**
 * Has indexes go by the synonyms of the site's settings, and by the names of countries.
 *
 * @param indexes to tell
 * @param read gives the list as it is stored
 * @returns `renew` reads the list; `follow` does where the settings are among what changed
 */
export function keepSynonyms(
  indexes: readonly Pick<SearchEngine<unknown>, 'setSynonyms'>[],
  read: () => Promise<unknown>,
) {
  const renew = async (): Promise<void> => {
    const groups = [...parseSynonyms(await read()), ...COUNTRY_NAMES]
    await Promise.all(indexes.map((index) => index.setSynonyms(groups)))
  }
  return {
    renew,
    async follow(changes: readonly { collection: string }[]): Promise<void> {
      if (changes.some(({ collection }) => collection === 'site-settings')) await renew()
    },
  }
}
