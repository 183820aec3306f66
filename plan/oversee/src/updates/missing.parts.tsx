import { Checkboxes, Heading, Paragraph, Select, Submit, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shownDay } from '../edition/shown.ts'
import type { Commitment } from '../plan/plan.ts'
import { type BoardFilter, filteredRows, stillMissing } from './board.ts'
import type { CoordinatingDesk } from './coordinating-desk.ts'
import type { OpenedFacts } from './facts.ts'
import { departmentSaid } from './update.page.tsx'
import { missingText, pageText as text } from './updates-page.text.ts'
import { updatesRoutes } from './updates.routes.ts'

export interface MissingProps {
  readonly language: Language
  readonly now: Date
  readonly facts: OpenedFacts
  readonly last: CoordinatingDesk['last']
  readonly filter: BoardFilter
  readonly link: (one: Commitment) => VNode
}

/** The filter as it stands in an address. */
export const filterQuery = ({ department, isThisWeek }: BoardFilter): Record<string, string> => ({
  ...(department !== null && { department }),
  ...(isThisWeek && { due: 'week' }),
})

/** What is missing of a period, as far as it is asked for. */
export function missingRows({ facts, last, filter, now }: Pick<MissingProps, 'facts' | 'last' | 'filter' | 'now'>) {
  const standings = new Map([...last].map(([code, { standing }]) => [code, standing]))
  return filteredRows(stillMissing(facts, now, standings), filter, now)
}

function FilterForm({ language, facts, filter }: Pick<MissingProps, 'language' | 'facts' | 'filter'>) {
  const say = (one: Bilingual) => sayIn(one, language)
  const asked = new Set(facts.period.commitments.flatMap(({ lead }) => lead.slice(0, 1)))
  const departments = facts.period.departments.filter(({ id }) => asked.has(id))
  return (
    <form method="get" action={updatesRoutes.updates.href({ language })} class="filters">
      <input type="hidden" name="period" value={facts.period.id} />
      {departments.length > 1 && (
        <Select
          id="filter-department"
          name="department"
          label={say(text.department)}
          none={say(text.everyDepartment)}
          options={departments.map(({ id, name }) => ({ value: id, label: say(name) }))}
          value={filter.department ?? undefined}
        />
      )}
      <Checkboxes
        id="filter-due"
        name="due"
        label={say(text.when)}
        options={[{ value: 'week', label: say(text.thisWeek) }]}
        values={filter.isThisWeek ? ['week'] : []}
      />
      <Submit tone="secondary">{say(text.show)}</Submit>
    </form>
  )
}

/** What is still missing of a period: looked at by department and by week, and taken along as a file. */
export function MissingSection({ language, now, facts, last, filter, link }: MissingProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const rows = missingRows({ facts, last, filter, now })
  const isFiltered = filter.department !== null || filter.isThisWeek
  const at = { period: facts.period.id, ...filterQuery(filter) }
  return (
    <>
      <Heading>{say(text.missing)}</Heading>
      <FilterForm language={language} facts={facts} filter={filter} />
      {rows.length === 0 ? (
        <Paragraph>{say(isFiltered ? text.nothingMissingHere : text.nothingMissing)}</Paragraph>
      ) : (
        <>
          <Table
            caption={say(text.missing)}
            headed
            cards
            rows={rows}
            columns={[
              { header: say(text.commitment), cell: ({ commitment }) => link(commitment) },
              { header: say(text.department), cell: ({ commitment }) => departmentSaid(commitment, facts, language) },
              { header: say(text.missing), cell: ({ missing: kinds }) => kinds.map((kind) => say(missingText[kind])).join(', ') },
              { header: say(text.by), cell: ({ due }) => (due === null ? '–' : <Unbroken>{shownDay(due, language)}</Unbroken>) },
            ]}
          />
          <p>
            <a href={updatesRoutes.missingList.href({ language }, at)}>{say(text.asFile)}</a>
          </p>
        </>
      )}
    </>
  )
}
