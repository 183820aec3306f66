export * from './news.assets.ts'
export { newsBehaviours, type NewsServices } from './news.behaviours.ts'
export * from './news.routes.ts'
