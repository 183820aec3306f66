import type { Question, Wish } from './help-question.ts'
import { isAboutRoom } from './needs.ts'
import type { Known, Place } from './place.ts'
import { roomNow } from './room-now.ts'

/** What a question asks of a place, one by one. */
export const matters = [
  'need',
  'language',
  'woman',
  'man',
  'trans',
  'under-18',
  'with-children',
  'no-papers',
  'indigenous-led',
  'not-police',
  'with-pet',
  'room',
] as const
export type Matter = (typeof matters)[number]

/** `ask` is what the entry does not say, `by-interpreter` a language that somebody else speaks for them. */
export type Answer = 'yes' | 'by-interpreter' | 'ask' | 'no'

export interface Reason {
  readonly about: Matter
  readonly answer: Answer
}

const fromKnown = (known: Known): Answer => (known === null ? 'ask' : known ? 'yes' : 'no')

function languageAnswer({ languages, interpreters }: Place, wanted: string): Answer {
  if (languages.includes(wanted)) return 'yes'
  if (interpreters === true) return 'by-interpreter'
  return languages.length === 0 || interpreters === null ? 'ask' : 'no'
}

/** Whether it takes somebody of under 18: what it says of minors, else what its ages leave. */
function minorAnswer({ takes, ages }: Place): Answer {
  if (takes.minors !== null) return fromKnown(takes.minors)
  return ages.from !== null && ages.from >= 18 ? 'no' : 'ask'
}

function wishAnswer(place: Place, wish: Wish): Answer {
  switch (wish) {
    case 'under-18':
      return minorAnswer(place)
    case 'with-children':
      return fromKnown(place.takes.children)
    case 'no-papers':
      return fromKnown(place.takes.withoutPapers)
    case 'indigenous-led':
      return fromKnown(place.indigenousLed)
    case 'not-police':
      return fromKnown(place.policeIndependent)
    case 'with-pet':
      return fromKnown(place.takes.pets)
  }
}

function genderReason({ takes }: Place, gender: Question['gender']): Reason[] {
  if (gender === null) return []
  const known = { woman: takes.women, man: takes.men, trans: takes.trans }[gender]
  return [{ about: gender, answer: fromKnown(known) }]
}

function roomReason(place: Place, question: Question, now: Date): Reason[] {
  if (!isAboutRoom(question.need)) return []
  const { state } = roomNow(place.room, now)
  return [{ about: 'room', answer: state === 'free' ? 'yes' : state === 'full' ? 'no' : 'ask' }]
}

/** Why a place fits, and what about it does not fit or has to be asked. In the order in which it matters. */
export function reasonsOf(place: Place, question: Question, now: Date): readonly Reason[] {
  return [
    { about: 'need', answer: place.needs.includes(question.need) ? 'yes' : 'no' },
    ...genderReason(place, question.gender),
    ...question.wishes.map((wish): Reason => ({ about: wish, answer: wishAnswer(place, wish) })),
    ...(question.language === null ? [] : [{ about: 'language' as const, answer: languageAnswer(place, question.language) }]),
    ...roomReason(place, question, now),
  ]
}

/** A “no” to one of these sends somebody away at the door, or to those whom they fear: such a place is not shown, and that it is not is said. */
const turnsAway: ReadonlySet<Matter> = new Set(['need', 'woman', 'man', 'trans', 'under-18', 'no-papers', 'not-police'])

/** What of a question would send this person away from a place. */
export function turnedAwayBy(reasons: readonly Reason[]): readonly Matter[] {
  return reasons.filter(({ about, answer }) => answer === 'no' && turnsAway.has(about)).map(({ about }) => about)
}
