import type { AudienceFact, NeedCode, PublicPlace } from '../directory/directory.ts'
import { primaryOf, type Question, type Wish } from './help-question.ts'
import { roomNow } from './room-now.ts'

/** What has to be known of a place to say whether it fits. */
export type PlaceFacts = Pick<
  PublicPlace,
  | 'place_id'
  | 'name'
  | 'needs'
  | 'languages'
  | 'interpreter'
  | 'minimum_age'
  | 'region'
  | 'locality'
  | 'serves'
  | 'capacity_available'
  | 'capacity_updated'
  | 'assured_at'
  | Exclude<AudienceFact, 'trafficking_specific'>
>

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

/** Yes, no, or nobody has said. */
type Known = boolean | null

/** `ask` is what the entry does not say, `by-interpreter` a language that somebody else speaks for them. */
export type Answer = 'yes' | 'by-interpreter' | 'ask' | 'no'

export interface Reason {
  readonly about: Matter
  readonly answer: Answer
}

const fromKnown = (known: Known): Answer => (known === null ? 'ask' : known ? 'yes' : 'no')

function languageAnswer({ languages, interpreter }: PlaceFacts, wanted: string): Answer {
  if (languages.some((tag) => primaryOf(tag) === wanted)) return 'yes'
  if (interpreter === true) return 'by-interpreter'
  return languages.length === 0 || interpreter === null ? 'ask' : 'no'
}

/** Whether it takes somebody of under 18: what it says of minors, else what its ages leave. */
function minorAnswer({ accepts_minors: minors, minimum_age: youngest }: PlaceFacts): Answer {
  if (minors !== null) return fromKnown(minors)
  return youngest !== null && youngest >= 18 ? 'no' : 'ask'
}

function wishAnswer(place: PlaceFacts, wish: Wish): Answer {
  switch (wish) {
    case 'under-18':
      return minorAnswer(place)
    case 'with-children':
      return fromKnown(place.child_care)
    case 'no-papers':
      return fromKnown(place.accepts_without_id)
    case 'indigenous-led':
      return fromKnown(place.indigenous_led)
    case 'not-police':
      return fromKnown(place.police_independent)
    case 'with-pet':
      return fromKnown(place.accepts_pets)
  }
}

function genderReason(place: PlaceFacts, gender: Question['gender']): Reason[] {
  if (gender === null) return []
  const known = { woman: place.accepts_women, man: place.accepts_men, trans: place.accepts_trans_and_two_spirit }[gender]
  return [{ about: gender, answer: fromKnown(known) }]
}

/** Needs that a bed or a room answers: how many are free is shown for these. */
export function isAboutRoom(need: NeedCode): boolean {
  return need === 'bed-tonight' || need === 'housing'
}

function roomReason(place: PlaceFacts, question: Question, now: Date): Reason[] {
  if (!isAboutRoom(question.need)) return []
  const { state } = roomNow(place, now)
  return [{ about: 'room', answer: state === 'free' ? 'yes' : state === 'full' ? 'no' : 'ask' }]
}

/** Why a place fits, and what about it does not fit or has to be asked. In the order in which it matters. */
export function reasonsOf(place: PlaceFacts, question: Question, now: Date): readonly Reason[] {
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
