import { Checkbox, DefinitionList, Form, Heading, Paragraph, Radios, Submit } from '@fanal/design'
import type { Bilingual, MemberActor } from '@fanal/kernel'
import type { VNode } from 'preact'
import { type By, commandsFor } from '../machine.ts'
import { contactChannels, mayContact } from '../subjects/safe-contact.ts'
import { type ErasureCommand, erasureMachine } from './erasure-machine.ts'
import { type RequestCommand, requestMachine } from './request-machine.ts'
import { legalHolds, progressOfRow, refusalReasons, workerChecks } from './request.ts'
import type { RequestProps } from './requests.pages.tsx'
import { requestsRoutes } from './requests.routes.ts'
import { answeredText, erasureText, holdText, identityText, moveText, reasonText, remains, requestsText as text } from './requests.text.ts'

const byOf = ({ member, organization, held }: MemberActor): By => ({
  kind: 'member',
  member,
  organization,
  duties: held.map(({ duty }) => duty),
})

/** A form for each step that whoever reads may take from here. */
export function RequestMoves(props: RequestProps): VNode {
  const { language, view, csrf, freshId } = props
  const { row, reader } = view
  return (
    <>
      {commandsFor(requestMachine, progressOfRow(row), byOf(reader)).map((move) => (
        <section>
          <Form action={requestsRoutes.moveRequest.href({ language, request: row.id })} csrf={csrf} id={`move-${move}`}>
            <input type="hidden" name="command" value={freshId()} />
            <input type="hidden" name="move" value={move} />
            <input type="hidden" name="erasure" value={freshId()} />
            <MoveFields {...props} move={move} />
            <Submit tone={move === 'refuse' || move === 'withdraw' ? 'secondary' : 'primary'}>{moveText[move][language]}</Submit>
          </Form>
        </section>
      ))}
    </>
  )
}

function MoveFields({ language, view, now, move }: RequestProps & { readonly move: RequestCommand }): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, person } = view
  if (move === 'check-identity' && row.identityCheck === null)
    return (
      <Radios
        name="identity"
        label={say(text.identity)}
        options={workerChecks.map((value) => ({ value, label: say(identityText[value]) }))}
      />
    )
  if (move === 'refuse')
    return (
      <>
        <Radios
          name="reason"
          label={say(text.reason)}
          options={refusalReasons.map((value) => ({ value, label: say(reasonText[value]) }))}
        />
        <Checkbox name="complaint" label={say(text.complaintSaid)} />
      </>
    )
  if (move !== 'fulfil') return null
  // only the ways that are safe at this moment are offered; the operation asks again
  const ways = contactChannels.filter((channel) => mayContact(person.safeContact, now, channel).may)
  const ownView = row.channel === 'own-code' && person.status === 'active' ? (['own-view'] as const) : []
  const options = [...ownView, 'here' as const, ...ways].map((value) => ({ value, label: say(answeredText[value]) }))
  return (
    <>
      {row.kind === 'restrict' && <Paragraph>{say(text.doneRestrict)}</Paragraph>}
      {row.kind === 'erase' && <Paragraph>{say(text.doneErase)}</Paragraph>}
      {row.kind !== 'restrict' && row.kind !== 'erase' && <Checkbox name="done" label={say(text.done)} />}
      <Radios name="answered" label={say(text.answeredBy)} options={options} />
    </>
  )
}

/** The end of what was known of somebody, step by step, with what remains said on the same page. */
export function ErasureSection({ language, view, csrf, freshId }: RequestProps): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, erasure, reader, names } = view
  if (row.kind !== 'erase') return null
  const nameOf = (member: Parameters<typeof names.get>[0]) => names.get(member) ?? say(text.somebody)
  return (
    <section>
      <Heading>{say(text.erasure)}</Heading>
      <Paragraph>{say(text.erasureLead)}</Paragraph>
      <Heading level={3}>{say(text.remainsTitle)}</Heading>
      <ul>
        {remains.map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
      {erasure !== null && (
        <>
          <DefinitionList
            items={[
              { term: say(text.state), value: say(erasureMachine.states[erasure.state].name) },
              { term: say(text.begunBy), value: nameOf(erasure.requestedBy) },
              ...(erasure.approvedBy === null ? [] : [{ term: say(text.approvedBy), value: nameOf(erasure.approvedBy) }]),
              ...(erasure.legalHold === null ? [] : [{ term: say(text.hold), value: say(holdText[erasure.legalHold]) }]),
            ]}
          />
          {commandsFor(erasureMachine, progressOfRow(erasure), byOf(reader)).map((move) => (
            <Form action={requestsRoutes.moveErasure.href({ language, request: row.id })} csrf={csrf} id={`erasure-${move}`}>
              <input type="hidden" name="command" value={freshId()} />
              <input type="hidden" name="move" value={move} />
              <ErasureFields language={language} move={move} />
              <Submit tone={move === 'destroy-keys' ? 'danger' : 'secondary'}>{say(erasureText[move])}</Submit>
            </Form>
          ))}
        </>
      )}
    </section>
  )
}

function ErasureFields({ language, move }: Pick<RequestProps, 'language'> & { readonly move: ErasureCommand }): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  if (move === 'block')
    return <Radios name="hold" label={say(text.hold)} options={legalHolds.map((value) => ({ value, label: say(holdText[value]) }))} />
  return move === 'confirm' ? <Checkbox name="told" label={say(text.told)} /> : null
}
