export { handedBehaviours, type HandedServices } from './handed.behaviours.ts'
export * from './handed.routes.ts'
export * from './handed-client.ts'
