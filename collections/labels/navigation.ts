import type { Words } from '../../src/words/i18n'
import { inEveryLanguage } from '../../src/words/labels'

/** @returns the heading in the admin's navigation under which a collection stands */
export const under = (heading: keyof Words['navigation']) => inEveryLanguage(({ words }) => words.navigation[heading])
