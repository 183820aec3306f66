import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Bilingual, type Language, languages } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { casesRoutes } from '../cases/index.ts'
import { casesText } from '../cases/cases.text.ts'
import { consentRoutes } from '../consent/index.ts'
import { consentPageText } from '../consent/consent.page-text.ts'
import { paperEntryRule } from '../house-rules.ts'
import { identificationRoutes } from '../identification/index.ts'
import { identificationText } from '../identification/identification-page.text.ts'
import { ownInstrument } from '../identification/instrument.ts'
import { ownCodeRoutes } from '../my-record/index.ts'
import { reachRoutes } from '../reach/index.ts'
import { reachText } from '../reach/reach.text.ts'
import { referralRoutes } from '../referral/index.ts'
import { referralText } from '../referral/referral.text.ts'
import { safetyRoutes } from '../safety/index.ts'
import { itemKinds } from '../safety/safety-plan.ts'
import { type PaperQuestion, versionOf } from './paper-form.ts'
import { paperForms } from './paper-forms.ts'
import { paperRoutes } from './paper.routes.ts'
import { aDesk } from './testing-screens.ts'

const database = await testDatabase()
after(() => database.drop())
const desk = await aDesk(database)
const { pageAt } = desk

const textOf = (html: string) =>
  html
    .replaceAll(/<span class="required">.*?<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll(/[ \n]+/g, ' ')
    .trim()
const inner = (html: string, tag: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(([, found]) => textOf(found!))

/** The forms of a page that are sent to this place, or have this id. */
function formsOf(html: string, which: RegExp): readonly string[] {
  return [...html.matchAll(/<form [^>]*>.*?<\/form>/gs)]
    .map(([found]) => found)
    .filter((found) => which.test(/^<form [^>]*>/.exec(found)![0]))
}

const of = (language: Language) => ({ language, case: desk.caseId })
const idsOf = (language: Language) => identificationRoutes.identification.href(of(language))

/** Where each paper's questions stand on a screen, and in which forms of it. */
const screens: Readonly<Record<string, (language: Language) => Promise<readonly string[]>>> = {
  case: async (language) => formsOf(await pageAt(casesRoutes.newCase.href({ language })), /(begin|commencer)"/),
  reach: async (language) => formsOf(await pageAt(reachRoutes.reachPerson.href(of(language))), /id="reach"/),
  consent: async (language) =>
    formsOf(await pageAt(consentRoutes.consents.href(of(language))), /consents\/(ask|answer)"|consentements\/(demander|reponse)"/),
  safety: async (language) => {
    const pages = itemKinds.map((_, at) => pageAt(safetyRoutes.safetyQuestion.href({ ...of(language), question: String(at + 1) })))
    const lines = (await Promise.all(pages)).flatMap((html) => formsOf(html, /id="line"/))
    return [...lines, ...formsOf(await pageAt(safetyRoutes.safety.href(of(language))), /id="move-agree"/)]
  },
  needs: async (language) => formsOf(await pageAt(casesRoutes.oneCase.href(of(language))), /(board|tableau)"/),
  questions: async (language) => {
    const html = await pageAt(idsOf(language))
    return [...html.matchAll(/<fanal-screening.*?<\/fanal-screening>/gs)].map(([found]) => found)
  },
  packet: async (language) => [
    ...formsOf(await pageAt(referralRoutes.newReferral.href(of(language))), /id="find-services"/),
    ...formsOf(await pageAt(referralRoutes.oneReferral.href({ ...of(language), referral: desk.referral })), /id="offer"/),
    ...formsOf(await pageAt(consentRoutes.consents.href(of(language))), /(answer|reponse)"/),
  ],
  request: async (language) => [
    ...formsOf(await pageAt(ownCodeRoutes.ownCode.href(of(language))), /(requests\/ask|demandes\/noter)"/),
    ...formsOf(await pageAt(casesRoutes.oneCase.href(of(language))), /(words|texte)"/).filter((form) => form.includes('C3:note-')),
  ],
}

/** What is chosen from people, services, languages or clocks is written by hand. */
const byHand = [
  casesText.unit,
  consentPageText.recipient,
  consentPageText.language,
  reachText.zone,
  referralText.need,
  referralText.service,
  referralText.language,
]
/** Filled in by the device from the answers, and never by hand. */
const byDevice = [identificationText.answers]

/** Every label of these forms, and every choice below it. */
function labelsIn(html: string, language: Language): readonly string[] {
  const skips = new Set<string>([...byHand, ...byDevice].map((one) => one[language]))
  const withoutLists = html
    .replaceAll(/<label[^>]*>((?:(?!<\/label>).)*)<\/label>(?:(?!<label).)*<\/select>/gs, (all, label: string) =>
      skips.has(textOf(label)) ? `<label>${label}</label>` : all,
    )
    .replaceAll(/<legend>(.*?)<\/legend>.*?<\/fieldset>/gs, (all, legend: string) =>
      skips.has(textOf(legend)) ? `<legend>${legend}</legend>` : all,
    )
  const options = [...withoutLists.matchAll(/<option value="([^"]*)"[^>]*>(.*?)<\/option>/g)].flatMap(([, value, said]) =>
    value === '' ? [] : [textOf(said!)],
  )
  const labels = [...inner(withoutLists, 'label'), ...inner(withoutLists, 'legend'), ...options]
  return labels.filter((said) => !byDevice.some((one) => one[language] === said))
}

/** Everything that a question on paper says. */
function wordsOf(question: PaperQuestion): readonly Bilingual[] {
  switch (question.kind) {
    case 'write':
    case 'statement':
      return [question.label]
    case 'row':
      return question.labels
    case 'tick':
      return [question.label, ...question.choices]
    case 'rows':
      return [question.label, ...question.answers, ...question.asks]
  }
}

const paperAt = async (at: number, language: Language) => pageAt(paperRoutes.paperForm.href({ language, form: String(at + 1) }))

/** Every word of the form as it is printed, but for the person's own page. */
const printed = (html: string): ReadonlySet<string> => {
  const [sheet] = html.split('<section class="copy"')
  return new Set([...inner(sheet!, 'p'), ...inner(sheet!, 'li'), ...inner(sheet!, 'th'), ...inner(sheet!, 'h1'), ...inner(sheet!, 'h2')])
}

suite('forms on paper', () => {
  test('ask everything that their screens ask, with every choice, in both languages', async () => {
    for (const language of languages) {
      const html = formsOf(await pageAt(idsOf(language)), /id="move-start"/).join('')
      assert.ok(labelsIn(html, language).length > 0)
      const paper = printed(
        await paperAt(
          paperForms.findIndex(({ name }) => name === 'questions'),
          language,
        ),
      )
      for (const said of labelsIn(html, language)) assert.ok(paper.has(said), said)
    }
    await desk.startAsking()
    for (const [at, { name }] of paperForms.entries())
      for (const language of languages) {
        const forms = await screens[name]!(language)
        const wanted = [...new Set(forms.flatMap((form) => labelsIn(form, language)))]
        assert.ok(wanted.length >= 4, `${name} has a screen`)
        const paper = printed(await paperAt(at, language))
        // an entry of a packet is named with its need: on paper the need stands beside it
        const stands = (said: string) => paper.has(said) || paper.has(said.split(/\u00a0?: /)[0]!)
        assert.deepEqual(
          wanted.filter((said) => !stands(said)),
          [],
          `missing on the paper “${name}” in ${language}`,
        )
      }
  })

  test('ask nothing that no screen asks', async () => {
    for (const language of languages) {
      const pages = await Promise.all([
        pageAt(casesRoutes.newCase.href({ language })),
        pageAt(casesRoutes.oneCase.href(of(language))),
        pageAt(consentRoutes.consents.href(of(language))),
        pageAt(reachRoutes.reachPerson.href(of(language))),
        pageAt(safetyRoutes.safety.href(of(language))),
        pageAt(idsOf(language)),
        pageAt(referralRoutes.newReferral.href(of(language))),
        pageAt(referralRoutes.oneReferral.href({ ...of(language), referral: desk.referral })),
        pageAt(ownCodeRoutes.ownCode.href(of(language))),
        ...itemKinds.map((_, at) => pageAt(safetyRoutes.safetyQuestion.href({ ...of(language), question: String(at + 1) }))),
      ])
      const onScreen = new Set(
        pages.flatMap((html) => ['label', 'legend', 'option', 'button', 'h1', 'h2', 'h3', 'summary'].flatMap((tag) => inner(html, tag))),
      )
      const told = new Set<string>([identificationText.told[language]])
      const known = (said: string) =>
        onScreen.has(said) || told.has(said) || [...onScreen].some((one) => one.startsWith(`${said}\u00a0:`) || one.startsWith(`${said}: `))
      for (const { name, parts } of paperForms)
        for (const question of parts.flatMap(({ questions }) => questions)) {
          for (const said of wordsOf(question)) assert.ok(known(said[language]), `${name}: “${said[language]}” stands on no screen`)
        }
    }
  })

  test('carry a version that follows from what they ask, room for the case, and how the paper is kept and entered', async () => {
    for (const [at, form] of paperForms.entries())
      for (const language of languages) {
        const html = await paperAt(at, language)
        assert.ok(html.includes(versionOf(form)), form.name)
        assert.match(html, language === 'en' ? /Case number/ : /Numéro de dossier/)
        assert.match(html, new RegExp(`${paperEntryRule.params.days} (days|jours)\\. (It is|C’est)`))
        assert.match(html, language === 'en' ? /Shred it/ : /Déchiquetez-le/)
        assert.doesNotMatch(html, /<script|<input|<form/, 'blank, and without script')
      }
    const [first] = paperForms
    const [part] = first!.parts
    const another = { ...first!, parts: [{ ...part!, questions: part!.questions.slice(1) }] }
    assert.notEqual(versionOf(another), versionOf(first!), 'a question less is another version')
    assert.equal(new Set(paperForms.map(versionOf)).size, paperForms.length)
  })

  test('the project’s own questions say above themselves that nobody validated them, and whose version they are', async () => {
    const at = paperForms.findIndex(({ name }) => name === 'questions')
    for (const language of languages) {
      const html = await paperAt(at, language)
      assert.ok(html.indexOf(textOf(ownInstrument.caution[language]).slice(0, 30)) < html.indexOf('<table'))
      assert.ok(html.includes(ownInstrument.version))
    }
  })

  test('what the person takes along names nobody, nothing and no number', async () => {
    const telling =
      /fanal|traffi|traite|exploit|victim|abus|violen|polic|enquêt|investigat|shelter|refuge|hébergement|case|dossier|version|sex|crim|immigra|health|santé|\d/i
    for (const [at, form] of paperForms.entries())
      for (const language of languages) {
        const [, copy] = (await paperAt(at, language)).split('<section class="copy"')
        assert.equal(copy !== undefined, form.takesYes, form.name)
        if (copy !== undefined) assert.doesNotMatch(textOf(copy.slice(copy.indexOf('>'))), telling)
      }
  })

  test('an address that is no form’s is not found', async () => {
    for (const form of ['0', '99', 'x', '1e0']) assert.equal((await desk.open(`/en/forms-on-paper/${form}`)).status, 404, form)
  })
})
