import type { Bilingual } from '@fanal/kernel'
import { approvalMachine } from '../approvals/approval-machine.ts'
import { breakGlassMachine } from '../break-glass/break-glass-machine.ts'
import { caseMachine, closingReasonText } from '../cases/case-machine.ts'
import { stepStateText, domainText, riskText } from '../cases/cases.text.ts'
import { consentMachine } from '../consent/consent-machine.ts'
import { purposeText } from '../consent/consent.page-text.ts'
import { demandMachine } from '../demands/demand-machine.ts'
import { identificationMachine } from '../identification/identification-machine.ts'
import { permitMachine } from '../permits/permit-machine.ts'
import { referralMachine } from '../referral/referral-machine.ts'
import { requestMachine } from '../requests/request-machine.ts'
import { safetyPlanMachine } from '../safety/safety-plan-machine.ts'
import { transferMachine } from '../transfer/transfer-machine.ts'

type Words = Readonly<Record<string, Bilingual>>
interface Named {
  readonly states: Readonly<Record<string, { readonly name: Bilingual }>>
}

const statesOf = ({ states }: Named): Words => Object.fromEntries(Object.entries(states).map(([code, { name }]) => [code, name]))

/** What the codes of an act mean, by how its type begins; the longest first. */
const meanings: readonly (readonly [string, Words])[] = [
  ['protect.case.add-need', domainText],
  ['protect.case.change-step', stepStateText],
  ['protect.case.risk', riskText],
  ['protect.case', { ...closingReasonText, ...statesOf(caseMachine) }],
  ['protect.consent', { ...purposeText, ...statesOf(consentMachine) }],
  ['protect.grant', purposeText],
  ['protect.safety-plan', statesOf(safetyPlanMachine)],
  ['protect.referral', statesOf(referralMachine)],
  ['protect.transfer', statesOf(transferMachine)],
  ['protect.identification', statesOf(identificationMachine)],
  ['protect.permit', statesOf(permitMachine)],
  ['protect.request', statesOf(requestMachine)],
  ['protect.demand', statesOf(demandMachine)],
  ['protect.approval', statesOf(approvalMachine)],
  ['protect.break-glass', statesOf(breakGlassMachine)],
]

/** The codes of an act in words; a code that only programs read is left out. */
export function wordsOfCodes(type: string, codes: readonly string[]): readonly Bilingual[] {
  const known = meanings.find(([begins]) => type === begins || type.startsWith(`${begins}.`))?.[1] ?? {}
  return codes.flatMap((code) => known[code] ?? [])
}
