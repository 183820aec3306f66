export { timelineBehaviours } from './timeline.behaviours.ts'
export { timelineRoutes } from './timeline.routes.ts'
export { caseTimeline, type TimelineView } from './timeline.ts'
