export { link, type Linked, type LinkOptions, type Progress } from './link.ts'
export { run, type Run } from './run.ts'
export { clustersCsv, identifiersOf, modelJson, pairsCsv } from '../report/files.ts'
export { reportHtml } from '../report/report.ts'
