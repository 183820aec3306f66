import { Form, Heading, Input, Lead, Notice, Paragraph, Submit, Table } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { daysSince, isOld } from './age.ts'
import { ownRoutes } from './own.routes.ts'
import { type OwnLine, mostListed } from './own.store.ts'
import { daysText, ownText as text, visibilityText } from './own.text.ts'

export interface ServicesPageProps {
  readonly language: Language
  readonly lines: readonly OwnLine[]
  readonly now: Date
  readonly csrf: string | null
  readonly done: 'kept' | 'assured' | 'counted' | null
  readonly problem: 'number' | null
  /** Where a file is imported; `null` for whoever may not. */
  readonly importAt: string | null
}

/** The organization's services, the oldest first: what is still right is said in one press, and free places in two. */
export function ServicesPage({ language, lines, now, csrf, done, problem, importAt }: ServicesPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const hours = (since: Date) => Math.max(0, Math.floor((now.getTime() - since.getTime()) / 3_600_000))
  const ago = (since: Date): Bilingual =>
    hours(since) < 48 ? { en: `${hours(since)} h ago`, fr: `il y a ${hours(since)} h` } : daysText(daysSince(since, now))
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <p class="small">{say(text.why)}</p>
      {done !== null && (
        <Notice tone="success">
          <p>{say(text[done])}</p>
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="danger">
          <p>{say(text[problem])}</p>
        </Notice>
      )}
      <Paragraph>
        <a href={ownRoutes.newService.href({ language })}>{say(text.add)}</a>
        {importAt !== null && (
          <>
            {' · '}
            <a href={importAt}>{say(text.fromFile)}</a>
          </>
        )}
      </Paragraph>
      {lines.length === 0 ? (
        <Paragraph>{say(text.none)}</Paragraph>
      ) : (
        <Table
          cards
          caption={say(text.title)}
          rows={lines}
          columns={[
            {
              header: say(text.service),
              cell: ({ id, name, status }) => (
                <>
                  <a href={ownRoutes.ownService.href({ language, id })}>{name}</a>
                  {status !== 'active' && ` (${say(text.closed)})`}
                </>
              ),
            },
            {
              header: say(text.seenBy),
              cell: ({ visibility, keptBack }) => (
                <>
                  {say(visibilityText[visibility])}
                  {keptBack !== null && (
                    <p class="small">
                      <strong>{say(keptBack === 'shown' ? text.keptBackElsewhere : text.keptBack)}</strong>
                    </p>
                  )}
                </>
              ),
            },
            {
              header: say(text.age),
              cell: ({ id, assured }) => (
                <>
                  <span>{say(daysText(daysSince(assured, now)))}</span>
                  {isOld(assured, now) && (
                    <>
                      {' '}
                      <strong>{say(text.old)}</strong>
                    </>
                  )}
                  <Form action={ownRoutes.assureService.href({ language })} csrf={csrf}>
                    <input type="hidden" name="service" value={id} />
                    <Submit tone="secondary">{say(text.stillRight)}</Submit>
                  </Form>
                </>
              ),
            },
            {
              header: say(text.room),
              cell: ({ id, name, available, counted }) => (
                <Form action={ownRoutes.countRoom.href({ language })} csrf={csrf}>
                  <input type="hidden" name="service" value={id} />
                  <Input
                    id={`room-${id}`}
                    name="available"
                    label={`${say(text.room)}, ${name}`}
                    hint={counted === null ? undefined : say(ago(counted))}
                    value={available === null ? '' : String(available)}
                    inputMode="numeric"
                    size={4}
                  />
                  <Submit tone="secondary">{say(text.count)}</Submit>
                </Form>
              ),
            },
          ]}
        />
      )}
      {lines.length === mostListed && (
        <p class="small">{say({ en: `The ${mostListed} oldest.`, fr: `Les ${mostListed} plus anciens.` })}</p>
      )}
      <p class="small">{say(text.rule)}</p>
    </>
  )
}
