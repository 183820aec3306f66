import { isLoginName } from '@fanal/identity'
import { type Bilingual, type Duty, type Language, type Outcome, isDuty, ok, refuse, say } from '@fanal/kernel'
import type { PlannedMember, PlannedOrganization } from '@fanal/vault'
import type { Asker } from '../ask.ts'
import { organizationKinds, shortestPassphrase } from './plan.ts'

type Tell = (words: Bilingual) => string

/** Asks until the answer is one that can be used. */
async function until<T>(ask: () => Promise<string>, read: (text: string) => Outcome<T>, wrong: (words: Bilingual) => void): Promise<T> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- asked until it is right
    const got = read(await ask())
    if (got.ok) return got.value
    wrong(got.say ?? empty)
  }
}

const empty: Bilingual = { en: 'Something is needed here.', fr: 'Il faut une réponse ici.' }

/** Asks an administrator everything that a new organization is made of, one thing at a time. */
export async function askPlan(asker: Asker, language: Language): Promise<PlannedOrganization> {
  const tell: Tell = (words) => say(words, language)
  const wrong = (words: Bilingual) => asker.say(tell(words))
  const text = (words: Bilingual) => until(() => asker.ask(tell(words)), filled, wrong)
  const yes = async (words: Bilingual) => /^[yo]/i.test(await asker.ask(`${tell(words)} (${language === 'fr' ? 'o/n' : 'y/n'})`))
  asker.say(tell({ en: '\n1. The organization', fr: '\n1. L’organisme' }))
  const name = {
    en: await text({ en: 'Its name in English:', fr: 'Son nom en anglais :' }),
    fr: await text({ en: 'Its name in French:', fr: 'Son nom en français :' }),
  }
  const kinds: Bilingual = { en: `What it is (${organizationKinds.join(', ')}):`, fr: `Ce qu’il est (${organizationKinds.join(', ')}) :` }
  const kind = await until(() => asker.ask(tell(kinds)), kindOf, wrong)
  asker.say(
    tell({
      en: '\n2. Its first unit: the people who share one inbox',
      fr: '\n2. Sa première unité : les personnes qui partagent une boîte',
    }),
  )
  const unit = {
    name: {
      en: await text({ en: 'Its name in English:', fr: 'Son nom en anglais :' }),
      fr: await text({ en: 'Its name in French:', fr: 'Son nom en français :' }),
    },
    languages: ['en', 'fr'],
    receives: await yes({ en: 'Does it take reports from the public?', fr: 'Reçoit-elle des signalements du public ?' }),
  }
  asker.say(
    tell({
      en: '\n3. The people in the room: at least one administrator, and two who will read reports. Each types their own passphrase; nobody else looks.',
      fr: '\n3. Les personnes présentes : au moins une personne administratrice, et deux qui liront les signalements. Chacune tape sa propre phrase de passe; personne d’autre ne regarde.',
    }),
  )
  const members: PlannedMember[] = []
  do {
    // oxlint-disable-next-line no-await-in-loop -- one person after the other
    members.push(await askMember(asker, language, new Set(members.map((one) => one.loginName))))
    // oxlint-disable-next-line no-await-in-loop -- as above
  } while (await yes({ en: 'Is there another person?', fr: 'Y a-t-il une autre personne ?' }))
  return { name, kind, units: [unit], members }
}

function filled(typed: string): Outcome<string> {
  return typed === '' ? refuse('empty', empty) : ok(typed)
}

function kindOf(typed: string): Outcome<PlannedOrganization['kind']> {
  const kind = organizationKinds.find((one) => one === typed)
  return kind === undefined ? refuse('kind', { en: 'One of the words in brackets.', fr: 'Un des mots entre parenthèses.' }) : ok(kind)
}

function nameOf(typed: string, taken: ReadonlySet<string>): Outcome<string> {
  if (isLoginName(typed) && !taken.has(typed)) return ok(typed)
  return refuse('login-name', {
    en: '2 to 64 lower-case letters, digits, dots or dashes, given once.',
    fr: 'De 2 à 64 minuscules, chiffres, points ou tirets, donné une seule fois.',
  })
}

function dutiesOf(typed: string): Outcome<Duty[]> {
  const words = typed.split(',').map((word) => word.trim())
  const known = words.filter(isDuty)
  return known.length === words.length ? ok(known) : refuse('duty', { en: 'There is no such duty.', fr: 'Cette fonction n’existe pas.' })
}

async function askMember(asker: Asker, language: Language, taken: ReadonlySet<string>): Promise<PlannedMember> {
  const tell: Tell = (words) => say(words, language)
  const wrong = (words: Bilingual) => asker.say(tell(words))
  const loginName = await until(
    () => asker.ask(tell({ en: 'Login name:', fr: 'Nom d’utilisateur :' })),
    (typed) => nameOf(typed, taken),
    wrong,
  )
  const displayName = await until(() => asker.ask(tell({ en: 'Full name:', fr: 'Nom complet :' })), filled, wrong)
  const which: Bilingual = {
    en: 'Duties, with commas (for example intake-officer; organization-administrator reads nothing sealed):',
    fr: 'Fonctions, séparées par des virgules (par exemple intake-officer; organization-administrator ne lit rien de scellé) :',
  }
  const duties = await until(() => asker.ask(tell(which)), dutiesOf, wrong)
  const passphrase = await askPassphrase(asker, tell)
  return { loginName, displayName, passphrase, duties: duties.map((duty) => ({ unit: 0, duty })) }
}

/** Twice, unseen; four or five words. */
async function askPassphrase(asker: Asker, tell: Tell): Promise<string> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- asked until it is right
    const first = await asker.askHidden(tell({ en: 'Passphrase (four or five words):', fr: 'Phrase de passe (quatre ou cinq mots) :' }))
    // oxlint-disable-next-line no-await-in-loop -- as above
    const again =
      first.length < shortestPassphrase ? null : await asker.askHidden(tell({ en: 'The same again:', fr: 'La même, encore une fois :' }))
    if (again === first) return first
    asker.say(
      tell(
        again === null
          ? { en: 'It needs 15 characters or more.', fr: 'Il faut au moins 15 caractères.' }
          : { en: 'The two differ.', fr: 'Les deux diffèrent.' },
      ),
    )
  }
}
