export * from './directory/index.ts'
export * from './find-help/index.ts'
