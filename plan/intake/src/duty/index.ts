export { dutyBehaviours, type DutyServices } from './duty.behaviours.ts'
export { dutyRoutes } from './duty.routes.ts'
