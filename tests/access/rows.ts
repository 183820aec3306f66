import { type Duty, dutyNames } from '@fanal/kernel'
import type { Answer, Three, Who } from './answers.ts'

/** One row: nobody, these duties, and every other duty. */
function rowOf<A>(nobody: A, those: ReadonlySet<Duty>, mine: A, others: A): Readonly<Record<Who, A>> {
  const duties = Object.fromEntries(dutyNames.map((duty) => [duty, those.has(duty) ? mine : others])) as Record<Duty, A>
  return { nobody, ...duties }
}

/** A route about nothing in particular that members with these duties may use: a page leads nobody to sign-in, an API says 401. */
export function forDuties(duties: readonly Duty[], kind: 'page' | 'api', mine: Answer): Readonly<Record<Who, Answer>> {
  return rowOf<Answer>(kind === 'page' ? '303 to sign-in' : '401', new Set(duties), mine, '403 not-allowed')
}

/** A route about a thing: answers at one's own unit's, another unit's, another organization's; every other duty is told that there is nothing. */
export function forDutiesAt(
  duties: readonly Duty[],
  kind: 'page' | 'api',
  mine: Three,
  others: Answer = '404 not-allowed',
): Readonly<Record<Who, Three>> {
  const nobody: Answer = kind === 'page' ? '303 to sign-in' : '401'
  return rowOf<Three>([nobody, nobody, nobody], new Set(duties), mine, [others, others, others])
}

/** The duties of the inbox. */
export const intake: readonly Duty[] = ['intake-officer', 'hotline-operator', 'intake-supervisor']

/** A route whose answer is the same whoever asks. */
export function forEverybody(answer: Answer): Readonly<Record<Who, Answer>> {
  return rowOf<Answer>(answer, new Set(), answer, answer)
}
