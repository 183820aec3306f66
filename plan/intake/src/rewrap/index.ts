export { rewrapBehaviours } from './rewrap.behaviours.tsx'
export * from './rewrap.routes.ts'
export * from './rewrap-batch.ts'
