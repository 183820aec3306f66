import { type Bilingual, type Language, type Outcome, ok, refuse, say } from '@fanal/kernel'
import type { Asker } from '../ask.ts'
import { planText } from './ask-plan.text.ts'

/** Somebody who is asked one thing after another, in the language of the room. */
export interface Questions {
  readonly asker: Asker
  tell(words: Bilingual): string
  /** Asks until the answer is one that can be used; says what is wrong with the others. */
  until<T>(question: Bilingual, read: (typed: string) => Outcome<T> | Promise<Outcome<T>>): Promise<T>
  /** Asks until something is answered. */
  text(question: Bilingual): Promise<string>
  yes(question: Bilingual): Promise<boolean>
}

function filled(typed: string): Outcome<string> {
  return typed === '' ? refuse('empty', planText.empty) : ok(typed)
}

export function questionsOf(asker: Asker, language: Language): Questions {
  const tell = (words: Bilingual) => say(words, language)
  const until: Questions['until'] = async (question, read) => {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- asked until it is right
      const got = await read(await asker.ask(tell(question)))
      if (got.ok) return got.value
      asker.say(tell(got.say ?? planText.empty))
    }
  }
  return {
    asker,
    tell,
    until,
    text: (question) => until(question, filled),
    yes: async (question) => /^[yo]/i.test(await asker.ask(`${tell(question)} (${language === 'fr' ? 'o/n' : 'y/n'})`)),
  }
}
