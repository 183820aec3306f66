import { type Outcome, ok, refuse } from '@fanal/kernel'
import { z } from 'zod'
import { fold } from './directory.ts'
import type { Asked } from './published.store.ts'

export interface AskedPage extends Asked {
  readonly page: number
  readonly size: number
  readonly minimal: boolean
  readonly full: boolean
  readonly fullService: boolean
}

const most = 500
const usual = 50

const uuid = z.uuid().toLowerCase().nullable().catch(null)
const yes = z.enum(['true', '1', '']).transform(() => true)
const no = z.enum(['false', '0']).transform(() => false)
const flag = z.union([yes, no]).nullable()

/** Every id that names nothing: a list that was narrowed by what is no id is empty, not whole. */
const nothing = '00000000-0000-0000-0000-000000000000'

const query = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000),
  per_page: z.coerce.number().int().min(1),
  search: z.string().max(200),
  format: z.enum(['json']),
  modified_after: z.coerce.date().nullable(),
  minimal: flag,
  full: flag,
  full_service: flag,
  top_only: flag,
})

export const hsdsText = {
  asked: {
    en: 'A value of this question cannot be read: page and per_page are whole numbers, modified_after is a moment such as 2026-03-31T16:30:00Z, and format is json.',
    fr: 'Une valeur de cette question est illisible : page et per_page sont des nombres entiers, modified_after est un moment comme 2026-03-31T16:30:00Z, et format est json.',
  },
  distance: {
    en: 'This directory is not searched by distance: leave postcode and proximity out.',
    fr: 'Ce répertoire ne se cherche pas par distance : retirez postcode et proximity.',
  },
  unknown: { en: 'Nothing public has this id.', fr: 'Rien de public ne porte cet identifiant.' },
} as const

/** What a client of HSDS asks, by the names of its interface. */
export function askedBy(url: URL): Outcome<AskedPage> {
  const given = url.searchParams
  // @NOTE HSDS 3.0 measures from the centroid of a postcode. Nobody gave us centroids that may be kept; from anything else it would be a guess
  if (given.has('postcode') || given.has('proximity')) return refuse('invalid', hsdsText.distance)
  const read = query.safeParse({
    page: given.get('page') ?? 1,
    per_page: given.get('per_page') ?? usual,
    search: given.get('search') ?? '',
    format: given.get('format') ?? 'json',
    modified_after: given.get('modified_after'),
    minimal: given.get('minimal'),
    full: given.get('full'),
    full_service: given.get('full_service'),
    top_only: given.get('top_only'),
  })
  if (!read.success) return refuse('invalid', hsdsText.asked)
  const id = (name: string) => (given.has(name) ? (uuid.parse(given.get(name)) ?? nothing) : null)
  const {
    page,
    per_page: size,
    search,
    modified_after: modifiedAfter,
    minimal,
    full,
    full_service: fullService,
    top_only: topOnly,
  } = read.data
  return ok({
    page,
    size: Math.min(size, most),
    words: fold(search).split(' ').filter(Boolean).slice(0, 10),
    organization: id('organization_id'),
    taxonomy: id('taxonomy_id'),
    term: id('taxonomy_term_id'),
    parent: id('parent_id'),
    topOnly: topOnly ?? false,
    modifiedAfter,
    minimal: minimal ?? false,
    full: full ?? false,
    fullService: fullService ?? false,
  })
}
