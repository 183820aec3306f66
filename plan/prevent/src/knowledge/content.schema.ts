import { z } from 'zod'
import { groups } from './knowledge.ts'

const bilingual = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) })
const day = z.iso.date()
const name = z.string().regex(/^[a-z][a-z0-9-]*$/)

export const pagesFile = z.array(
  z.strictObject({ page: name, number: z.int().min(1).max(999), group: z.enum(groups), languages: z.enum(['both', 'seven']) }),
)

export const sourcesFile = z.array(
  z.strictObject({ id: name, title: bilingual, address: z.string().min(1), readOn: day, mark: z.enum(['V', 'S', 'U']) }),
)

export const linksFile = z.array(z.strictObject({ id: name, name: bilingual, says: bilingual, address: z.url(), checkedOn: day }))

export const provincesFile = z.array(
  z.strictObject({ name: bilingual, rules: z.strictObject({ says: bilingual, source: name }).nullable() }),
)
