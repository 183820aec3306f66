export { numbersBehaviours } from './numbers.behaviours.ts'
export { numbersRoutes } from './numbers.routes.ts'
export { protectionNumbers, type NumbersView } from './numbers.ts'
