export * from './browser.ts'
export * from './form-fields.tsx'
