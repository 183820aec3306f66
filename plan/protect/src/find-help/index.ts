export { findBehaviours, type FindServices } from './find-help.behaviours.tsx'
export { findRoutes } from './find-help.routes.ts'
export { findStyles } from './find-help.assets.ts'
export { publicPlacesOf, type Places } from './places.ts'
