export { trainingBehaviours, type TrainingServices } from './training.behaviours.ts'
export { trainingRoutes } from './training.routes.ts'
