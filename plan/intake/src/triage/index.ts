export * from './triage.assets.ts'
export { triageBehaviours, type TriageServices } from './triage.behaviours.ts'
export { triageRoutes } from './triage.routes.ts'
