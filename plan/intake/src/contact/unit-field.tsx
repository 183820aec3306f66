import { Select } from '@fanal/design'
import type { UnitName } from '@fanal/identity'
import type { Language } from '@fanal/kernel'

/** For which team; whoever has only one is not asked. */
export function UnitField({
  units,
  language,
  label,
  id,
}: {
  readonly units: readonly UnitName[]
  readonly language: Language
  readonly label: string
  readonly id: string
}) {
  const [first] = units
  if (units.length === 1 && first) return <input type="hidden" name="unit" value={first.unit} />
  const options = units.map((unit) => ({ value: unit.unit as string, label: unit[language] }))
  return <Select id={id} name="unit" label={label} options={options} value={first?.unit} />
}
