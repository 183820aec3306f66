import { Details, Field, Form, Heading, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { VNode } from 'preact'
import { grantClasses } from '../grants/access-grant.ts'
import { SealedForm } from '../person-desk/index.ts'
import { overlapDue } from './transfer-dates.ts'
import type { TransferProps } from './transfer.page.tsx'
import { transferRoutes } from './transfer.routes.ts'
import { type CaseTransfer, personSaid, rejectReasons, transferReasons } from './transfer.ts'
import { personSaidText, rejectText, transferReasonText, transferText as text } from './transfer.text.ts'

/** Who is asked, why, and what the person said; what they will see, and what whoever asks gives up, before the press. */
export function ProposeForm({ language, view, csrf, freshId }: TransferProps): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { takers, held, units } = view
  if (held === null) return null
  const valueOf = ({ unit, member }: (typeof takers)[number]) => `${unit}:${member ?? ''}`
  const labelOf = ({ unit, name }: (typeof takers)[number]) => {
    const team = say(units.get(unit) ?? text.team)
    return name === null ? `${say(text.team)} – ${team}` : `${say(text.colleague)} – ${name} (${team})`
  }
  const readers = Object.fromEntries(takers.map((taker) => [valueOf(taker), taker.readers]))
  return (
    <section aria-labelledby="propose">
      <Heading id="propose">{say(text.proposeTitle)}</Heading>
      <SealedForm
        action={transferRoutes.proposeTransfer.href({ language, case: view.caseId })}
        csrf={csrf}
        command={freshId()}
        readers={readers}
      >
        <input type="hidden" name="subject" value={held.row.subject} />
        <input type="hidden" name="transfer" value={freshId()} />
        <input type="hidden" name="task" value={freshId()} />
        {grantClasses.map((of) => (
          <input type="hidden" name="classes" value={of} />
        ))}
        <Select
          name="recipient"
          label={say(text.whom)}
          options={takers.map((taker) => ({ value: valueOf(taker), label: labelOf(taker) }))}
          required
        />
        <Radios
          name="why"
          label={say(text.why)}
          options={transferReasons.map((value) => ({ value, label: say(transferReasonText[value]) }))}
          required
        />
        <Radios
          name="agreed"
          label={say(text.agreed)}
          hint={say(text.ifNo)}
          options={personSaid.map((value) => ({ value, label: say(personSaidText[value]) }))}
          required
        />
        <p>{say(text.seen)}</p>
        <p>{say(text.afterwards)}</p>
        <p>{say(text.consents)}</p>
        <Submit>{say(text.propose)}</Submit>
      </SealedForm>
    </section>
  )
}

/** @NOTE plain forms: whoever is asked holds no key of this person, and nothing of theirs is sealed */
export function AnswerForms({ language, view, csrf, now, freshId, transfer }: TransferProps & { readonly transfer: CaseTransfer }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const form = { action: transferRoutes.answerTransfer.href({ language, case: view.caseId }), csrf }
  const hidden = (answer: 'accept' | 'reject') => (
    <>
      <input type="hidden" name="command" value={freshId()} />
      <input type="hidden" name="transfer" value={transfer.id} />
      <input type="hidden" name="answer" value={answer} />
    </>
  )
  return (
    <>
      <Heading level={3}>{say(text.acceptTitle)}</Heading>
      <p>{say(text.acceptLead)}</p>
      <Form {...form}>
        {hidden('accept')}
        <input type="hidden" name="grant" value={freshId()} />
        <input type="hidden" name="task" value={freshId()} />
        <Field name="until" label={say(text.until)} hint={say(text.habit)} id="until-overlap">
          <input
            type="date"
            name="until"
            id="until-overlap"
            value={overlapDue(now).at.toISOString().slice(0, 10)}
            autocomplete="off"
            aria-describedby="until-overlap-hint"
          />
        </Field>
        <Submit>{say(text.accept)}</Submit>
      </Form>
      <Details summary={say(text.rejectTitle)}>
        <Form {...form}>
          {hidden('reject')}
          <Radios
            name="reason"
            label={say(text.why)}
            options={rejectReasons.map((value) => ({ value, label: say(rejectText[value]) }))}
            required
          />
          <Submit tone="secondary">{say(text.reject)}</Submit>
        </Form>
      </Details>
    </>
  )
}

/** Whoever has the case keeps it after all; what that ends is said first. */
export function WithdrawForm({ language, view, csrf, freshId, transfer }: TransferProps & { readonly transfer: CaseTransfer }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  return (
    <Details summary={say(text.withdrawTitle)}>
      <p>{say(transfer.state === 'accepted' ? text.withdrawAccepted : text.withdrawProposed)}</p>
      <SealedForm action={transferRoutes.withdrawTransfer.href({ language, case: view.caseId })} csrf={csrf} command={freshId()}>
        <input type="hidden" name="subject" value={transfer.subject} />
        <input type="hidden" name="transfer" value={transfer.id} />
        <Submit tone="danger">{say(text.withdraw)}</Submit>
      </SealedForm>
    </Details>
  )
}
