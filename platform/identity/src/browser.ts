export { thisPage } from './page-session.ts'
export { pulse } from './pulse.ts'
export { forgetSession, loadMemberSeeds } from './session-keys.ts'
export type { Lost, SessionLine } from './session-line.ts'
