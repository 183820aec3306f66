import * as z from 'zod'
import { needs } from '../directory/directory.ts'
import { answerLanguages, askers, genders, wishes, type Question } from './help-question.ts'
import { longestPlace } from './typed-place.ts'

/** A form's fields, as `c.form()` gives them. */
interface Fields {
  get(name: string): string | undefined
  all(name: string): readonly string[]
}

const one = <const Values extends readonly string[]>(values: Values) => z.enum(values).nullable().catch(null)

const shape = z.object({
  need: z.enum(needs).nullable().catch(null),
  // @NOTE a character that no keyboard types would end in an error of the database, and an error is written down
  place: z
    .string()
    .catch('')
    .transform((typed) =>
      typed
        .replaceAll(/\p{Cc}|\p{Cs}/gu, ' ')
        .trim()
        .slice(0, longestPlace),
    ),
  language: one(answerLanguages),
  asker: one(askers),
  gender: one(genders),
  wishes: z.array(z.string()).transform((sent) => wishes.filter((wish) => sent.includes(wish))),
  large: z.boolean(),
  view: z.enum(['screen', 'print']).catch('screen'),
  from: z.coerce.number().int().min(0).max(200).catch(0),
})

/** What the buttons around an answer do to the page; the question stays. */
const thens = z.enum(['larger', 'usual', 'print', 'screen', 'more']).nullable().catch(null)

export interface AskedPage {
  readonly question: Omit<Question, 'need'> & { readonly need: Question['need'] | null }
  /** Larger letters, from page to page in a hidden field: nothing is kept on the device. */
  readonly large: boolean
  /** The answer as one reads it, or as one prints it. */
  readonly view: 'screen' | 'print'
  /** How many places were shown before. */
  readonly from: number
}

/** Nothing asked yet. */
export function nothingAsked(language: string | null, large: boolean): AskedPage {
  return askedPage({
    get: (name) => (name === 'language' ? (language ?? undefined) : name === 'large' && large ? 'yes' : undefined),
    all: () => [],
  })
}

/** What a form says. Nothing in it can be wrong but that the need is missing: what is none of the choices was not chosen. */
export function askedPage(fields: Fields, step = 0): AskedPage {
  const then = thens.parse(fields.get('then') ?? null)
  const { large, view, from, ...question } = shape.parse({
    need: fields.get('need') ?? null,
    place: fields.get('near') ?? fields.get('place'),
    language: fields.get('language') ?? null,
    asker: fields.get('asker') ?? null,
    gender: fields.get('gender') ?? null,
    wishes: fields.all('wish'),
    large: then === 'larger' || (then !== 'usual' && fields.get('large') === 'yes'),
    view: then === 'print' || then === 'screen' ? then : fields.get('view'),
    from: fields.get('from') ?? 0,
  })
  return { question, large, view, from: then === 'more' ? from + step : from }
}
