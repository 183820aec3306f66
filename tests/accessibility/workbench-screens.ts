import assert from 'node:assert/strict'
import type { workbenchRoutes } from '#root/apps/workbench/src/workbench.routes.ts'
import { answer, listed, open } from '../journeys/officer.ts'
import { words } from '../journeys/words.ts'
import { directoryScreens } from './directory-screens.ts'
import { placesScreens } from './places-screens.ts'
import { oversightScreens } from './oversight-screens.ts'
import { preventionScreens } from './prevention-screens.ts'
import { protectScreens } from './protect-screens.ts'
import { type Recipes, type Visit, refused, screen } from './screen.ts'

async function at(visit: Visit, path: string): Promise<void> {
  await visit.page.goto(`${visit.fanal.workbenchUrl}${path}`)
}

const inbox = (visit: Visit, query = '') => at(visit, `${words[visit.language].inbox.path}${query}`)

/** Another report for each language: both are walked at the same time, and one answers a report once. */
async function aReport(visit: Visit): Promise<string> {
  const found = await listed(visit.page, visit.fanal.workbenchUrl, visit.language)
  return found.at(visit.language === 'en' ? 0 : -1) ?? assert.fail('the inbox is empty')
}

async function openOne(visit: Visit): Promise<void> {
  await open(visit.page, await aReport(visit), visit.language)
}

async function contact(visit: Visit): Promise<void> {
  await at(visit, visit.language === 'en' ? '/en/contact' : '/fr/contact')
  await visit.page.locator('fanal-contact form').waitFor()
}

async function placesBeside(visit: Visit): Promise<void> {
  await contact(visit)
  await visit.page.locator('fanal-places-beside a').click()
  await visit.page.locator('#find-places').waitFor()
}

const triage = (visit: Visit) => visit.page.locator('fanal-triage:not([hidden])')

const duty = (visit: Visit) => at(visit, visit.language === 'en' ? '/en/duty' : '/fr/garde')

/** A silent call, closed in one press. */
async function brief(visit: Visit): Promise<void> {
  await contact(visit)
  await visit.page.locator('button[name="kind"][value="silent"]').click()
  await visit.page.waitForURL((url) => url.searchParams.has('noted'))
}

async function yourSignIn(visit: Visit): Promise<void> {
  await at(visit, words[visit.language].yourSignIn)
  await visit.page.locator('fanal-passkeys form').waitFor()
}

const penalty = (visit: Visit) => at(visit, { en: '/en/penalty', fr: '/fr/sanction' }[visit.language])
const workOut = (visit: Visit) => visit.page.locator('main button[value="work-out"]').click()
const templatesPath = { en: '/en/templates', fr: '/fr/modeles' } as const
const templates = (visit: Visit) => at(visit, templatesPath[visit.language])

/** Sends the header's form, which every page has, to another address. */
async function sendFrom({ page }: Visit, address: string): Promise<void> {
  await page.evaluate((to) => {
    const form = document.querySelector<HTMLFormElement>('header form')!
    form.action = to
    form.submit()
  }, address)
  await page.waitForURL((url) => url.pathname === address)
}

const peoplePath = { en: '/en/people', fr: '/fr/personnes' } as const

/** What an administrator's page would post. */
const peopleAct = (name: string, en: string, fr: string) =>
  refused(`people-${name}-not-allowed`, {
    method: 'POST',
    path: { en: `${peoplePath.en}/${en}`, fr: `${peoplePath.fr}/${fr}` },
    fields: { member: '00000000-0000-7000-8000-000000000000', sure: 'yes' },
  })

const handedPath = { en: '/en/handed', fr: '/fr/transmis' } as const

/** Every page of the workbench for a member who is signed in; the last signs out. */
export const workbenchScreens: Recipes<typeof workbenchRoutes> = {
  ...preventionScreens,
  ...oversightScreens,
  ...protectScreens,
  home: [screen('filled', 'first', (visit) => at(visit, '/'))],
  inbox: [
    screen('filled', 'inbox', (visit) => inbox(visit)),
    screen('empty', 'inbox-none-closed', (visit) => inbox(visit, '?state=closed')),
    screen('filled', 'inbox-shortcuts', async (visit) => {
      await inbox(visit)
      await visit.page.keyboard.press('?')
      await visit.page.locator('dialog[open]').waitFor()
    }),
    screen('error', 'inbox-bad-filter', (visit) => inbox(visit, '?state=lost')),
  ],
  report: [
    screen('filled', 'report', openOne),
    screen('filled', 'report-triage', async (visit) => {
      await openOne(visit)
      await triage(visit).waitFor()
      for (const fact of ['act_recruit', 'm_documents_kept', 'e_labour', 'p_adult'])
        await visit.page.locator(`[data-facts] input[value="${fact}"]`).evaluate((box) => (box as HTMLInputElement).click())
      await visit.page.locator('[data-results] .test').last().waitFor()
    }),
    screen('filled', 'report-ready-sentences', async (visit) => {
      await openOne(visit)
      const ready = visit.page.locator('fanal-templates')
      await ready.locator('summary').click()
      await ready.locator('select').selectOption('danger-now')
      await ready.locator('#template-put').click()
      for (const question of ['safe-now', 'where-now']) await ready.locator(`input[value="${question}"]`).check()
      await ready.locator('#template-ask').click()
    }),
    screen('error', 'report-answer-empty', async (visit) => {
      await openOne(visit)
      await visit.page.getByRole('button', { name: words[visit.language].report.send }).click()
      await visit.page.locator('[data-said] .danger').waitFor()
    }),
    screen('done', 'report-answered', async (visit) => {
      await openOne(visit)
      await answer(visit.page, visit.language, 'Thank you. Merci.')
    }),
    screen('error', 'report-unknown', (visit) =>
      at(visit, `${visit.language === 'en' ? '/en/reports' : '/fr/signalements'}/00000000-0000-4000-8000-000000000000`),
    ),
  ],
  contact: [
    screen('filled', 'contact', contact),
    screen('filled', 'contact-places', placesBeside),
    screen('error', 'contact-empty', async (visit) => {
      await contact(visit)
      await visit.page.locator('fanal-contact form button[type="submit"]').click()
      await visit.page.locator('fanal-contact .field-error').waitFor()
    }),
    screen('done', 'contact-kept', async (visit) => {
      await contact(visit)
      await visit.page.locator('fanal-contact textarea[name="what"]').fill('He keeps calling from 604-555-0142.')
      await visit.page.locator('fanal-contact [data-seen] input').waitFor()
      await visit.page.locator('fanal-contact form button[type="submit"]').click()
      await visit.page.locator('[data-kept] [data-receipt-words] li').first().waitFor()
    }),
  ],
  templates: [
    screen('filled', 'templates', async (visit) => {
      await templates(visit)
      for (const details of await visit.page.locator('main details').all()) await details.evaluate((one) => one.setAttribute('open', ''))
    }),
  ],
  penalty: [screen('empty', 'penalty', penalty)],
  workOutPenalty: [
    screen('error', 'penalty-nothing-chosen', async (visit) => {
      await penalty(visit)
      await workOut(visit)
      await visit.page.getByRole('alert').first().waitFor()
    }),
    screen('done', 'penalty-worked-out', async (visit) => {
      await penalty(visit)
      const { page } = visit
      await page.locator('input[name="employer"][value="individual"]').check()
      await page.locator('#f-code-0').selectOption('9')
      await page.locator('input[value="9:wages"]').check()
      await page.locator('#f-workers-0').fill('4')
      await page.locator('input[name="history-0"][value="second"]').check()
      await page.locator('#f-severity-0-benefit').fill('5')
      await workOut(visit)
      await page.locator('#result').waitFor()
    }),
  ],
  workedOutPenalty: [
    screen('empty', 'penalty-from-history', (visit) =>
      at(visit, { en: '/en/penalty/result', fr: '/fr/sanction/resultat' }[visit.language]),
    ),
  ],
  keepTemplate: [
    screen('error', 'templates-not-kept', async (visit) => {
      await templates(visit)
      await sendFrom(visit, `${templatesPath[visit.language]}/${visit.language === 'en' ? 'keep' : 'garder'}`)
    }),
  ],
  removeTemplate: [
    screen('error', 'templates-none-removed', async (visit) => {
      await templates(visit)
      await sendFrom(visit, `${templatesPath[visit.language]}/${visit.language === 'en' ? 'remove' : 'retirer'}`)
    }),
  ],
  ...directoryScreens,
  ...placesScreens,
  briefContact: [screen('done', 'contact-brief', brief)],
  undoBriefContact: [
    screen('done', 'contact-brief-undone', async (visit) => {
      await brief(visit)
      await visit.page.locator('main .success button').click()
      await visit.page.waitForURL((url) => url.searchParams.has('undone'))
    }),
  ],
  handedList: [screen('empty', 'handed-none', (visit) => at(visit, handedPath[visit.language]))],
  handed: [screen('error', 'handed-unknown', (visit) => at(visit, `${handedPath[visit.language]}/00000000-0000-4000-8000-000000000000`))],
  answerHanded: [
    screen('error', 'handed-answer-unknown', async (visit) => {
      await at(visit, handedPath[visit.language])
      const address = `${handedPath[visit.language]}/00000000-0000-4000-8000-000000000000/${visit.language === 'en' ? 'answer' : 'reponse'}`
      await visit.page.evaluate((to) => {
        const form = document.querySelector<HTMLFormElement>('header form')!
        form.action = to
        form.submit()
      }, address)
      await visit.page.waitForURL((url) => url.pathname === address)
    }),
  ],
  yourSignIn: [
    screen('empty', 'your-sign-in', yourSignIn),
    screen('error', 'your-sign-in-no-name', async (visit) => {
      await yourSignIn(visit)
      await visit.page.locator('fanal-passkeys form button').click()
      await visit.page.locator('fanal-passkeys .danger').waitFor()
    }),
    screen('done', 'your-sign-in-removed', async (visit) => {
      await at(visit, `${words[visit.language].yourSignIn}?done=removed`)
      await visit.page.locator('main .success').waitFor()
    }),
  ],
  removePasskey: [
    screen('error', 'your-sign-in-removed-before', async (visit) => {
      await yourSignIn(visit)
      await visit.page.evaluate(
        (address) => {
          const form = document.querySelector<HTMLFormElement>('header form')!
          form.action = address
          form.insertAdjacentElement('beforeend', Object.assign(document.createElement('input'), { name: 'passkey' }))
          form.querySelector<HTMLInputElement>('[name="passkey"]')!.value = '00000000-0000-7000-8000-000000000000'
          form.submit()
        },
        `${words[visit.language].yourSignIn}/${visit.language === 'en' ? 'remove' : 'retirer'}`,
      )
      await visit.page.waitForURL((url) => /\/(remove|retirer)$/.test(url.pathname))
    }),
  ],
  today: [screen('filled', 'today', (visit) => at(visit, visit.language === 'en' ? '/en/today' : '/fr/aujourdhui'))],
  duty: [
    screen('filled', 'duty', async (visit) => {
      await duty(visit)
      // a supervisor has the hours there, an officer nothing to unfold
      await visit.page.locator('main details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
    }),
  ],
  shortcuts: [screen('filled', 'shortcuts', (visit) => at(visit, visit.language === 'en' ? '/en/shortcuts' : '/fr/raccourcis'))],
  setShortcuts: [
    screen('done', 'shortcuts-off-and-on', async (visit) => {
      await at(visit, visit.language === 'en' ? '/en/shortcuts' : '/fr/raccourcis')
      for (const now of ['on', 'off']) {
        await visit.page.locator(`main form input[value="${now === 'on' ? 'off' : 'on'}"] + button`).click()
        await visit.page.locator(`main form input[value="${now}"] + button`).waitFor()
      }
    }),
  ],
  startShift: [
    screen('done', 'duty-started', async (visit) => {
      await duty(visit)
      await visit.page.locator('form:is([action$="/start"], [action$="/debut"]) button').first().click()
      await visit.page.locator('form:is([action$="/end"], [action$="/fin"])').first().waitFor()
    }),
  ],
  endShift: [
    screen('done', 'duty-ended', async (visit) => {
      await duty(visit)
      await visit.page.locator('form:is([action$="/start"], [action$="/debut"]) button').first().click()
      await visit.page.locator('form:is([action$="/end"], [action$="/fin"]) button').first().click()
      await visit.page.locator('form:is([action$="/start"], [action$="/debut"])').first().waitFor()
    }),
  ],
  setProfile: [
    // whoever is no supervisor is refused, a supervisor is told what to write
    screen('error', 'duty-bad-hours', async (visit) => {
      await duty(visit)
      const hours = visit.language === 'en' ? '/en/duty/hours' : '/fr/garde/heures'
      const form = visit.page.locator('form:is([action$="/start"], [action$="/debut"])').first()
      await form.evaluate((one, action) => {
        one.setAttribute('action', action)
        ;(one as HTMLFormElement).requestSubmit()
      }, hours)
      await visit.page.waitForURL((url) => url.pathname === hours)
    }),
  ],
  assignReport: [
    screen('done', 'report-taken', async (visit) => {
      await openOne(visit)
      const take = visit.page.locator('[data-work] form input[name="to"][type="hidden"] + button')
      const taken = visit.page.locator('[data-work] strong')
      // taken already, where another screen was looked at before
      await take.or(taken).first().waitFor()
      if (await take.isVisible()) await take.click()
      await taken.waitFor()
    }),
  ],
  setQueueCodes: [
    screen('done', 'report-urgent', async (visit) => {
      await openOne(visit)
      const form = visit.page.locator('form[action$="/codes"]')
      await form.evaluate((one) => one.closest('details')?.setAttribute('open', ''))
      await form.locator('select[name="urgency"]').selectOption('now')
      await form.locator('button').click()
      await visit.page.locator('[data-work]').waitFor()
    }),
  ],
  closeReport: [
    screen('error', 'report-close-without-reason', async (visit) => {
      await openOne(visit)
      const form = visit.page.locator('form:is([action$="/close"], [action$="/fermer"])')
      await form.evaluate((one) => one.closest('details')?.setAttribute('open', ''))
      await form.locator('button').click()
      await visit.page.waitForURL((url) => /\/(close|fermer)$/.test(url.pathname))
    }),
  ],
  markYoung: [
    screen('done', 'report-young', async (visit) => {
      await openOne(visit)
      await triage(visit).waitFor()
      const mark = visit.page.locator('form[action$="/age"] input[name="minor"][value="possible"] + button')
      if (await mark.isVisible()) await mark.click()
      await visit.page.locator('#young-title').waitFor()
      await triage(visit).waitFor()
    }),
  ],
  childProtectionStep: [
    screen('error', 'report-step-too-early', async (visit) => {
      await openOne(visit)
      await visit.page.locator('form[action$="/protection"] select[name="step"]').selectOption('guardian-told')
      await visit.page.locator('form[action$="/protection"] button').click()
      await visit.page.waitForURL((url) => url.pathname.endsWith('/protection'))
    }),
  ],
  confirmRecord: [
    screen('error', 'report-record-incomplete', async (visit) => {
      await openOne(visit)
      await visit.page.locator('[data-record] input[name="channel_code"]').fill('KMPTX')
      await visit.page.locator('[data-record] button[type="submit"]').click()
      await visit.page.waitForURL((url) => /\/(record|fiche)$/.test(url.pathname))
    }),
  ],
  keys: [
    screen('filled', 'keys', async (visit) => {
      await at(visit, visit.language === 'en' ? '/en/keys' : '/fr/cles')
      await visit.page.locator('[data-own]:not(:empty)').waitFor()
    }),
  ],
  join: [
    screen('error', 'join-no-invitation', async (visit) => {
      await at(visit, `${visit.language === 'en' ? '/en/join' : '/fr/se-joindre'}#none`)
      await visit.page.locator('form[data-step="look"] button').click()
      await visit.page.locator('[data-says].danger').waitFor()
    }),
  ],
  // An officer may not: what an administrator sees is looked at in the journey of keys.
  people: [refused('people-not-allowed', { method: 'GET', path: peoplePath })],
  invitePerson: [peopleAct('invite', 'invite', 'inviter')],
  personBeginsAgain: [peopleAct('again', 'begin-again', 'recommencer')],
  invitationIsTakenBack: [peopleAct('take-back', 'take-back', 'retirer')],
  personLeaves: [peopleAct('leave', 'leave', 'depart')],
  signIn: [screen('done', 'sign-in-already', (visit) => at(visit, words[visit.language].signIn.path))],
  signOut: [
    screen('done', 'sign-out', async (visit) => {
      await inbox(visit)
      await visit.page.getByRole('button', { name: words[visit.language].signIn.out }).click()
      await visit.page.waitForURL((url) => url.pathname === words[visit.language].signIn.path)
    }),
  ],
}

/** The workbench as somebody sees it who is not signed in. */
export const strangerScreens = [
  screen('empty', 'sign-in', (visit) => at(visit, words[visit.language].signIn.path)),
  screen('error', 'sign-in-wrong', async (visit) => {
    await at(visit, words[visit.language].signIn.path)
    await visit.page.locator('input[data-field="name"]').fill('nobody')
    await visit.page.locator('input[data-field="passphrase"]').fill('not the right one')
    await visit.page.locator('input[data-field="code"]').fill('000000')
    await visit.page.locator('form[data-with-script] button[type="submit"]').click()
    await visit.page.locator('[data-says].danger').waitFor()
  }),
  screen('error', 'sign-in-asked', (visit) => at(visit, words[visit.language].inbox.path)),
  screen('error', 'not-found', (visit) => at(visit, visit.language === 'en' ? '/en/nothing-here' : '/fr/rien-ici')),
]
