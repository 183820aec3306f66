import type { Approval } from '../employer-record.ts'
import type { Oddity } from './anomaly.ts'
import { tidy } from './read-cells.ts'

export const approvalColumns = ['source_row', 'Employer', 'Address', 'Positions', 'Province', 'NOC', 'Stream', 'YEAR', 'PERIOD'] as const

type Cell = (column: string) => string
type Note = (column: string, odd: readonly Oddity[]) => void

const provinces =
  /^(british columbia|alberta|saskatchewan|manitoba|ontario|qu[eé]bec|new brunswick|nova scotia|prince edward island|newfoundland and labrador|yukon|northwest territories|nunavut)$/i

/** Reads the cells of a positive labour market assessment. */
export function readApproval(cell: Cell, note: Note): Approval {
  const positions = tidy(cell('Positions')).replaceAll(',', '')
  const isCount = /^\d{1,6}$/.test(positions)
  if (!isCount) note('Positions', ['positions-unreadable'])
  const province = tidy(cell('Province'))
  if (/outside/i.test(province)) note('Province', ['outside-canada'])
  else if (!provinces.test(province)) note('Province', ['province-unknown'])
  const occupation = tidy(cell('NOC'))
  if (occupation === '') note('NOC', ['occupation-missing'])
  const [year, quarter] = [tidy(cell('YEAR')), tidy(cell('PERIOD')).toUpperCase()]
  const isPeriod = /^\d{4}$/.test(year) && /^Q[1-4]$/.test(quarter)
  if (!isPeriod) note('PERIOD', ['period-unreadable'])
  return {
    kind: 'approval',
    positions: isCount ? Number(positions) : null,
    occupation,
    stream: tidy(cell('Stream')),
    period: isPeriod ? `${year} ${quarter}` : '',
  }
}
