import { randomUUID } from 'node:crypto'
import type { files } from './expected-files.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'

const list = { en: '/en/cases', fr: '/fr/dossiers' } as const
const note = { class: 'C3', field: 'file-x', basedOn: 0, epoch: 1, bytes: 'AAAA', digest: 'x' } as const
/** A file of a case has the case's id here (rows-files.ts). */
const api = ({ case: id }: Thing, rest = '') => `/api/v1/cases/${id}/files${rest}`

/** What is sent about a person's files. */
export const fileRequests: Readonly<Record<keyof typeof files, (thing: Thing, mine: Thing, language: 'en' | 'fr') => Sent>> = {
  caseFiles: ({ case: id }, _mine, language) => ({
    method: 'GET',
    path: `${list[language]}/${id}/${language === 'en' ? 'files' : 'fichiers'}`,
  }),
  removeFile: ({ case: id, subject }, _mine, language) => ({
    method: 'POST',
    path: `${list[language]}/${id}/${language === 'en' ? 'files/remove' : 'fichiers/retirer'}`,
    form: { command: randomUUID(), subject, file: id, reason: 'twice' },
  }),
  beginFile: (thing) => ({
    method: 'POST',
    path: api(thing),
    json: { command: randomUUID(), subject: thing.subject, file: thing.case, class: 'C3', padded: 4096, note },
  }),
  sendChunk: (thing) => ({ method: 'POST', path: api(thing, `/${thing.case}/chunks/0`), json: {} }),
  keepFile: (thing) => ({ method: 'POST', path: api(thing, `/${thing.case}/kept`), json: {} }),
  readFile: (thing) => ({ method: 'GET', path: api(thing, `/${thing.case}/chunks/0`) }),
}
