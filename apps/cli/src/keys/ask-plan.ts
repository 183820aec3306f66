import { type Bilingual, type Language, type Outcome, ok, refuse } from '@fanal/kernel'
import { type PlannedMember, type PlannedOrganization, isOneLine, languagesIn, mayOpenInbox, sayLanguages } from '@fanal/vault'
import type { Asker } from '../ask.ts'
import { askPerson } from './ask-person.ts'
import { organizationKindText, planText as text } from './ask-plan.text.ts'
import { type Questions, questionsOf } from './ask-until.ts'
import { numberedList, oneOf } from './numbered.ts'
import { organizationKinds } from './plan.ts'
import { notOneLine } from './unit-facts.ts'

export interface AskedPlan {
  readonly plan: PlannedOrganization
  /** Who outside keeps the last paper; null where there are five keepers. */
  readonly cosigner: string | null
}

/**
 * Asks an administrator everything that a new organization is made of, one thing at a time.
 * @param small  one or two people, with a co-signer outside (`--shares 2/3`)
 */
export async function askPlan(asker: Asker, language: Language, small: boolean): Promise<AskedPlan> {
  const questions = questionsOf(asker, language)
  const { tell } = questions
  asker.say(tell(text.organization))
  const name = await askName(questions)
  asker.say(numberedList(organizationKinds, organizationKindText, language))
  const kind = await questions.until(text.kind, (typed) => oneOf(organizationKinds, typed))
  asker.say(tell(text.unit))
  const unit = await askUnit(questions)
  const cosigner = small ? await questions.text(text.cosigner) : null
  asker.say(tell(small ? text.peopleSmall : text.people))
  const members: PlannedMember[] = []
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one person after the other
    members.push(await askPerson(questions, language, new Set(members.map((one) => one.loginName))))
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (await questions.yes(text.another)) continue
    const missing = missingPeople(members, small)
    if (missing === null) return { plan: { name, kind, units: [unit], members }, cosigner }
    asker.say(tell(missing))
  }
}

/** Who is missing before an organization can be founded; null where nobody is. */
export function missingPeople(members: readonly Pick<PlannedMember, 'duties'>[], small: boolean): Bilingual | null {
  const does = members.map(({ duties }) => duties.map(({ duty }) => duty))
  if (!does.some((duties) => duties.includes('organization-administrator'))) return text.noAdministrator
  // A co-signer outside stands in for the second reader of one or two people, and of nobody else.
  const needed = small && members.length <= 2 ? 1 : 2
  if (does.filter(mayOpenInbox).length >= needed) return null
  return small ? text.noReaderSmall : text.noReaders
}

async function askName(questions: Questions): Promise<Bilingual> {
  return { en: await questions.text(text.nameEn), fr: await questions.text(text.nameFr) }
}

async function askUnit(questions: Questions): Promise<PlannedOrganization['units'][number]> {
  const name = await askName(questions)
  const languages = await askLanguages(questions)
  const serves = await askServes(questions)
  const receives = await questions.yes(text.receives)
  return { name, languages, receives, ...(serves && { serves }) }
}

/** Typed as codes, read back as names. */
async function askLanguages(questions: Questions): Promise<readonly string[]> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- asked until it is right
    const codes = await questions.until(text.languages, languagesIn)
    const named = sayLanguages(codes)
    const { en, fr } = text.languagesRight
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (await questions.yes({ en: en.replace('{languages}', named.en), fr: fr.replace('{languages}', named.fr) })) return codes
  }
}

/** One line in each language, or nothing at all. */
async function askServes({ until }: Questions): Promise<Bilingual | null> {
  const line = (typed: string): Outcome<string> => (isOneLine({ en: typed, fr: typed }) ? ok(typed) : refuse('line', notOneLine))
  const en = await until(text.serves, (typed) => (typed === '' ? ok('') : line(typed)))
  return en === '' ? null : { en, fr: await until(text.servesFr, line) }
}
