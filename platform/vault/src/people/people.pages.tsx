import { Badge, Checkboxes, Form, Heading, Input, Lead, LinkButton, Notice, Paragraph, Select, Submit, Table, Unseen } from '@fanal/design'
import { type Duty, type Language, duties, dutyNames } from '@fanal/kernel'
import type { People } from './list-people.ts'
import type { Person } from './people.store.ts'
import { peopleText as text } from './people.pages.text.ts'

interface Addresses {
  readonly invite: string
  readonly again: string
  readonly leave: string
  readonly takeBack: string
  readonly people: string
}

export interface PeoplePageProps extends People {
  readonly language: Language
  readonly csrf: string | null
  /** The administrator's own id. */
  readonly you: string
  readonly addresses: Addresses
  readonly done: 'left' | 'taken-back' | null
  /** What was typed and refused. */
  readonly problem: string | null
  readonly typed: Readonly<Record<string, string>>
}

/** Duties that an administrator may give; their order is the kernel's. */
const given: readonly Duty[] = dutyNames

function Acts({ person, props }: { person: Person; props: PeoplePageProps }) {
  const { language, csrf, addresses, you } = props
  if (person.state === 'left') return <Badge tone="neutral">{text.hasLeft[language]}</Badge>
  if (person.member === you) return <>{text.you[language]}</>
  const act = (action: string, label: string) => (
    <Form action={action} csrf={csrf}>
      <input type="hidden" name="member" value={person.member} />
      <button type="submit" class="button small secondary">
        {label} <Unseen>{person.displayName}</Unseen>
      </button>
    </Form>
  )
  return (
    <>
      {act(addresses.again, text.beginAgain[language])}
      {act(addresses.leave, text.leaves[language])}
    </>
  )
}

function dutiesOf(person: Person, { language, units }: PeoplePageProps): string {
  const names = new Map(units.map((unit) => [unit.unit as string, unit[language]]))
  const all = person.held.map(({ duty, unit }) => `${duties[duty][language]}, ${names.get(unit) ?? ''}`)
  return all.length === 0 ? text.none[language] : all.join('; ')
}

function Inviting(props: PeoplePageProps) {
  const { language, csrf, addresses, units, typed } = props
  return (
    <section aria-labelledby="invite">
      <Heading level={2} id="invite">
        {text.invite[language]}
      </Heading>
      <Form action={addresses.invite} csrf={csrf}>
        <Input name="displayName" label={text.displayName[language]} value={typed['displayName']} required />
        <Input name="loginName" label={text.loginName[language]} hint={text.loginNameHint[language]} value={typed['loginName']} required />
        <Select
          name="unit"
          label={text.unit[language]}
          value={typed['unit'] ?? units[0]?.unit}
          options={units.map((unit) => ({ value: unit.unit, label: unit[language] }))}
          required
        />
        <Checkboxes
          name="duty"
          label={text.duty[language]}
          options={given.map((duty) => ({ value: duty, label: duties[duty][language] }))}
          required
        />
        <Submit>{text.send[language]}</Submit>
      </Form>
    </section>
  )
}

/** Everybody of the organization, and who was invited: for the administrator. Works without script. */
export function PeoplePage(props: PeoplePageProps) {
  const { language, people, invitations, done, problem, addresses, csrf } = props
  const days = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long' })
  return (
    <>
      <Heading level={1}>{text.title[language]}</Heading>
      <Lead>{text.lead[language]}</Lead>
      {done !== null && (
        <Notice tone="success">
          <p>{text[done === 'left' ? 'left' : 'takenBack'][language]}</p>
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="danger">
          <p>{problem}</p>
        </Notice>
      )}
      <Heading level={2}>{text.members[language]}</Heading>
      <ul class="people">
        {people.map((person) => (
          <li key={person.member}>
            <p>
              <strong>{person.displayName}</strong> ({person.loginName})
            </p>
            <p class="small">{dutiesOf(person, props)}</p>
            <div class="acts">
              <Acts person={person} props={props} />
            </div>
          </li>
        ))}
      </ul>
      {invitations.length > 0 && (
        <Table
          caption={text.waiting[language]}
          columns={[
            { header: text.name[language], cell: (one: People['invitations'][number]) => one.displayName },
            { header: text.kind[language], cell: (one) => text[one.kind][language] },
            { header: text.until[language], cell: (one) => days.format(one.until) },
            {
              header: text.act[language],
              cell: (one) => (
                <Form action={addresses.takeBack} csrf={csrf}>
                  <input type="hidden" name="invitation" value={one.id} />
                  <button type="submit" class="button small secondary">
                    {text.takeBack[language]} <Unseen>{one.displayName}</Unseen>
                  </button>
                </Form>
              ),
            },
          ]}
          rows={invitations}
        />
      )}
      <Inviting {...props} />
    </>
  )
}

/** The token, told once. */
export function InvitedPage({ language, token, join, people }: { language: Language; token: string; join: string; people: string }) {
  return (
    <>
      <Heading level={1}>{text.made[language]}</Heading>
      <Lead>{text.madeLead[language]}</Lead>
      <Paragraph>{text.madeWhere[language]}</Paragraph>
      <p>
        <strong class="key-text">{join}</strong>
      </p>
      <Paragraph>{text.madeToken[language]}</Paragraph>
      <p>
        <strong class="key-text" data-token>
          {token}
        </strong>
      </p>
      <Paragraph>{text.madeNext[language]}</Paragraph>
      <p>
        <LinkButton href={people} tone="secondary">
          {text.back[language]}
        </LinkButton>
      </p>
    </>
  )
}

/** Asks once more before a member leaves. */
export function LeavingPage({
  language,
  person,
  csrf,
  addresses,
}: { person: Person } & Pick<PeoplePageProps, 'language' | 'csrf' | 'addresses'>) {
  return (
    <>
      <Heading level={1}>{text.askLeave[language].replace('{name}', person.displayName)}</Heading>
      <Lead>{text.askLeaveLead[language]}</Lead>
      <Form action={addresses.leave} csrf={csrf}>
        <input type="hidden" name="member" value={person.member} />
        <input type="hidden" name="sure" value="yes" />
        <Submit tone="danger">{text.yesLeave[language]}</Submit>
      </Form>
      <p>
        <a href={addresses.people}>{text.back[language]}</a>
      </p>
    </>
  )
}
