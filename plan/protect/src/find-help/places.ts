import type { Log } from '@fanal/http'
import { findHelp, type HelpAnswer } from './find-help.ts'
import { placesFor, townsOf, type Asked, type Shelf } from './find-help.store.ts'
import type { Question } from './help-question.ts'
import { readPlace, whereIs, type Where } from './typed-place.ts'

/** What was found, and where that was looked for. */
export interface Looked {
  readonly where: Where
  readonly answer: HelpAnswer
}

/** Looks once: where the typed place is, which places serve it, and which of them fit. At most four queries, nothing kept. */
export async function lookFor(question: Question, now: Date, db: Asked, shelf: Shelf): Promise<Looked> {
  const read = readPlace(question.place)
  const where = whereIs(read, await townsOf(read, db, shelf))
  return { where, answer: findHelp(question, where, await placesFor(question, where, now, db, shelf), now) }
}

/** What the public's pages are given: an answer, or `null` where the directory cannot be asked. */
export interface Places {
  look(question: Question, now: Date): Promise<Looked | null>
}

/**
 * The public's shelf of the directory.
 * @NOTE only the error's name is logged: a database's message may hold what was typed
 */
export function publicPlacesOf(db: Asked, log: Log): Places {
  return {
    async look(question, now) {
      try {
        return await lookFor(question, now, db, 'fanal.public_place')
      } catch (fault) {
        log.error('find-help.not-asked', { kind: fault instanceof Error ? fault.name : 'thrown' })
        return null
      }
    },
  }
}
