export * from './inbox/index.ts'
export * from './line/index.ts'
export * from './contact/index.ts'
