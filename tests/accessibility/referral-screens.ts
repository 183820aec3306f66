import type { publicRoutes } from '#root/apps/public/src/public.ts'
import type { workbenchRoutes } from '#root/apps/workbench/src/workbench.routes.ts'
import type { referralDesk } from '../access/expected-referrals.ts'
import { type Recipes, type Visit, screen } from './screen.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'
const inCase = { en: `/en/cases/${nowhere}/referrals`, fr: `/fr/dossiers/${nowhere}/aiguillages` } as const
const go = async (visit: Visit, path: string) => void (await visit.page.goto(`${visit.fanal.workbenchUrl}${path}`))

const received = { en: '/en/referrals', fr: '/fr/aiguillages' } as const

/** What a page of referrals would post, about one that is not there. */
const sent = (name: string, at: 'case' | 'received', { en, fr }: { readonly en: string; readonly fr: string }) =>
  screen('error', name, async (visit) => {
    await go(visit, received[visit.language])
    const address = `${(at === 'case' ? inCase : received)[visit.language]}${{ en, fr }[visit.language]}`
    await visit.page.evaluate((to) => {
      const form = document.querySelector<HTMLFormElement>('header form')!
      form.action = to
      form.submit()
    }, address)
    await visit.page.waitForURL((url) => url.pathname === address)
  })

const looked = (name: string, path: (language: 'en' | 'fr') => string) =>
  screen('error', name, (visit) => go(visit, path(visit.language === 'fr' ? 'fr' : 'en')))

type Names = keyof typeof referralDesk

/** The pages of referrals for whoever has none; with one they are looked at in the journey (tests/journeys/referral.test.ts). */
export const referralScreens: Pick<Recipes<typeof workbenchRoutes>, Names> = {
  referrals: [looked('referrals-unknown', (language) => inCase[language])],
  newReferral: [looked('referral-new-unknown', (language) => `${inCase[language]}/${{ en: 'new', fr: 'nouveau' }[language]}`)],
  oneReferral: [looked('referral-unknown', (language) => `${inCase[language]}/${nowhere}`)],
  oneReferred: [looked('referred-unknown', (language) => `${received[language]}/${nowhere}`)],
  referred: [screen('empty', 'referred-none', (visit) => go(visit, received[visit.language]))],
  fitReferral: [sent('referral-find-refused', 'case', { en: '/find', fr: '/trouver' })],
  draftReferral: [sent('referral-begin-refused', 'case', { en: '/begin', fr: '/commencer' })],
  offerReferral: [sent('referral-offer-refused', 'case', { en: `/${nowhere}/offer`, fr: `/${nowhere}/proposer` })],
  endReferral: [sent('referral-end-refused', 'case', { en: `/${nowhere}/end`, fr: `/${nowhere}/retirer` })],
  tellReferral: [sent('referral-told-refused', 'case', { en: `/${nowhere}/told`, fr: `/${nowhere}/annoncer` })],
  answerReferred: [sent('referred-answer-refused', 'received', { en: `/${nowhere}/answer`, fr: `/${nowhere}/repondre` })],
  stopReferred: [sent('referred-stop-refused', 'received', { en: `/${nowhere}/stop`, fr: `/${nowhere}/arreter` })],
}

/** The page of every link; with one it is opened in the journey. */
export const sharedScreens: Pick<Recipes<typeof publicRoutes>, 'shared'> = {
  shared: [
    screen('empty', 'shared', async (visit) => {
      await visit.page.goto(`${visit.fanal.publicUrl}${{ en: '/en/shared', fr: '/fr/partage' }[visit.language === 'fr' ? 'fr' : 'en']}`)
    }),
  ],
}
