export { sharedPacketsOf, type SharedPackets } from './shared-packets.ts'
export { sharedIslands } from './shared.assets.ts'
export { sharedBehaviours, type SharedServices } from './shared.behaviours.ts'
export { sharedRoutes } from './shared.routes.ts'
