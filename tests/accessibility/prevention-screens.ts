import type { campaignsRoutes, trainingRoutes } from '@fanal/prevent'
import { type Recipes, refused } from './screen.ts'

interface Place {
  readonly en: string
  readonly fr: string
}

/** Records of prevention are no officer's: what a program officer sees is looked at in the journey of prevention. */
const prevention = (name: string, path: Place, posted: boolean) => refused(`${name}-not-allowed`, { method: posted ? 'POST' : 'GET', path })

/** Every page of the records of prevention, for whoever may not. */
export const preventionScreens: Recipes<typeof campaignsRoutes> & Recipes<typeof trainingRoutes> = {
  campaigns: [prevention('campaigns', { en: '/en/campaigns', fr: '/fr/campagnes' }, false)],
  activity: [
    prevention(
      'activity',
      { en: '/en/campaigns/00000000-0000-7000-8000-000000000000', fr: '/fr/campagnes/00000000-0000-7000-8000-000000000000' },
      false,
    ),
  ],
  keepActivity: [prevention('activity-kept', { en: '/en/campaigns/keep', fr: '/fr/campagnes/garder' }, true)],
  keepCount: [prevention('count-kept', { en: '/en/campaigns/count', fr: '/fr/campagnes/nombre' }, true)],
  training: [prevention('training', { en: '/en/training', fr: '/fr/formation' }, false)],
  keepCourse: [prevention('course-kept', { en: '/en/training/course', fr: '/fr/formation/cours' }, true)],
  keepCompletion: [prevention('completion-kept', { en: '/en/training/completed', fr: '/fr/formation/termine' }, true)],
  importTraining: [prevention('training-imported', { en: '/en/training/import', fr: '/fr/formation/importer' }, true)],
}
