export { meetingsBehaviours, type MeetingsServices } from './meetings.behaviours.ts'
export { meetingsRoutes } from './meetings.routes.ts'
