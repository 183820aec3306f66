export { inventedPeriod, inventedPlanId } from './invented-plan.ts'
export { awaitsEdition, publishInvented } from './publish-invented.ts'
export { tellPlans } from './shipped-plans.ts'
export { tellInventedPlan } from './tell-invented-plan.ts'
