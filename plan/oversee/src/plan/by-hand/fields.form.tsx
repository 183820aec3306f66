import { Checkbox, Checkboxes, Input, Radios, Select, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { Plan } from '../plan.ts'
import { handText as text } from './by-hand.text.ts'
import { type HandField, type Typed, controlName } from './field.ts'
import type { HandFault } from './read-part.ts'

interface FieldsProps {
  readonly language: Language
  readonly plan: Plan
  readonly fields: readonly HandField[]
  readonly typed: Typed
  readonly faults: readonly HandFault[]
  /** A part that is held already: what others know it by is shown and not asked for. */
  readonly isMended: boolean
}

/** The label of a control; of two twins each names its language. */
export function labelOf(fields: readonly HandField[], control: string, language: Language): string {
  for (const { name, kind, label } of fields) {
    if (controlName(name) === control) return label[language]
    if (kind !== 'names' && kind !== 'words') continue
    if (controlName(name, 'en') === control) return `${label[language]}, ${text.inEnglish[language]}`
    if (controlName(name, 'fr') === control) return `${label[language]}, ${text.inFrench[language]}`
  }
  return ''
}

const long: ReadonlySet<HandField['kind']> = new Set(['names', 'line', 'codes'])

/** The fields of one part, with what was typed in them and what is wrong with it. */
export function Fields({ language, plan, fields, typed, faults, isMended }: FieldsProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const shared = (control: string, hint?: Bilingual) => ({
    name: control,
    label: labelOf(fields, control, language),
    hint: hint === undefined ? undefined : say(hint),
    error: faults.find((fault) => fault.control === control)?.say[language],
  })
  const value = (control: string) => typed[control]?.[0] ?? ''
  return (
    <>
      {fields
        .filter(({ fixed }) => !(isMended && fixed))
        .map((field) => {
          const { kind, hint } = field
          const control = controlName(field.name)
          const options = (field.options?.(plan) ?? []).map((one) => ({ value: one.value, label: say(one.label) }))
          if (kind === 'names' || kind === 'words') {
            return (['en', 'fr'] as const).map((spoken) => {
              const twin = controlName(field.name, spoken)
              const props = { ...shared(twin, spoken === 'en' ? hint : undefined), value: value(twin) }
              return kind === 'words' ? <Textarea {...props} rows={3} max={2000} /> : <Input {...props} />
            })
          }
          if (kind === 'yes') return <Checkbox {...shared(control, hint)} checked={value(control) === 'yes'} />
          if (kind === 'radios') return <Radios {...shared(control, hint)} options={options} value={value(control)} />
          if (kind === 'pick') return <Select {...shared(control, hint)} options={options} value={value(control)} />
          if (kind === 'many') {
            return options.length === 0 ? null : <Checkboxes {...shared(control, hint)} options={options} values={typed[control] ?? []} />
          }
          return (
            <Input
              {...shared(control, hint)}
              value={value(control)}
              {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
              size={long.has(kind) ? undefined : 20}
            />
          )
        })}
    </>
  )
}
