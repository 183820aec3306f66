import { editionScreens } from './edition-screens.ts'
import { planScreens } from './plan-screens.ts'
import { updatesScreens } from './updates-screens.ts'
import { valueScreens } from './value-screens.ts'

/** Every page of oversight, for whoever may not. */
export const oversightScreens = { ...planScreens, ...valueScreens, ...updatesScreens, ...editionScreens }
