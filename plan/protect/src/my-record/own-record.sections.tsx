import { Badge, Button, Details, Heading, Paragraph, PublicForm, Radios, Sources, Submit, Textarea } from '@fanal/design'
import { type Language, say } from '@fanal/kernel'
import type { VNode } from 'preact'
import { countFileNotes, isFileNote } from '../files/case-file.ts'
import { requestKinds } from '../requests/request-machine.ts'
import {
  agreementState,
  classText,
  fieldName,
  heldOrder,
  ownText as text,
  purposeText,
  recipientText,
  refusalReasonText,
  requestKindText,
  requestStateText,
} from './own-record.text.ts'
import { isInForce, type OwnAgreement, type OwnRecord, type OwnRequest } from './own-record.ts'
import { ownRights } from './own-rights.ts'
import { dayText } from './own-time.ts'
import { myRecordRoutes } from './own.routes.ts'

export interface SectionProps {
  readonly language: Language
  readonly record: OwnRecord
  readonly code: string
}

/** Sealed words, each kind closed until it is pressed: somebody may be looking over a shoulder. The device puts them in. */
export function OwnHeld({ language, record }: SectionProps): VNode {
  const classes = heldOrder.filter((of) => record.keys.some((key) => key.class === of))
  return (
    <section>
      <Heading>{say(text.wordsTitle, language)}</Heading>
      {classes.length === 0 && <Paragraph>{say(text.noWords, language)}</Paragraph>}
      {classes.length > 0 && (
        <>
          <p data-own="needs-script">{say(text.wordsNeedScript, language)}</p>
          <div data-own="words" hidden>
            <Paragraph>{say(text.wordsLead, language)}</Paragraph>
            {classes.map((of) => (
              <Details summary={say(classText[of], language)}>
                <dl>
                  {record.fields
                    .filter((field) => field.class === of && !isFileNote(field.field))
                    .map((field) => (
                      <div>
                        <dt>
                          {say(fieldName(field.field), language)} <span class="hint">{dayText(field.at, language)}</span>
                        </dt>
                        <dd class="words" dir="auto" data-own-field={`${of}:${field.field}:${field.version}`} />
                      </div>
                    ))}
                </dl>
                <FilesHeld language={language} count={countFileNotes(record.fields, of)} />
              </Details>
            ))}
            <Heading level={3}>{say(text.copyTitle, language)}</Heading>
            <Paragraph>{say(text.copyLead, language)}</Paragraph>
            <p>
              <Button tone="secondary" id="own-copy">
                {say(text.copy, language)}
              </Button>{' '}
              <span data-own="copy-said" role="status" />
            </p>
          </div>
        </>
      )}
    </section>
  )
}

/** Of files their number: what they are opens with whoever works with the person. */
function FilesHeld({ language, count }: { readonly language: Language; readonly count: number }): VNode | null {
  if (count === 0) return null
  return (
    <p>
      {say(text.filesHeld, language)}
      {colon(language)} {count}. {say(text.filesHint, language)}
    </p>
  )
}

export const classesText = (classes: readonly string[], language: Language): string =>
  classes
    .map((of) => classText[of as keyof typeof classText])
    .filter((known) => known !== undefined)
    .map((known, index) => (index === 0 ? say(known, language) : say(known, language).toLocaleLowerCase(language)))
    .join(', ')

export const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':')

/** One yes or no in words. */
export function AgreementWords({ language, agreement }: { readonly language: Language; readonly agreement: OwnAgreement }): VNode {
  return (
    <>
      <strong>
        {say(agreement.receiver ?? recipientText[agreement.recipient], language)} {say(purposeText[agreement.purpose], language)}
      </strong>{' '}
      <Badge tone={isInForce(agreement) ? 'success' : 'neutral'}>{say(agreementState[agreement.state], language)}</Badge>
      <br />
      {classesText(agreement.classes, language)}
      {agreement.to !== null && isInForce(agreement) && `, ${say(text.until, language)} ${dayText(agreement.to, language)}`}.
    </>
  )
}

function Agreement({ language, agreement, code }: { language: Language; agreement: OwnAgreement; code: string }): VNode {
  return (
    <li>
      <AgreementWords language={language} agreement={agreement} />
      {isInForce(agreement) && (
        <PublicForm action={myRecordRoutes.stopOwn.href({ language })}>
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="consent" value={agreement.consent} />
          <Submit tone="secondary">{say(text.takeBack, language)}</Submit>
        </PublicForm>
      )}
    </li>
  )
}

/** Every yes and no, with one button for each yes that stands. */
export function OwnAgreed({ language, record, code }: SectionProps): VNode {
  return (
    <section>
      <Heading id="agreed">{say(text.agreedTitle, language)}</Heading>
      <Paragraph>{say(record.agreed.length === 0 ? text.noAgreed : text.agreedLead, language)}</Paragraph>
      <ul class="plain">
        {record.agreed.map((agreement) => (
          <Agreement language={language} agreement={agreement} code={code} />
        ))}
      </ul>
    </section>
  )
}

function Asked({ language, request }: { language: Language; request: OwnRequest }): VNode {
  const reason = request.reason === null ? undefined : refusalReasonText[request.reason]
  const isOpen = ['received', 'identity-checked', 'in-progress'].includes(request.state)
  return (
    <li>
      <strong>{say(requestKindText[request.kind], language)}</strong>{' '}
      <Badge tone="neutral">{say(requestStateText[request.state], language)}</Badge>
      <br />
      {dayText(request.asked, language)}
      {isOpen && `, ${say(text.answerBy, language)} ${dayText(request.due, language)}`}. {reason !== undefined && say(reason, language)}
    </li>
  )
}

/** What can be asked, and what was. */
export function OwnAsk({ language, record, code }: SectionProps): VNode {
  const maySay = record.keys.some((key) => key.class === 'C3')
  const options = requestKinds
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((kind) => ({ value: kind, label: say(requestKindText[kind], language) }))
  return (
    <section>
      <Heading id="ask">{say(text.askTitle, language)}</Heading>
      <Paragraph>{say(text.askLead, language)}</Paragraph>
      <PublicForm action={myRecordRoutes.askOwn.href({ language })} id="own-ask">
        <input type="hidden" name="code" value={code} />
        <Radios name="kind" label={say(text.askWhat, language)} options={options} />
        {maySay && (
          <div data-own="ask-words" hidden>
            <Textarea name="own-words" label={say(text.askWords, language)} hint={say(text.askWordsHint, language)} rows={4} />
          </div>
        )}
        <Submit tone="secondary">{say(text.ask, language)}</Submit>
      </PublicForm>
      <ul class="plain">
        {record.requests.map((request) => (
          <Asked language={language} request={request} />
        ))}
      </ul>
    </section>
  )
}

const order = ['correct', 'access', 'who-saw', 'restrict', 'erase', 'complaint']

/** What the law gives, each with its source, day and mark. */
export function OwnRights({ language }: { language: Language }): VNode {
  return (
    <section>
      <Heading>{say(text.rightsTitle, language)}</Heading>
      {ownRights.map(({ says }) => (
        <Paragraph>{says[language]}</Paragraph>
      ))}
      <Sources language={language} facts={ownRights.map(({ says, ...fact }) => ({ ...fact, says: says[language] }))} />
    </section>
  )
}
