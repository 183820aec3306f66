import type { plans } from './expected-plans.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'
import { planCodeOf } from './rows-plans.ts'

type Language = 'en' | 'fr'

const partPath = (organization: Thing['organization'], language: Language) =>
  `/${language}/plans/${planCodeOf(organization)}/${language === 'en' ? 'enter' : 'inscrire'}/pillar`

const walkedPlan =
  'id,pillar,pillar_en,pillar_fr,title_en,title_fr,lead,lead_en,lead_fr,plan_en,plan_fr\nW-01,w,One,Un,Walk,Marcher,DEP,Department,Ministère,Walked,Parcouru\n'

/** What is sent about the plan of the place's own organization. */
export const planRequests: Readonly<Record<keyof typeof plans, (thing: Thing, mine: Thing, language: Language) => Sent>> = {
  plan: ({ organization }, _mine, language) => ({ method: 'GET', path: `/${language}/plans/${planCodeOf(organization)}` }),
  commitment: ({ organization }, _mine, language) => ({
    method: 'GET',
    path: `/${language}/plans/${planCodeOf(organization)}/${language === 'en' ? 'commitments' : 'engagements'}/INV-01`,
  }),
  'takePlan of a file': (_thing, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/plans/take-in' : '/fr/plans/importer',
    form: { plan: 'walked', format: 'csv', seen: '9', data: Buffer.from(walkedPlan).toString('base64url') },
  }),
  planPart: ({ organization }, _mine, language) => ({ method: 'GET', path: partPath(organization, language) }),
  keepPlanPart: ({ organization }, _mine, language) => ({
    method: 'POST',
    path: `${partPath(organization, language)}/${language === 'en' ? 'keep' : 'garder'}`,
    form: { seen: '1', of: '', id: 'new' },
  }),
}
