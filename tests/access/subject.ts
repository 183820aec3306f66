// What the walk walks. The mutation test loads this module, and everything below it, anew with one check taken out.
export { endSession, identityBehaviours, ownSession, startSession } from '@fanal/identity'
export { inboxBehaviours } from '@fanal/intake'
export { createRunner } from '@fanal/runner'
export { addWraps, ownWraps } from '@fanal/vault'
export { createWorkbench } from '../../apps/workbench/src/workbench.ts'
