import type { publicRoutes } from '#root/apps/public/src/public.ts'
import { goToForm, misread, readReceipt, shownMessages, writeAndSend } from '../journeys/reporter.ts'
import { aDocument, aPhoto, type Chosen } from '../journeys/chosen.ts'
import { words } from '../journeys/words.ts'
import { findScreens } from './find-screens.ts'
import { arrivingScreens } from './arriving-screens.ts'
import { sharedScreens } from './referral-screens.ts'
import { recordScreens } from './record-screens.ts'
import { offerScreens } from './offer-screens.ts'
import { type Recipes, type Visit, screen } from './screen.ts'

const long = { en: 'They moved us again. ', fr: 'On nous a encore déplacées. ' } as const

async function at(visit: Visit, path: Readonly<Record<Visit['language'], string>>): Promise<void> {
  await visit.page.goto(`${visit.fanal.publicUrl}${path[visit.language]}`)
}

const about = (visit: Visit) => at(visit, { en: '/en/write', fr: '/fr/ecrire' })
const teams = (visit: Visit) => at(visit, { en: '/en/write/1', fr: '/fr/ecrire/1' })
const write = (visit: Visit) => at(visit, { en: '/en/write/2/1', fr: '/fr/ecrire/2/1' })
const writeOwn = (visit: Visit) => at(visit, { en: '/en/write/1/1', fr: '/fr/ecrire/1/1' })
const writeWork = (visit: Visit) => at(visit, { en: '/en/write/3/4', fr: '/fr/ecrire/3/4' })
const back = (visit: Visit) => at(visit, { en: '/en/back', fr: '/fr/retour' })

const employer = (visit: Visit) => at(visit, { en: '/en/check/employer', fr: '/fr/verifier/employeur' })

async function lookUp(visit: Visit, name: string, place = ''): Promise<void> {
  await employer(visit)
  await visit.page.locator('#f-name').fill(name)
  await visit.page.locator('#f-place').fill(place)
  await visit.page.locator('form#employer button').click()
}

async function send(visit: Visit, what: string): Promise<void> {
  await goToForm(visit.page, visit.fanal.publicUrl, visit.language)
  await writeAndSend(visit.page, visit.language, { what })
}

async function openWith(visit: Visit, receipt: string): Promise<void> {
  const say = words[visit.language].back
  await back(visit)
  await visit.page.getByLabel(say.field).fill(receipt)
  await visit.page.getByRole('main').getByRole('button', { name: say.open, exact: true }).click()
}

async function more(visit: Visit, text: string): Promise<void> {
  await openWith(visit, visit.answered)
  await shownMessages(visit.page, visit.language)
  await visit.page.getByLabel(words[visit.language].mailbox.more).fill(text)
  await visit.page.getByRole('button', { name: words[visit.language].write.send }).click()
}

/** Under a receipt, without script: chooses files and sends them. */
async function addFiles(visit: Visit, files: readonly Chosen[]): Promise<void> {
  await openWith(visit, visit.answered)
  await visit.page.locator('#f-file').setInputFiles([...files])
  await visit.page.getByRole('button', { name: words[visit.language].files.send }).click()
}

/** The error summary or a notice of the page that came back. */
async function complaint(visit: Visit): Promise<void> {
  await visit.page.getByRole('main').getByRole('alert').first().waitFor()
}

const lesson = (page: number) =>
  screen('empty', `learn-${page}`, (visit) => at(visit, { en: `/en/learn/${page}`, fr: `/fr/apprendre/${page}` }))
const known = (page: number) => screen('empty', `know-${page}`, (visit) => at(visit, { en: `/en/know/${page}`, fr: `/fr/savoir/${page}` }))
const guide = (visit: Visit) => at(visit, { en: '/en/learn/guide', fr: '/fr/apprendre/guide' })

/** Ticks facts in the guide and sends them. */
async function look(visit: Visit, facts: readonly string[]): Promise<void> {
  await guide(visit)
  for (const fact of facts) await visit.page.locator(`input[value="${fact}"]`).check()
  await visit.page.locator('form button[type="submit"]').click()
  await visit.page.waitForURL(/search/)
}

/** Every page of the public site, in each state that a reader can bring it into without script. */
export const publicScreens: Recipes<typeof publicRoutes> = {
  ...arrivingScreens,
  ...sharedScreens,
  ...recordScreens,
  start: [screen('empty', 'start', (visit) => at(visit, { en: '/', fr: '/' }))],
  home: [screen('empty', 'home', (visit) => at(visit, { en: '/en', fr: '/fr' }))],
  privacy: [screen('empty', 'privacy', (visit) => at(visit, { en: '/en/privacy', fr: '/fr/confidentialite' }))],
  learn: [screen('empty', 'learn', (visit) => at(visit, { en: '/en/learn', fr: '/fr/apprendre' }))],
  lesson: [lesson(1), lesson(2), lesson(3), lesson(4), lesson(5), lesson(9), lesson(10), lesson(11)],
  known: [known(6), known(7), known(8)],
  progress: [screen('empty', 'progress', (visit) => at(visit, { en: '/en/progress', fr: '/fr/progres' }))],
  // what is out is looked at in progress-pages.test.ts
  progressPage: [
    screen('error', 'progress-none', (visit) => at(visit, { en: '/en/progress/nobody/2013-14/1', fr: '/fr/progres/nobody/2013-14/1' })),
  ],
  guide: [screen('empty', 'guide', guide)],
  look: [
    screen('error', 'look-nothing', async (visit) => {
      await look(visit, [])
      await complaint(visit)
    }),
    screen('done', 'look-signs', (visit) =>
      look(visit, [
        'p_minor',
        'act_recruit',
        'e_labour',
        'e_no_or_low_pay',
        'm_documents_kept',
        'm_threat_person',
        'b_entry_organized',
        'p_no_status',
      ]),
    ),
    screen('done', 'look-little', (visit) => look(visit, ['c_free_to_leave'])),
  ],
  looked: [screen('empty', 'guide-from-history', (visit) => at(visit, { en: '/en/search/guide', fr: '/fr/search/guide' }))],
  write: [screen('empty', 'about', about)],
  teams: [screen('empty', 'teams', teams)],
  form: [
    screen('empty', 'write', write),
    screen('empty', 'write-own', writeOwn),
    screen('empty', 'write-work-police', writeWork),
    screen('filled', 'write-filled', async (visit) => {
      await write(visit)
      await visit.page.getByLabel(words[visit.language].write.what).fill(long[visit.language].repeat(40))
      await visit.page
        .getByLabel(words[visit.language].write.where)
        .fill('https://example.org/a-very-long-address-without-any-break-in-it/'.repeat(2))
      await visit.page.locator('form summary').click()
    }),
  ],
  code: [
    screen('empty', 'code', (visit) => at(visit, { en: '/en/c/KMPTY', fr: '/fr/c/KMPTY' })),
    screen('error', 'code-wrong', (visit) => at(visit, { en: '/en/c/KMPTX', fr: '/fr/c/KMPTX' })),
  ],
  codeTeams: [screen('empty', 'code-teams', (visit) => at(visit, { en: '/en/c/KMPTY/2', fr: '/fr/c/KMPTY/2' }))],
  codeForm: [screen('filled', 'code-form', (visit) => at(visit, { en: '/en/c/KMPTY/2/1', fr: '/fr/c/KMPTY/2/1' }))],
  send: [
    screen('error', 'send-empty', async (visit) => {
      await send(visit, '')
      await complaint(visit)
    }),
    screen('error', 'send-too-long', async (visit) => {
      await send(visit, long[visit.language].repeat(1000))
      await complaint(visit)
    }),
    screen('done', 'receipt', async (visit) => {
      await send(visit, long[visit.language])
      await readReceipt(visit.page, visit.language)
    }),
    screen('done', 'receipt-code-unread', async (visit) => {
      await write(visit)
      await visit.page.locator('#f-code').fill('KMPTX')
      await writeAndSend(visit.page, visit.language, { what: long[visit.language] })
      await visit.page.locator('[data-part="code-unread"]:visible').waitFor()
    }),
  ],
  employer: [screen('empty', 'employer', employer)],
  findEmployer: [
    screen('error', 'employer-no-name', async (visit) => {
      await lookUp(visit, '')
      await complaint(visit)
    }),
    screen('filled', 'employer-found', async (visit) => {
      await lookUp(visit, 'Brewhollow House', 'Calgary')
      await visit.page.locator('#match-0').waitFor()
    }),
    screen('done', 'employer-none', async (visit) => {
      await lookUp(visit, 'Zzyzx')
      await visit.page.locator('#found').waitFor()
    }),
  ],
  foundEmployer: [
    screen('empty', 'employer-from-history', (visit) => at(visit, { en: '/en/search/employer', fr: '/fr/search/employeur' })),
  ],
  sent: [screen('empty', 'about-from-history', (visit) => at(visit, { en: '/en/search/write', fr: '/fr/search/ecrire' }))],
  opened: [screen('empty', 'back-from-history', (visit) => at(visit, { en: '/en/search/back', fr: '/fr/search/retour' }))],
  step: [screen('empty', 'more-from-history', (visit) => at(visit, { en: '/en/search/back/more', fr: '/fr/search/retour/suite' }))],
  back: [
    screen('empty', 'back', back),
    screen('filled', 'back-filled', async (visit) => {
      await back(visit)
      await visit.page.getByLabel(words[visit.language].back.field).fill(visit.answered)
    }),
  ],
  open: [
    screen('error', 'open-wrong-digit', async (visit) => {
      await openWith(visit, misread(visit.answered))
      await complaint(visit)
    }),
    screen('filled', 'open-answered', async (visit) => {
      await openWith(visit, visit.answered)
      await visit.page.locator('.message').first().waitFor()
    }),
    screen('empty', 'open-nothing-yet', async (visit) => {
      await send(visit, long[visit.language])
      const receipt = await readReceipt(visit.page, visit.language)
      await openWith(visit, receipt)
      await visit.page.getByText(words[visit.language].mailbox.none).waitFor()
    }),
  ],
  more: [
    screen('error', 'more-empty', async (visit) => {
      await more(visit, '')
      await complaint(visit)
    }),
    screen('done', 'more-sent', async (visit) => {
      await more(visit, long[visit.language])
      await visit.page.getByRole('heading', { name: words[visit.language].mailbox.sent }).waitFor()
    }),
  ],
  read: [
    screen('done', 'read', async (visit) => {
      await openWith(visit, visit.answered)
      await visit.page.getByRole('button', { name: words[visit.language].mailbox.read }).click()
      await visit.page.getByRole('heading', { name: words[visit.language].mailbox.deleted }).waitFor()
    }),
  ],
  ...findScreens,
  ...offerScreens,
  files: [
    screen('error', 'files-none', async (visit) => {
      await addFiles(visit, [])
      await complaint(visit)
    }),
    screen('error', 'files-left-out', async (visit) => {
      await addFiles(visit, [aDocument])
      await complaint(visit)
    }),
    screen('done', 'files-sent', async (visit) => {
      await addFiles(visit, [aPhoto, aDocument])
      await visit.page.getByRole('heading', { level: 1, name: words[visit.language].files.done }).waitFor()
    }),
  ],
}

/** Pages that no route has: an address that does not exist. */
export const publicErrors = [screen('error', 'not-found', (visit) => at(visit, { en: '/en/nothing-here', fr: '/fr/rien-ici' }))]

/** The pages that the sealing module shows in place; these need script. */
export const publicIslandScreens = [
  screen('error', 'island-send-empty', async (visit) => {
    await send(visit, '')
    await complaint(visit)
  }),
  screen('done', 'island-receipt', async (visit) => {
    await send(visit, long[visit.language])
    await readReceipt(visit.page, visit.language)
  }),
  screen('error', 'island-open-wrong-digit', async (visit) => {
    await openWith(visit, misread(visit.answered))
    await complaint(visit)
  }),
  screen('filled', 'island-open-answered', async (visit) => {
    await openWith(visit, visit.answered)
    await visit.page.locator('.message').first().waitFor()
  }),
  screen('done', 'island-more-sent', async (visit) => {
    await more(visit, long[visit.language])
    await visit.page.getByRole('heading', { name: words[visit.language].mailbox.sent }).waitFor()
  }),
]

const nobody = { en: 'Nobody receives reports here yet', fr: 'Personne ne reçoit encore de signalements ici' } as const

async function closed(visit: Visit, show: (visit: Visit) => Promise<void>): Promise<void> {
  await show(visit)
  await visit.page.getByRole('heading', { level: 1, name: nobody[visit.language] }).waitFor()
  await visit.page.getByRole('link', { name: '1-833-900-1010' }).waitFor()
}

/** The pages where one writes, on a node that has no keys yet. */
export const closedScreens = [
  screen('empty', 'closed-write', (visit) => closed(visit, write)),
  screen('empty', 'closed-back', (visit) => closed(visit, back)),
]
