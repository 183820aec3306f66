export * from './session.assets.ts'
