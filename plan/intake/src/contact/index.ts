export * from './contact.assets.ts'
export { contactBehaviours, type ContactServices } from './contact.behaviours.ts'
export * from './contact.routes.ts'
