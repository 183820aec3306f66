export { todayBehaviours, type TodayServices } from './today.behaviours.ts'
export { todayRoutes } from './today.routes.ts'
