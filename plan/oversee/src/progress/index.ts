export { editionStyles as progressStyles } from '../edition/site/site.styles.ts'
export { progressPages, type ProgressServices } from './progress.behaviours.tsx'
export { progressRoutes } from './progress.routes.ts'
export { publishedOf, type Published } from './published.ts'
