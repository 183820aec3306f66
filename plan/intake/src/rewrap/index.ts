export { rewrapBehaviours } from './rewrap.behaviours.ts'
export * from './rewrap.routes.ts'
export * from './rewrap-batch.ts'
