import { dutyNames } from '@fanal/kernel'
import type { PlainTable } from './answers.ts'
import { forDuties } from './rows.ts'

/** The calculator of penalties shows a regulation and nothing of anybody: every member may use it, nobody else. */
export const penalty: Pick<PlainTable, 'penalty' | 'workOutPenalty' | 'workedOutPenalty'> = {
  penalty: forDuties(dutyNames, 'page', '200'),
  workOutPenalty: forDuties(dutyNames, 'page', '200'),
  workedOutPenalty: forDuties(dutyNames, 'page', '303 to penalty'),
}
