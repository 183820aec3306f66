import { Badge, EmptyState, Lead, Table, type Column } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { casesRoutes } from '../cases/cases.routes.ts'
import { domainText } from '../cases/cases.text.ts'
import { Moment } from './moment.tsx'
import type { Consent } from '../consent/consent.ts'
import { nextForSender } from './referral-next.ts'
import type { CaseReferrals } from './list-referrals.ts'
import { type ReferralState, referralMachine } from './referral-machine.ts'
import { receiverName } from './referral-names.ts'
import { referralRoutes } from './referral.routes.ts'
import { referralText as text } from './referral.text.ts'
import type { Referral } from './referral.ts'

export const referralTones = {
  draft: 'neutral',
  offered: 'info',
  received: 'info',
  accepted: 'success',
  'on-hold': 'warning',
  'in-progress': 'success',
  completed: 'success',
  failed: 'danger',
  declined: 'danger',
  expired: 'danger',
  withdrawn: 'neutral',
  'entered-in-error': 'neutral',
} as const satisfies Record<ReferralState, string>

/** What has to be done next, in a line; nothing where the person knows. */
export function NextStep({
  language,
  referral,
  now,
  consents,
}: {
  readonly language: Language
  readonly referral: Referral
  readonly now: Date
  readonly consents: readonly Consent[]
}): VNode {
  const next = nextForSender(referral, consents, now)
  const { respondBy } = referral
  const due = next?.due === 'respond-by' ? respondBy : null
  return (
    <>
      {next === null ? text.nothing[language] : next.say[language]}
      {due !== null && (
        <>
          {' '}
          (<Moment at={due} language={language} />) {due < now && <Badge tone="danger">{text.late[language]}</Badge>}
        </>
      )}
    </>
  )
}

export interface ReferralsProps {
  readonly language: Language
  readonly view: CaseReferrals
  readonly now: Date
}

/** Whom a case was referred to, and where each stands. */
export function ReferralsPage({ language, view, now }: ReferralsProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, referrals, needs } = view
  const columns: [Column<Referral>, ...Column<Referral>[]] = [
    {
      header: say(text.to),
      cell: (one) => (
        <a href={referralRoutes.oneReferral.href({ language, case: row.id, referral: one.id })}>{say(receiverName(one.to, view))}</a>
      ),
    },
    { header: say(text.state), cell: ({ state }) => <Badge tone={referralTones[state]}>{say(referralMachine.states[state].name)}</Badge> },
    {
      header: say(text.needs),
      cell: (one) =>
        one.needs
          .map((id) => needs.find((need) => need.id === id))
          .flatMap((need) => (need === undefined ? [] : say(domainText[need.domain])))
          .join(', '),
    },
    { header: say(text.next), cell: (one) => <NextStep language={language} referral={one} now={now} consents={view.consents} /> },
  ]
  const canAsk = row.state !== 'closed' && needs.some(({ state }) => state === 'open' || state === 'planned')
  return (
    <>
      <ReferralsHead language={language} number={row.number} caseId={row.id} />
      <Lead>{say(text.lead)}</Lead>
      {canAsk ? (
        <p>
          <a class="button" href={referralRoutes.newReferral.href({ language, case: row.id })}>
            {say(text.ask)}
          </a>
        </p>
      ) : (
        <EmptyState title={say(text.noNeeds)}>
          <p>{say(text.noNeedsLead)}</p>
          {row.state !== 'closed' && (
            <p>
              <a href={`${casesRoutes.oneCase.href({ language, case: row.id })}#needs`}>{say(text.writeNeed)}</a>
            </p>
          )}
        </EmptyState>
      )}
      {referrals.length > 0 && <Table caption={say(text.caption)} columns={columns} rows={referrals} cards />}
      {referrals.length === 0 && canAsk && (
        <EmptyState title={say(text.none)}>
          <p>{say(text.noneLead)}</p>
        </EmptyState>
      )}
    </>
  )
}

/** The head of each page below the referrals of a case. */
export function ReferralsHead({
  language,
  number,
  caseId,
  title = text.title,
}: {
  readonly language: Language
  readonly number: string
  readonly caseId: string
  readonly title?: Bilingual
}): VNode {
  return (
    <>
      <PartHead language={language} title={title} number={number} caseId={caseId} part="referrals" />
    </>
  )
}
