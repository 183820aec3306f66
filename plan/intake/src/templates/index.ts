export * from './templates.assets.ts'
export { templatesBehaviours, type TemplatesServices } from './templates.behaviours.ts'
export * from './templates.routes.ts'
