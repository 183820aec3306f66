export * from './knowledge/index.ts'
export * from './offer/index.ts'
export * from './arriving/index.ts'
