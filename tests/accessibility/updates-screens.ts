import type { meetingsRoutes, updatesRoutes } from '@fanal/oversee'
import { refused } from './edition-screens.ts'
import type { Recipes } from './screen.ts'

const nowhere = '00000000-0000-7000-8000-000000000000'

/** Every page of updates and meetings, for whoever may not: none of them is an officer's. */
export const updatesScreens: Recipes<typeof updatesRoutes> & Recipes<typeof meetingsRoutes> = {
  updates: [refused('updates', { en: '/en/updates', fr: '/fr/comptes-rendus' }, false)],
  missingList: [refused('updates-missing', { en: '/en/updates/missing', fr: '/fr/comptes-rendus/manques' }, false)],
  update: [refused('update', { en: `/en/updates/${nowhere}/C-01`, fr: `/fr/comptes-rendus/${nowhere}/C-01` }, false)],
  keepUpdate: [refused('update-kept', { en: '/en/updates/keep', fr: '/fr/comptes-rendus/garder' }, true)],
  decideUpdate: [refused('update-decided', { en: '/en/updates/decide', fr: '/fr/comptes-rendus/decider' }, true)],
  answerSilence: [refused('silence-answered', { en: '/en/updates/answer', fr: '/fr/comptes-rendus/repondre' }, true)],
  reviewUpdate: [refused('update-reviewed', { en: '/en/updates/review', fr: '/fr/comptes-rendus/examiner' }, true)],
  coordinate: [refused('coordinated', { en: '/en/updates/coordinate', fr: '/fr/comptes-rendus/coordonner' }, true)],
  meetings: [refused('meetings', { en: '/en/taskforce', fr: '/fr/groupe-de-travail' }, false)],
  keepMeetings: [refused('meetings-kept', { en: '/en/taskforce/keep', fr: '/fr/groupe-de-travail/garder' }, true)],
}
