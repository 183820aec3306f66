import { page, routeTable } from '@fanal/http'
import { mostBytes } from './sent-files.ts'

/** Somewhat above what is taken, so that a file that is a little too large is answered on the page itself. */
const uploadLimit = 3 * mostBytes
/** The same files again, as text in a form. */
const againLimit = 2 * mostBytes

export const ownImportRoutes = routeTable({
  ownImport: page('GET', { en: '/en/directory/import', fr: '/fr/repertoire/importer' }),
  previewOwnImport: page(
    'POST',
    { en: '/en/directory/import/look', fr: '/fr/repertoire/importer/apercu' },
    { takesFiles: true, bodyLimit: uploadLimit },
  ),
  keepOwnImport: page('POST', { en: '/en/directory/import/keep', fr: '/fr/repertoire/importer/garder' }, { bodyLimit: againLimit }),
})
