export { mayReadPlans, planKeepers, planReaders, secretariatUnit } from './access.ts'
export { type PlanImport, type PlansDesk, importPlan, importPlanByCommand, planDigest, planRead, plansDesk } from './plan.operations.ts'
export {
  type HeldPlan,
  type PlanEnteredBy,
  type PlanNamed,
  insertObservations,
  insertTargets,
  planOf,
  plansOf,
  publishedPlan,
  publishedPlans,
  theSecretariat,
} from './plan.store.ts'
export type * from './plan.ts'
export type { PlanFault, PlanFaultCode } from './reading/fault.ts'
export { type PlanFormat, type PlanReading, isPlanId, readPlan } from './reading/read-plan.ts'
export { planBehaviours, type PlanServices } from './plan.behaviours.ts'
export { planRoutes } from './plan.routes.ts'
