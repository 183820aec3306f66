export { dutyBehaviours, type DutyServices } from './duty.behaviours.ts'
export { endShift } from './duty.operations.ts'
export { dutyRoutes } from './duty.routes.ts'
