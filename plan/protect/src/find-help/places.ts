import type { Log } from '@fanal/http'
import { findHelp, type Found, type HelpAnswer } from './find-help.ts'
import { placesFor, townsOf, wholePlaces, type Asked, type Shelf, type ShownPlace } from './find-help.store.ts'
import type { Question } from './help-question.ts'
import { readPlace, whereIs, type Where } from './typed-place.ts'

export type { ShownPlace }

/** How many places were shown before, and how many are shown now. */
export interface Span {
  readonly from: number
  readonly count: number
}

/** What was found, where that was looked for, and the places that are shown. */
export interface Looked {
  readonly where: Where
  readonly answer: HelpAnswer
  readonly shown: readonly Found<ShownPlace>[]
}

/** Looks once: where the typed place is, which places serve it, which of them fit, and the best of them whole. A handful of queries, nothing kept. */
export async function lookFor(question: Question, { from, count }: Span, now: Date, db: Asked, shelf: Shelf): Promise<Looked> {
  const read = readPlace(question.place)
  const where = whereIs(read, await townsOf(read, db, shelf))
  const answer = findHelp(question, where, await placesFor(question, where, now, db, shelf), now)
  const chosen = answer.found.slice(from, from + count)
  const ids = chosen.map(({ place }) => place.place_id)
  const whole = new Map((await wholePlaces(ids, db, shelf)).map((place) => [place.place_id, place]))
  const shown = chosen.flatMap((one) => {
    const place = whole.get(one.place.place_id)
    return place === undefined ? [] : [{ ...one, place }]
  })
  return { where, answer, shown }
}

/** What the public's pages are given: an answer, or `null` where the directory cannot be asked. */
export interface Places {
  look(question: Question, span: Span, now: Date): Promise<Looked | null>
}

/**
 * The public's shelf of the directory.
 * @NOTE only the error's name is logged: a database's message may hold what was typed
 */
export function publicPlacesOf(db: Asked, log: Log): Places {
  return {
    async look(question, span, now) {
      try {
        return await lookFor(question, span, now, db, 'fanal.public_place')
      } catch (fault) {
        log.error('find-help.not-asked', { kind: fault instanceof Error ? fault.name : 'thrown' })
        return null
      }
    },
  }
}
