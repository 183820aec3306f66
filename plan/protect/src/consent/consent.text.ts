import { refuse } from '@fanal/kernel'

export const noConsent = refuse('no-such-consent', {
  en: 'This consent is not there.',
  fr: 'Ce consentement n’existe pas.',
})
