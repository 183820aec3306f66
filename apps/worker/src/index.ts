export * from './log-key.ts'
export * from './sequencer.ts'
export * from './worker.ts'
