export { blankForms } from './blank-forms.ts'
export { paperStyles } from './paper.assets.ts'
export { paperBehaviours } from './paper.behaviours.ts'
export { paperRoutes } from './paper.routes.ts'
