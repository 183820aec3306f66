import { type Behaviours, type Context, runs } from '@fanal/http'
import { timedId } from '@fanal/kernel'
import type { ImportId } from '../import/import.store.ts'
import type { DirectoryServices } from '../own/own.behaviours.ts'
import { keepOwnLot, previewOwnImport } from './own-import.operations.ts'
import { ChooseFilesPage, ImportedPage, PreviewPage } from './own-import.pages.tsx'
import type { ownImportRoutes } from './own-import.routes.ts'
import { importText as text } from './own-import.text.ts'
import { type FilesFault, filesIn } from './sent-files.ts'

type Ask = Context<DirectoryServices, unknown>

async function choose(c: Ask, fault: FilesFault | null) {
  const may = await c.run(previewOwnImport, { files: [] })
  if (!may.ok) return may
  const status = fault === null ? 200 : fault === 'too-large' ? 413 : 422
  return c.page(ChooseFilesPage({ language: c.language, csrf: c.csrf, fault }), { title: text.title[c.language], status })
}

/** An organization's import in the browser: choose, look, and only then import. */
export const ownImportBehaviours: Behaviours<typeof ownImportRoutes, DirectoryServices> = {
  ownImport: runs(previewOwnImport, (c) => choose(c, null)),
  previewOwnImport: runs(previewOwnImport, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const sent = filesIn(form.value)
    if ('fault' in sent) return await choose(c, sent.fault)
    const preview = await c.run(previewOwnImport, sent)
    if (!preview.ok) return preview
    const body = PreviewPage({ language: c.language, csrf: c.csrf, preview: preview.value, files: sent.files })
    return c.page(body, { title: text.previewTitle[c.language] })
  }),
  keepOwnImport: runs([keepOwnLot, previewOwnImport], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const sent = filesIn(form.value)
    if ('fault' in sent) return await choose(c, sent.fault)
    const { world } = c.services
    const id = timedId<'directory-import'>(world.now(), world.chance(10)) as ImportId
    let byHand = 0
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- each lot rests on the ones before it; cut off here, the same files go on
      const lot = await c.run(keepOwnLot, { files: sent.files, at: world.now(), id })
      if (!lot.ok) return lot
      byHand += lot.value.byHand
      if (lot.value.done < lot.value.of) continue
      const body = ImportedPage({ language: c.language, entries: lot.value.of, byHand })
      return c.page(body, { title: text.doneTitle[c.language] })
    }
  }),
}
