import type { Language, PublicLanguage } from '@fanal/kernel'
import { guideForm } from './guide.form.ts'
import { guideOthers, guideTests } from './guide.ts'
import { guideText } from './guide.text.ts'
import { ar } from './guide-words/ar.ts'
import { es } from './guide-words/es.ts'
import { pa } from './guide-words/pa.ts'
import { tl } from './guide-words/tl.ts'
import type { GuideWords } from './guide-words/words.ts'
import { zhHans } from './guide-words/zh-hans.ts'

/** English and French stand side by side where the form and the tests are declared. */
function official(language: Language): GuideWords {
  const text = Object.fromEntries(Object.entries(guideText).map(([key, both]) => [key, both[language]]))
  const tests = Object.fromEntries(guideTests.map(({ test, name, says }) => [test, { name: name[language], says: says[language] }]))
  const others = Object.fromEntries(guideOthers.map(({ test, says, leads }) => [test, { says: says[language], leads: leads[language] }]))
  const answers = Object.fromEntries(guideForm.fields.flatMap(({ options }) => options.map(({ value, label }) => [value, label[language]])))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each is made of the very keys that its type is made of
  return { text, tests, others, answers } as unknown as GuideWords
}

const all: Readonly<Record<PublicLanguage, GuideWords>> = { en: official('en'), fr: official('fr'), es, tl, pa, ar, 'zh-Hans': zhHans }

export function guideWords(language: PublicLanguage): GuideWords {
  return all[language]
}
