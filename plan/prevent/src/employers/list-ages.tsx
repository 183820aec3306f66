import { Heading } from '@fanal/design'
import { type PublicLanguage, say } from '@fanal/kernel'
import { employersText as text, listText } from './employers.text.ts'
import type { Snapshot } from './look-up.ts'
import { dayIn, fill, monthsSince } from './said.ts'

interface Props {
  readonly language: PublicLanguage
  readonly snapshots: readonly Snapshot[]
  readonly now: Date
}

/** Months from which a list counts as old: assessments come out each quarter. */
const oldFrom = 4

function ListAge({ snapshot, language, now }: Omit<Props, 'snapshots'> & { readonly snapshot: Snapshot }) {
  const { source, asOf, isInvented } = snapshot
  const months = monthsSince(asOf, now)
  return (
    <li>
      {say(listText[source], language)}, {fill(text.asOf, language, { date: dayIn(asOf, language) })}.
      {isInvented && <strong> {say(text.invented, language)}</strong>}
      {months >= oldFrom && <strong> {fill(text.old, language, { months: String(months) })}</strong>}
    </li>
  )
}

/** Which lists were looked in, of what day, and how old that is. */
export function ListAges({ language, snapshots, now }: Props) {
  return (
    <>
      <Heading>{say(text.listsTitle, language)}</Heading>
      <ul>
        {snapshots.map((snapshot) => (
          <ListAge snapshot={snapshot} language={language} now={now} />
        ))}
      </ul>
    </>
  )
}
