export * from './inbox.assets.ts'
export { inboxBehaviours, type InboxServices } from './inbox.behaviours.ts'
export * from './inbox.routes.ts'
export * from './inbox-client.ts'
