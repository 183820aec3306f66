import { type Results, type TestKey, answerNames, codebook, testKeys, testNames } from '@fanal/screen'
import { made, pageLanguage } from '../inbox/sealed-view.ts'
import { triageText } from './triage.text.ts'

const tones = { indicated: 'warning', not_indicated: 'neutral', not_enough_information: 'info' } as const
/** Missing facts that are shown; the others follow from the questions. */
const mostMissing = 6

/** A fact in the page's language; its code where this version does not know it. */
export function factName(code: string): string {
  return codebook.facts.find((fact) => fact.code === code)?.[pageLanguage()] ?? code
}

function testView(key: TestKey, results: Results, ask: (question: string) => void): HTMLElement {
  const page = pageLanguage()
  const { answer, findings, untouched, missing, ask: questions, because } = results[key]
  const reasons = findings
    .filter(({ why }) => why !== null)
    .map(({ element, why, provision }) => {
      const facts = because.filter((reason) => reason.element === element).map(({ fact }) => factName(fact))
      const rest = facts.length === 0 ? [] : [made('span', { class: 'small' }, ` (${facts.join(' · ')})`)]
      return made('li', {}, why![page], ...rest, made('span', { class: 'small' }, ` [${provision[page]}]`))
    })
  const wanted = missing.slice(0, mostMissing).map((code) => made('li', {}, factName(code)))
  const buttons = questions.slice(0, 2).map((question) => {
    const button = made('button', { type: 'button', class: 'button secondary small' }, `${triageText.askThis[page]}: ${question[page]}`)
    button.addEventListener('click', () => ask(question[page]))
    return made('p', {}, button)
  })
  return made(
    'section',
    { class: 'test', 'data-test': key },
    made('h4', {}, `${testNames[key][page]} `, made('span', { class: `badge ${tones[answer]}` }, answerNames[answer][page])),
    ...(untouched ? [made('p', { class: 'small' }, untouched[page])] : []),
    ...(reasons.length > 0 ? [made('ul', {}, ...reasons)] : []),
    ...(wanted.length > 0 ? [made('p', {}, `${triageText.missing[page]}:`), made('ul', {}, ...wanted)] : []),
    ...buttons,
  )
}

/** The seven tests, each for itself: never one score. */
export function resultsView(results: Results, ask: (question: string) => void): Node[] {
  return testKeys.map((key) => testView(key, results, ask))
}
