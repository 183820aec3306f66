import { Checkboxes, Details, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import { channels, languages, urgencies } from './inbox.ts'
import { inboxRoutes } from './inbox.routes.ts'
import { channelText, inboxText, languageText, urgencyText } from './inbox.text.ts'
import type { ListInbox } from './list-inbox.ts'

/** What the form asks for; the links above it ask for the rest. */
const asked = ['urgency', 'language', 'channel', 'minor'] as const
const kept = ['unit', 'state', 'whose', 'order'] as const

/** Filters by what staff coded, as a form that needs no script: its address can be kept and shared as any other. */
export function QueueFilters({ language, filter, without }: { language: Language; filter: ListInbox; without: string }) {
  const say = (text: Bilingual) => text[language]
  const isFiltered = asked.some((name) => filter[name] !== undefined)
  const options = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<Code, Bilingual>>) =>
    codes.map((code) => ({ value: code as string, label: say(texts[code]) }))
  return (
    <Details summary={say(inboxText.filters)} open={isFiltered}>
      <form method="get" action={inboxRoutes.inbox.href({ language })} class="filters">
        {kept.map((name) => filter[name] !== undefined && <input type="hidden" name={name} value={filter[name]} />)}
        <Select
          id="filter-urgency"
          name="urgency"
          label={say(inboxText.urgency)}
          none={say(inboxText.any)}
          options={options(urgencies, urgencyText)}
          value={filter.urgency}
        />
        <Select
          id="filter-language"
          name="language"
          label={say(inboxText.language)}
          none={say(inboxText.any)}
          options={[...options(languages, languageText), { value: 'unset', label: say(inboxText.noLanguage) }]}
          value={filter.language}
        />
        <Select
          id="filter-channel"
          name="channel"
          label={say(inboxText.channel)}
          none={say(inboxText.any)}
          options={options(channels, channelText)}
          value={filter.channel}
        />
        <Checkboxes
          id="filter-minor"
          name="minor"
          label={say(inboxText.young)}
          options={[{ value: 'possible', label: say(inboxText.onlyYoung) }]}
          values={filter.minor === undefined ? [] : [filter.minor]}
        />
        <Submit tone="secondary">{say(inboxText.show)}</Submit>
      </form>
      {isFiltered && (
        <p>
          <a href={without}>{say(inboxText.noFilters)}</a>
        </p>
      )}
    </Details>
  )
}
