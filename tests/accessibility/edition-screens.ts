import type { releasesRoutes } from '@fanal/oversee'
import { type Recipes, type Visit, screen } from './screen.ts'

interface Place {
  readonly en: string
  readonly fr: string
}

const nowhere = '00000000-0000-7000-8000-000000000000'

/** Editions are no officer's: what a secretariat sees is looked at in the journey of oversight. */
export const refused = (name: string, path: Place, posted: boolean) =>
  screen('error', `${name}-not-allowed`, async ({ page, language, fanal }: Visit) => {
    const address = `${fanal.workbenchUrl}${path[language]}`
    if (!posted) return void (await page.goto(address))
    await page.goto(`${fanal.workbenchUrl}${language === 'en' ? '/en/inbox' : '/fr/boite'}`)
    // the header's form, which every page has, sent elsewhere
    await page.evaluate((to) => {
      const form = document.querySelector<HTMLFormElement>('header form')!
      form.action = to
      form.submit()
    }, path[language])
    await page.waitForURL(address)
  })

/** Every page of editions, for whoever may not. */
export const editionScreens: Recipes<typeof releasesRoutes> = {
  editions: [refused('editions', { en: '/en/editions', fr: '/fr/editions' }, false)],
  edition: [refused('edition', { en: `/en/editions/${nowhere}`, fr: `/fr/editions/${nowhere}` }, false)],
  signEdition: [refused('edition-signed', { en: '/en/editions/sign', fr: '/fr/editions/approuver' }, true)],
  publishEdition: [refused('edition-published', { en: '/en/editions/publish', fr: '/fr/editions/publier' }, true)],
}
