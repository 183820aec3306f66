import { Badge, DefinitionList, Details, Heading, Lead, Notice } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { ComponentChildren, VNode } from 'preact'
import { PartsNav } from '../cases/part-head.tsx'
import { casesRoutes } from '../cases/cases.routes.ts'
import { casesText, domainText, riskText } from '../cases/cases.text.ts'
import { Day } from '../cases/day.tsx'
import { PersonDesk, deskData } from '../person-desk/index.ts'
import { referralRoutes } from '../referral/referral.routes.ts'
import type { TransferView } from './read-transfer.ts'
import { AnswerForms, ProposeForm, WithdrawForm } from './transfer.forms.tsx'
import { notFrozen, notSealed, takerThere, transferMachine } from './transfer-machine.ts'
import { type CaseTransfer, isOpen } from './transfer.ts'
import { personSaidText, rejectText, transferReasonText, transferText as text } from './transfer.text.ts'

export interface TransferProps {
  readonly language: Language
  readonly view: TransferView
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
  readonly signIn: string
}

export const transferTones = {
  proposed: 'warning',
  accepted: 'info',
  effective: 'success',
  rejected: 'neutral',
  withdrawn: 'neutral',
} as const

/** Where a case stands that is to move: to whoever has it, to whoever is asked, and to whoever had it. */
export function TransferPage(props: TransferProps): VNode {
  const { language, view } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { held, transfers } = view
  const open = transfers.find(isOpen)
  const before = transfers.filter((one) => one !== open && (held !== null || one.summary === null))
  const away = held === null ? transfers.find(({ summary }) => summary !== null) : undefined
  return (
    <Around {...props}>
      <Heading level={1}>{say(text.title)}</Heading>
      <p>
        {say(casesText.number)} <code>{held?.row.number ?? transfers[0]?.number}</code>
      </p>
      {held !== null && <PartsNav language={language} caseId={view.caseId} current="transfer" />}
      {away === undefined ? <Lead>{say(text.lead)}</Lead> : <Away {...props} transfer={away} />}
      {open !== undefined && <OpenTransfer {...props} transfer={open} />}
      {held !== null && open === undefined && <Propose {...props} />}
      {before.length > 0 && (
        <Details summary={say(text.before)}>
          {before.map((one) => (
            <article class="message">
              <Said {...props} transfer={one} />
            </article>
          ))}
        </Details>
      )}
      {held !== null && (
        <Notice>
          <p>{say(text.elsewhere)}</p>
          <p>
            <a href={referralRoutes.referrals.href({ language, case: view.caseId })}>{say(text.toReferrals)}</a>
          </p>
        </Notice>
      )}
    </Around>
  )
}

/** Keys stand in the page for whoever may pass them on; whoever is asked or had it gets none. */
function Around({ language, view, signIn, children }: TransferProps & { readonly children: ComponentChildren }): VNode {
  if (view.held !== null)
    return (
      <PersonDesk language={language} data={deskData(view.held.opened)} signIn={signIn}>
        {children}
      </PersonDesk>
    )
  return (
    <>
      <p>
        <a href={casesRoutes.cases.href({ language })}>{casesText.back[language]}</a>
      </p>
      {children}
    </>
  )
}

function OpenTransfer(props: TransferProps & { readonly transfer: CaseTransfer }): VNode {
  const { language, view, transfer } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const waits = transfer.state === 'accepted' ? waitsFor(view) : []
  return (
    <section aria-labelledby="open-transfer">
      <Heading id="open-transfer">{say(view.asked ? text.asked : transfer.state === 'accepted' ? text.isShared : text.toSomebody)}</Heading>
      <Said {...props} transfer={transfer} />
      {waits.length > 0 && (
        <Notice tone="warning" title={say(text.waits)}>
          {waits.map((why) => (
            <p>{say(why)}</p>
          ))}
        </Notice>
      )}
      {view.asked && <AnswerForms {...props} transfer={transfer} />}
      {view.held !== null && view.held.opened.grants.some(({ operations }) => operations.includes('share')) && (
        <WithdrawForm {...props} transfer={transfer} />
      )}
    </section>
  )
}

/** What keeps a case from moving on its day, in the words of the guards that would refuse. */
function waitsFor({ way }: TransferView): readonly Bilingual[] {
  if (way === null) return []
  return [...(way.sealed ? [notSealed.say] : []), ...(way.frozen ? [notFrozen.say] : []), ...(way.takerThere ? [] : [takerThere.say])]
}

/** One transfer in codes and days. */
function Said({ language, view, transfer }: TransferProps & { readonly transfer: CaseTransfer }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { from, to, acceptedBy, needs, risk, overlapEnds, endedAt, rejectReason, state } = transfer
  const unit = (id: typeof from.unit) => say(view.units.get(id) ?? text.team)
  const whom = acceptedBy ?? to.member
  const taker = whom === null ? say(text.anybody) : (view.names.get(whom) ?? '…')
  const items = [
    { term: say(text.from), value: `${unit(from.unit)}, ${view.names.get(from.member) ?? '…'}` },
    { term: say(text.to), value: `${unit(to.unit)}, ${taker}` },
    { term: say(text.why), value: say(transferReasonText[transfer.why]) },
    ...(isOpen(transfer)
      ? [
          { term: say(text.agreed), value: say(personSaidText[transfer.personSaid]) },
          { term: say(text.risk), value: risk === null ? say(casesText.noRisk) : say(riskText[risk]) },
          { term: say(text.needs), value: needs.length === 0 ? say(text.noNeeds) : needs.map((need) => say(domainText[need])).join(' · ') },
        ]
      : []),
    ...(state === 'proposed' ? [{ term: say(text.answerBy), value: <Day at={transfer.respondBy} language={language} /> }] : []),
    ...(state === 'accepted' && overlapEnds !== null
      ? [{ term: say(text.bothUntil), value: <Day at={overlapEnds} language={language} /> }]
      : []),
    ...(rejectReason === null ? [] : [{ term: say(text.rejectedWhy), value: say(rejectText[rejectReason]) }]),
    ...(endedAt === null ? [] : [{ term: say(text.ended), value: <Day at={endedAt} language={language} /> }]),
  ]
  return (
    <>
      <p>
        <Badge tone={transferTones[state]}>{say(transferMachine.states[state].name)}</Badge>
      </p>
      <DefinitionList items={items} />
    </>
  )
}

/** What whoever had a case keeps of it. */
function Away({ language, view, transfer }: TransferProps & { readonly transfer: CaseTransfer }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { summary, to, acceptedBy, endedAt } = transfer
  const items =
    summary === null
      ? []
      : [
          {
            term: say(text.to),
            value: `${say(view.units.get(to.unit) ?? text.team)}, ${view.names.get(acceptedBy ?? transfer.proposedBy) ?? '…'}`,
          },
          { term: say(text.opened), value: <Day at={summary.openedAt} language={language} /> },
          ...(endedAt === null ? [] : [{ term: say(text.moved), value: <Day at={endedAt} language={language} /> }]),
          { term: say(text.met), value: String(summary.met) },
          { term: say(text.open), value: String(summary.open) },
          { term: say(text.unmet), value: String(summary.unmet) },
          { term: say(text.given), value: String(summary.given) },
        ]
  return (
    <section aria-labelledby="kept">
      <Heading id="kept">{say(text.summaryTitle)}</Heading>
      <p>{say(text.summaryLead)}</p>
      <DefinitionList items={items} />
    </section>
  )
}

function Propose(props: TransferProps): VNode {
  const { language, view } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { held, takers } = view
  if (held?.opened.isSealed === true) return <p>{say(notSealed.say)}</p>
  if (held?.row.state === 'closed') return <p>{say(casesText.closedTitle)}</p>
  if (takers.length > 0) return <ProposeForm {...props} />
  const mayShare = held?.opened.grants.some(({ operations, classes }) => operations.includes('share') && classes.includes('C7')) === true
  return <p>{say(mayShare ? text.nobodyElse : text.notYou)}</p>
}
