export type { DeskServices } from './desk-services.ts'
export { personIslands } from './person-desk.assets.ts'
export { OpenText, PersonDesk, SealedArea, SealedForm, SealedInput, deskData } from './person-desk.tsx'
