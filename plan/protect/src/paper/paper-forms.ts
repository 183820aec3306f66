import { newCaseForm, needsForm, requestForm } from './case-forms.ts'
import { consentForm, packetForm } from './consent-forms.ts'
import type { PaperForm } from './paper-form.ts'
import { questionsForm, reachForm, safetyForm } from './safety-forms.ts'

/** Every form, in the order of the work. Its place in the list is its address. */
export const paperForms: readonly PaperForm[] = [
  newCaseForm,
  reachForm,
  consentForm,
  safetyForm,
  needsForm,
  questionsForm,
  packetForm,
  requestForm,
]
