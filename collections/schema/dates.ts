import { z } from 'zod'
import { isAddressableYear } from '../../src/domain/years'

const REMEDY = 'Give a date that exists, as ISO 8601 writes it, such as 2026-03-14.'

/** A day or a moment of ISO 8601, in the one form in which dates compare as text, in years that addresses can name. */
export const moment: z.ZodType<string> = z
  .union([z.iso.date(), z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], REMEDY)
  .refine((text) => isAddressableYear(new Date(text).getUTCFullYear()), 'Give a year from 1000 to 2999.')
  .transform((text) => new Date(text).toISOString())
