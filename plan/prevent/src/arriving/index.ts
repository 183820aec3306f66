export { arrivingBehaviours } from './arriving.behaviours.tsx'
export { arrivingRoutes } from './arriving.routes.ts'
export { arrivingStyles } from './arriving.assets.ts'
