export { endAction, keepItem, keepMeeting, meetingsDesk, type MeetingsDesk } from './meetings.operations.ts'
