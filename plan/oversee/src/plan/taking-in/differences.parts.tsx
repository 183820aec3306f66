import { Details, Table } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { Difference } from '../compare.ts'
import { partText, takingInText as text } from './taking-in.text.ts'

/** Codes that are listed one by one. */
const mostCodes = 200

/** How many parts are new, changed, the same or gone, and which ones. */
export function Differences({
  differences,
  caption,
  language,
}: {
  differences: readonly Difference[]
  caption: Bilingual
  language: Language
}) {
  const say = (one: Bilingual) => sayIn(one, language)
  const there = differences.filter(({ added, changed, gone, same }) => added.length + changed.length + gone.length + same > 0)
  const moved = there.filter(({ added, changed, gone }) => added.length + changed.length + gone.length > 0)
  const listed = (codes: readonly string[]) =>
    codes.length === 0
      ? '–'
      : [...codes.slice(0, mostCodes), ...(codes.length > mostCodes ? [`+ ${codes.length - mostCodes}`] : [])].join('; ')
  return (
    <>
      <Table
        caption={say(caption)}
        headed
        cards
        rows={there}
        columns={[
          { header: say(text.part), cell: ({ part }) => say(partText[part]) },
          { header: say(text.added), numeric: true, cell: ({ added }) => added.length },
          { header: say(text.changed), numeric: true, cell: ({ changed }) => changed.length },
          { header: say(text.gone), numeric: true, cell: ({ gone }) => gone.length },
          { header: say(text.same), numeric: true, cell: ({ same }) => same },
        ]}
      />
      {moved.length > 0 && (
        <Details summary={say(text.byCode)}>
          <Table
            caption={say(text.byCode)}
            headed
            cards
            rows={moved}
            columns={[
              { header: say(text.part), cell: ({ part }) => say(partText[part]) },
              { header: say(text.added), cell: ({ added }) => listed(added) },
              { header: say(text.changed), cell: ({ changed }) => listed(changed) },
              { header: say(text.gone), cell: ({ gone }) => listed(gone) },
            ]}
          />
        </Details>
      )}
    </>
  )
}
