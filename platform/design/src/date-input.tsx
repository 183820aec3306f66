import { publicLanguages, type PublicLanguage } from '@fanal/kernel'
import { useContext } from 'preact/hooks'
import { Fieldset } from './choices.tsx'
import { text } from './design.text.ts'
import { fieldId, type FieldProps } from './field.tsx'
import { PageLanguage, useSay } from './language.ts'

export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

function monthNames(language: PublicLanguage): string[] {
  const name = new Intl.DateTimeFormat(`${language}-CA`, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => name.format(new Date(Date.UTC(2026, month, 15))))
}

const months = new Map(publicLanguages.map((language) => [language, monthNames(language)]))

/** A known date in three plain fields: `<name>-day`, `<name>-month` (1 to 12) and `<name>-year`. */
export function DateInput({ value, ...field }: FieldProps & { value?: DateParts }) {
  const say = useSay()
  const language = useContext(PageLanguage)
  const id = fieldId(field)
  const numeric = { type: 'text', inputMode: 'numeric', autocomplete: 'off' } as const
  return (
    <Fieldset {...field}>
      <div class="date-parts">
        <div>
          <label for={id}>{say(text.day)}</label>
          <input {...numeric} id={id} name={`${field.name}-day`} value={value?.day} size={2} class="sized" />
        </div>
        <div>
          <label for={`${id}-month`}>{say(text.month)}</label>
          <select id={`${id}-month`} name={`${field.name}-month`} autocomplete="off">
            <option value="">{say(text.choose)}</option>
            {months.get(language)?.map((name, index) => (
              <option value={String(index + 1)} selected={value?.month === String(index + 1)}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for={`${id}-year`}>{say(text.year)}</label>
          <input {...numeric} id={`${id}-year`} name={`${field.name}-year`} value={value?.year} size={4} class="sized" />
        </div>
      </div>
    </Fieldset>
  )
}
