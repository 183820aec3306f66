export { rewrapBehaviours } from './rewrap.behaviours.tsx'
export * from './rewrap.routes.ts'
export { afterText } from './old-envelope.ts'
export * from './rewrap-batch.ts'
