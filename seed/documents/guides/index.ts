import type { ReadingGuide } from './guide'
import { LABOUR } from './labour'
import { PLACES } from './places'
import { REMITTANCES } from './remittances'
import { RIGHTS } from './rights'

/** One demonstration copy is made of each. */
export const READING_GUIDES: ReadingGuide[] = [...REMITTANCES, ...LABOUR, ...RIGHTS, ...PLACES]

export type { ReadingGuide }
