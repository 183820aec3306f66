export type { DeskData, SealedInputValue } from './desk-data.ts'
export { personIslands } from './person-desk.assets.ts'
export { OpenText, PersonDesk, SealedArea, SealedForm, SealedInput, deskData } from './person-desk.tsx'
export { readSealed, type ReadSealed } from './read-sealed.ts'
