// What an island may use: the declaration and its parser, without the pages.
export * from './define-form.ts'
export * from './field.ts'
export { countBytes, countGraphemes, normaliseLine, normaliseText } from './normalise.ts'
export * from './parse-form.ts'
