import { isLoginName, matchingStep, writeTotpSecret } from '@fanal/identity'
import { type Bilingual, type Language, dutyNames, duties as dutyText, ok, refuse } from '@fanal/kernel'
import type { PlannedMember } from '@fanal/vault'
import { planText as text } from './ask-plan.text.ts'
import type { Questions } from './ask-until.ts'
import { chosenIn, numberedList } from './numbered.ts'
import { shortestPassphrase } from './plan.ts'

/** Asks one person who they are, what they do, and for a passphrase that nobody else sees. */
export async function askPerson(questions: Questions, language: Language, taken: ReadonlySet<string>): Promise<PlannedMember> {
  const loginName = await questions.until(text.loginName, (typed) =>
    isLoginName(typed) && !taken.has(typed) ? ok(typed) : refuse('login-name', text.loginNameWrong),
  )
  const displayName = await questions.text(text.displayName)
  questions.asker.say(numberedList(dutyNames, dutyText, language))
  const chosen = await questions.until(text.duties, (typed) => chosenIn(dutyNames, typed))
  const passphrase = await askPassphrase(questions)
  return { loginName, displayName, passphrase, duties: chosen.map((duty) => ({ unit: 0, duty })) }
}

/** Twice, unseen; four or five words. */
async function askPassphrase({ asker, tell }: Questions): Promise<string> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- asked until it is right
    const first = await asker.askHidden(tell(text.passphrase))
    // oxlint-disable-next-line no-await-in-loop -- as above
    const again = first.length < shortestPassphrase ? null : await asker.askHidden(tell(text.again))
    if (again === first) return first
    asker.say(tell(again === null ? text.tooShort : text.differ))
  }
}

/** Somebody puts their second factor into an authenticator, and shows with a code that it is there. */
export async function giveOutFactor(
  questions: Questions,
  { loginName, totpSecret }: { readonly loginName: string; readonly totpSecret: Uint8Array },
  now: () => Date,
): Promise<void> {
  const { asker, tell, until } = questions
  const secret = writeTotpSecret(totpSecret)
  const filled = (words: string) => words.replace('{name}', loginName).replace('{secret}', secret)
  asker.say(filled(tell(text.factor)))
  const question: Bilingual = text.code
  await until(question, async (typed) =>
    (await matchingStep(totpSecret, typed, now())) === null ? refuse('code', text.codeWrong) : ok(null),
  )
  asker.clear()
}
