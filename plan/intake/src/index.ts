export * from './inbox/index.ts'
export * from './line/index.ts'
