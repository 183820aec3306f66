import { Details, Heading, Input, Paragraph, Select } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { regionNames } from '../../find-help/region-names.ts'
import { addressVisibilities, regions } from '../directory.ts'
import { type PlaceField, type TypedPlace, nowhere, placeName } from './more-places.ts'
import { addressText, faultText, ownText as text, placeFieldText, placeText } from './own.text.ts'
import type { ServiceFault } from './typed-service.ts'

interface MorePlacesProps {
  readonly language: Language
  readonly places: readonly TypedPlace[]
  readonly faults: readonly ServiceFault[]
}

/** Where a service is found besides its first place, and room for one more. */
export function MorePlaces({ language, places, faults }: MorePlacesProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const group = (place: TypedPlace, at: number) => {
    const field = (name: PlaceField) => {
      const wrong = faults.find((fault) => fault.field === name && fault.place === at)
      const error = wrong && say(faultText(name, wrong.fault, at))
      return { id: `f-${name}-${at + 2}`, name: placeName(name), label: say(placeFieldText(name, at + 2)), value: place[name], error }
    }
    return (
      <>
        <input type="hidden" name="more-at" value={place.at} />
        <Select {...field('address')} options={addressVisibilities.map((value) => ({ value, label: say(addressText[value]) }))} />
        <Input {...field('area')} />
        <Input {...field('otherArea')} />
        <Input {...field('town')} />
        <Select {...field('region')} options={regions.map((region) => ({ value: region, label: say(regionNames[region]) }))} />
        <Input {...field('street')} />
        <Input {...field('postalCode')} size={8} />
      </>
    )
  }
  return (
    <>
      {places.map((place, at) => (
        <>
          <Heading level={3}>{say(placeText(at + 2))}</Heading>
          {group(place, at)}
        </>
      ))}
      <Details summary={say(text.oneMore)}>
        <Paragraph>{say(text.morePlaces)}</Paragraph>
        {group(nowhere, places.length)}
      </Details>
    </>
  )
}
