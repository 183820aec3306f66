import type { values } from './expected-values.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'
import { planCodeOf } from './rows-plans.ts'

/** What is sent about the values of the plan of the place's own organization. */
export const valueRequests: Readonly<Record<keyof typeof values, (thing: Thing, mine: Thing, language: 'en' | 'fr') => Sent>> = {
  values: ({ organization }, _mine, language) => ({
    method: 'GET',
    path: `/${language}/plans/${planCodeOf(organization)}/${language === 'en' ? 'values' : 'valeurs'}`,
  }),
  enterValues: ({ organization }, _mine, language) => ({
    method: 'POST',
    path: `/${language}/plans/${planCodeOf(organization)}/${language === 'en' ? 'values/enter' : 'valeurs/inscrire'}`,
    form: {},
  }),
  // no values: whoever may enter some is told so
  'enterValues of a file': ({ organization }, _mine, language) => ({
    method: 'POST',
    path: `/${language}/plans/${planCodeOf(organization)}/${language === 'en' ? 'values/enter' : 'valeurs/inscrire'}`,
    form: {},
    file: 'nothing,that,is,known\n1,2,3,4\n',
  }),
}
