export { offerStyles } from './offer.assets.ts'
export { offerPages, type EmployerRecords, type OfferServices } from './offer.behaviours.tsx'
export { offerRoutes } from './offer.routes.ts'
