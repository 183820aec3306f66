export * from './knowledge/index.ts'
