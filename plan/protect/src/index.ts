export * from './directory/index.ts'
