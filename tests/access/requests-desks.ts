import type { RouteName } from './answers.ts'
import { updateRequests } from './requests-updates.ts'
import type { Sent } from './requests.ts'

/** What is sent to the desks that are open by a path alone. */
export const deskRequests = {
  ...updateRequests,
  today: (language: 'en' | 'fr') => ({ method: 'GET', path: language === 'en' ? '/en/today' : '/fr/aujourdhui' }),
  duty: (language: 'en' | 'fr') => ({ method: 'GET', path: language === 'en' ? '/en/duty' : '/fr/garde' }),
  places: (language: 'en' | 'fr') => ({ method: 'GET', path: language === 'en' ? '/en/places' : '/fr/lieux' }),
  findPlaces: (language: 'en' | 'fr') => ({
    method: 'POST',
    path: language === 'en' ? '/en/places/find' : '/fr/lieux/trouver',
    form: { need: 'bed-tonight', place: 'Windsor' },
  }),
  shortcuts: (language: 'en' | 'fr') => ({ method: 'GET', path: language === 'en' ? '/en/shortcuts' : '/fr/raccourcis' }),
  setShortcuts: (language: 'en' | 'fr') => ({
    method: 'POST',
    path: language === 'en' ? '/en/shortcuts/set' : '/fr/raccourcis/choix',
    form: { shortcuts: language === 'en' ? 'off' : 'on' },
  }),
  editions: (language: 'en' | 'fr') => ({ method: 'GET', path: `/${language}/editions` }),
  // a secretariat that chose no plan
  askEdition: (language: 'en' | 'fr') => ({
    method: 'POST',
    path: language === 'en' ? '/en/editions/ask' : '/fr/editions/demander',
    form: { period: '2013-14' },
  }),
  campaigns: (language: 'en' | 'fr') => ({ method: 'GET', path: language === 'en' ? '/en/campaigns' : '/fr/campagnes' }),
  training: (language: 'en' | 'fr') => ({ method: 'GET', path: language === 'en' ? '/en/training' : '/fr/formation' }),
  plans: (language: 'en' | 'fr') => ({ method: 'GET', path: `/${language}/plans` }),
  lookAtPlan: (language: 'en' | 'fr') => ({
    method: 'POST',
    path: language === 'en' ? '/en/plans/look' : '/fr/plans/apercu',
    form: { plan: 'invented' },
  }),
  beginPlan: (language: 'en' | 'fr') => ({
    method: 'POST',
    path: language === 'en' ? '/en/plans/begin' : '/fr/plans/commencer',
    form: { plan: 'invented' },
  }),
  // a secretariat that chose no file
  takePlan: (language: 'en' | 'fr') => ({
    method: 'POST',
    path: language === 'en' ? '/en/plans/take-in' : '/fr/plans/importer',
    form: { plan: 'invented' },
  }),
} as const satisfies Partial<Record<RouteName, (language: 'en' | 'fr') => Sent>>
