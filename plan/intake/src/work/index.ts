export { workBehaviours, type WorkServices } from './work.behaviours.ts'
export { workRoutes } from './work.routes.ts'
