export type { ProtectStage } from './hands.ts'
export { tellPerson } from './tell-person.ts'
