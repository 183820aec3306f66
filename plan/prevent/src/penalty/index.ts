export { penaltyBehaviours } from './penalty.behaviours.tsx'
export * from './penalty.routes.ts'
