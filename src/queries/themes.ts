import type { Theme } from '../payload-types'
import type { PublicReader } from './publicReader'
import type { ThemePage } from './viewModels'

/** @param reader for visitors @returns all themes by their numbers */
export async function allThemes(reader: PublicReader): Promise<ThemePage[]> {
  return (await reader.find('themes', { sort: 'number' })).map(themePage)
}

/** @returns a theme as visitors see it */
export function themePage({ id, slug, name, colour, number, description }: Theme): ThemePage {
  return { id, slug, name, colour, number, description }
}
