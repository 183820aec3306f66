import { Details, Paragraph, Table } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { planRoutes } from '../plan.routes.ts'
import type { Plan } from '../plan.ts'
import { handPartText, handText as text } from './by-hand.text.ts'
import { heldParts } from './held-part.ts'
import { handParts } from './part-fields.ts'

/** Where each part of a plan is entered by hand, with how many are held; open while there is no promise in it. */
export function ByHand({ language, plan }: { readonly language: Language; readonly plan: Plan }) {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <Details summary={say(text.byHand)} open={plan.commitments.length === 0}>
      <Paragraph>{say(text.order)}</Paragraph>
      <Table
        caption={say(text.byHand)}
        headed
        cards
        rows={handParts}
        columns={[
          {
            header: say(text.part),
            cell: (part) => <a href={planRoutes.planPart.href({ language, plan: plan.id, part })}>{say(handPartText[part].many)}</a>,
          },
          { header: say(text.held), numeric: true, cell: (part) => (part === 'plan' ? '' : heldParts(plan, part).length) },
        ]}
      />
      <Paragraph small>{say(text.fromFile)}</Paragraph>
    </Details>
  )
}

/** From a promise to the forms that change it. */
export function MendCommitment({
  language,
  plan,
  commitment,
}: {
  readonly language: Language
  readonly plan: Plan
  readonly commitment: string
}) {
  const to = (part: 'commitment' | 'milestone', query: Record<string, string>) =>
    planRoutes.planPart.href({ language, plan: plan.id, part }, query)
  return (
    <ul>
      <li>
        <a href={to('commitment', { of: commitment })}>{text.mendCommitment[language]}</a>
      </li>
      <li>
        <a href={to('milestone', { under: commitment })}>{handPartText.milestone.add[language]}</a>
      </li>
    </ul>
  )
}
