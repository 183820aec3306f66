import type { workbenchRoutes } from '#root/apps/workbench/src/workbench.routes.ts'
import { type Recipes, type Visit, refused, screen } from './screen.ts'

const directoryPath = { en: '/en/directory', fr: '/fr/repertoire' } as const
const at = async (visit: Visit, path: string) => void (await visit.page.goto(`${visit.fanal.workbenchUrl}${path}`))

type Own =
  | 'ownImport'
  | 'previewOwnImport'
  | 'keepOwnImport'
  | 'ownServices'
  | 'newService'
  | 'ownService'
  | 'keepService'
  | 'assureService'
  | 'countRoom'

const importPath = { en: '/en/directory/import', fr: '/fr/repertoire/importer' } as const

/** An officer may not import: what a supervisor sees is looked at in the journey of an import. */
const notAllowed = (name: string, act: { readonly en: string; readonly fr: string } | null) => {
  const path = { en: `${importPath.en}${act === null ? '' : `/${act.en}`}`, fr: `${importPath.fr}${act === null ? '' : `/${act.fr}`}` }
  return refused(`${name}-not-allowed`, { method: act === null ? 'GET' : 'POST', path })
}

/** The pages on which an organization keeps its own services. */
export const directoryScreens: Pick<Recipes<typeof workbenchRoutes>, Own> = {
  ownImport: [notAllowed('directory-import', null)],
  previewOwnImport: [notAllowed('directory-import-preview', { en: 'look', fr: 'apercu' })],
  keepOwnImport: [notAllowed('directory-import-done', { en: 'keep', fr: 'garder' })],
  ownServices: [screen('filled', 'directory', (visit) => at(visit, directoryPath[visit.language]))],
  newService: [
    screen('empty', 'directory-new', (visit) =>
      at(visit, `${directoryPath[visit.language]}/${visit.language === 'en' ? 'new' : 'nouveau'}`),
    ),
  ],
  ownService: [
    screen('filled', 'directory-change', async (visit) => {
      await at(visit, directoryPath[visit.language])
      await visit.page.locator('main th a').first().click()
      await visit.page.locator('main form [name="needs"]').first().waitFor()
    }),
  ],
  keepService: [
    screen('error', 'directory-not-kept', async (visit) => {
      await at(visit, `${directoryPath[visit.language]}/${visit.language === 'en' ? 'new' : 'nouveau'}`)
      await visit.page.locator('main form button[type="submit"]').click()
      await visit.page.locator('main [aria-invalid="true"]').first().waitFor()
    }),
  ],
  assureService: [
    screen('done', 'directory-still-right', async (visit) => {
      await at(visit, directoryPath[visit.language])
      await visit.page.locator('main td form button').first().click()
      await visit.page.waitForURL((url) => url.searchParams.has('done'))
    }),
  ],
  countRoom: [
    screen('error', 'directory-no-number', async (visit) => {
      await at(visit, directoryPath[visit.language])
      await visit.page.locator('main input[name="available"]').first().fill('a few')
      await visit.page.locator('main td form:has(input[name="available"]) button').first().click()
      await visit.page.locator('main .danger, main [role="alert"]').first().waitFor()
    }),
  ],
}
