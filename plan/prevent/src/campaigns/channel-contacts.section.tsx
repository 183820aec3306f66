import { Heading, Paragraph, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import type { Day } from '../records/day.ts'
import type { ChannelContacts } from './activity.ts'
import { channelContactsText as text } from './channel-contacts.text.ts'

interface ChannelContactsProps {
  readonly language: Language
  readonly code: string
  readonly contacts: readonly ChannelContacts[]
  /** Until when it is counted. */
  readonly today: Day
}

/** How many contacts named an activity's code, month by month, with what that number does not say. */
export function ChannelContactsSection({ language, code, contacts, today }: ChannelContactsProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const number = new Intl.NumberFormat(`${language}-CA`)
  const months = contacts.filter((one) => one.code === code)
  return (
    <div data-channel-contacts>
      <Heading>{say(text.title)}</Heading>
      <Paragraph>
        {say(text.address)} <code>/en/c/{code}</code>, <code>/fr/c/{code}</code>
      </Paragraph>
      {months.length === 0 ? (
        <Paragraph>{say(text.few)}</Paragraph>
      ) : (
        <Table
          caption={say(text.title)}
          headed
          rows={months}
          columns={[
            { header: say(text.month), cell: ({ month }) => <Unbroken>{month}</Unbroken> },
            { header: say(text.contacts), cell: (one) => number.format(one.contacts), numeric: true },
          ]}
        />
      )}
      {months.length > 0 && <Paragraph small>{say(text.otherMonths)}</Paragraph>}
      <Paragraph small>
        {say(text.until)} <Unbroken>{today}</Unbroken>
      </Paragraph>
      <Paragraph small>{say(text.caveat)}</Paragraph>
    </div>
  )
}
