export { reachBehaviours } from './reach.behaviours.ts'
export { reachRoutes } from './reach.routes.ts'
export { channelText, whyNotText } from './reach.text.ts'
