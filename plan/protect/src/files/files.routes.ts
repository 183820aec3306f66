import { api, page, routeTable } from '@fanal/http'
import { sealedChunkBytes } from './case-file.ts'
import { againAnswer, beginFileRequest, fileStandsAnswer } from './files.schema.ts'

export const filesRoutes = routeTable({
  caseFiles: page('GET', { en: '/en/cases/:case/files', fr: '/fr/dossiers/:case/fichiers' }, { islands: ['person', 'case-files'] }),
  removeFile: page('POST', { en: '/en/cases/:case/files/remove', fr: '/fr/dossiers/:case/fichiers/retirer' }),
  beginFile: api('POST', '/api/v1/cases/:case/files', {
    summary: {
      en: 'Begins a file on a case: its sealed note; begun again it says how much of it is there',
      fr: 'Commence un fichier d’un dossier : sa note scellée; recommencé, il dit ce qui en est déjà là',
    },
    request: beginFileRequest,
    responses: { 200: { description: 'Where it stands / Où il en est', schema: fileStandsAnswer } },
  }),
  sendChunk: api('POST', '/api/v1/cases/:case/files/:file/chunks/:index', {
    summary: { en: 'Keeps one sealed chunk of a file', fr: 'Conserve un fragment scellé d’un fichier' },
    request: 'bytes',
    responses: { 200: { description: 'It is there / Il est là', schema: againAnswer } },
    bodyLimit: sealedChunkBytes,
  }),
  keepFile: api('POST', '/api/v1/cases/:case/files/:file/kept', {
    summary: { en: 'Says that every chunk of a file was sent', fr: 'Dit que tous les fragments d’un fichier ont été envoyés' },
    responses: { 200: { description: 'It is on the case / Il est au dossier', schema: againAnswer } },
  }),
  readFile: api('GET', '/api/v1/cases/:case/files/:file/chunks/:index', {
    summary: { en: 'Sealed chunks of a file, from one on', fr: 'Des fragments scellés d’un fichier, à partir d’un endroit' },
    responses: { 200: { description: 'Up to 64 chunks / Jusqu’à 64 fragments', schema: 'bytes' } },
    compress: false,
  }),
})
