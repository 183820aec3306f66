export { campaignsBehaviours, type CampaignsServices } from './campaigns.behaviours.ts'
export { campaignsRoutes } from './campaigns.routes.ts'
