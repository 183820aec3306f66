export { handoverIslands, handoverStyles } from './handover.assets.ts'
export { handoverBehaviours } from './handover.behaviours.ts'
export * from './handover.routes.ts'
export { handoverToday } from './handover-today.ts'
