export * from './shortcuts.assets.ts'
export { shortcutsBehaviours } from './shortcuts.behaviours.ts'
export * from './shortcuts.routes.ts'
