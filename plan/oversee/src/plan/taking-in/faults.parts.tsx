import { Paragraph, Table } from '@fanal/design'
import type { Language } from '@fanal/kernel'
import { planText as text } from '../plan.text.ts'
import type { PlanFault } from '../reading/fault.ts'
import { moreFaults } from './taking-in.text.ts'

/** Faults that a page lists: whoever mends so many looks again before the rest. */
export const mostFaults = 200

/** What is wrong with a file, by row or path, as the command says it. */
export function Faults({ faults, caption, language }: { faults: readonly PlanFault[]; caption: string; language: Language }) {
  if (faults.length === 0) return null
  return (
    <>
      <Table
        caption={caption}
        headed
        cards
        rows={faults.slice(0, mostFaults)}
        columns={[
          { header: text.where[language], cell: (fault) => placeOf(fault, language) },
          { header: text.what[language], cell: (fault) => `${fault.say[language]}${offerOf(fault, language)}` },
        ]}
      />
      {faults.length > mostFaults && <Paragraph>{moreFaults(faults.length - mostFaults)[language]}</Paragraph>}
    </>
  )
}

/** What stands there already, and the field in which it belongs. */
function offerOf({ offer }: PlanFault, language: Language): string {
  if (offer === null) return ''
  return language === 'en' ? ` ${offer.field}: “${offer.words}”` : ` ${offer.field}\u00A0: «\u00A0${offer.words}\u00A0»`
}

function placeOf({ row, path, field }: PlanFault, language: Language): string {
  const inside = [path, field].filter((part) => part !== '').join('.')
  const place = [row === null ? '' : `${text.row[language]} ${row}`, inside].filter((part) => part !== '').join(', ')
  return place === '' ? text.wholeFile[language] : place
}
