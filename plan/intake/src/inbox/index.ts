export { inboxBehaviours, type InboxServices } from './inbox.behaviours.ts'
export * from './inbox.routes.ts'
export * as inboxClient from './inbox-client.ts'
