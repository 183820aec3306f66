import { Checkboxes, ErrorSummary, Form, Heading, Input, Lead, Paragraph, Radios, Select, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { type ServiceId, addressVisibilities, audienceFacts, needCodes, needs, regions, visibilities } from '../directory.ts'
import { regionNames } from '../../find-help/region-names.ts'
import { MorePlaces } from './more-places.section.tsx'
import { ownRoutes } from './own.routes.ts'
import {
  addressText,
  factText,
  faultText,
  fieldText,
  ownText as text,
  phoneNoteText,
  phoneText,
  statusText,
  visibilityText,
} from './own.text.ts'
import {
  type ServiceFault,
  type ServiceField,
  type TextField,
  type TypedService,
  askedLanguages,
  choices,
  limitOf,
  weekDays,
} from './typed-service.ts'

export interface ServicePageProps {
  readonly language: Language
  readonly id: ServiceId | null
  readonly typed: TypedService
  readonly faults: readonly ServiceFault[]
  readonly csrf: string | null
}

/** One form for one service, on one page. Works without script. */
export function ServicePage({ language, id, typed, faults, csrf }: ServicePageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const field = (name: ServiceField) => {
    const wrong = faults.find((fault) => fault.field === name && fault.place === undefined)
    return { name, label: say(fieldText[name]), error: wrong && say(faultText(name, wrong.fault)) }
  }
  const line = (name: TextField) => ({ ...field(name), value: typed.text[name] })
  const lines = (name: TextField) => ({ ...line(name), rows: 3, max: limitOf(name) })
  const named = (tag: string) => new Intl.DisplayNames([`${language}-CA`], { type: 'language' }).of(tag) ?? tag
  const dayName = (at: number) =>
    new Intl.DateTimeFormat(`${language}-CA`, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 5 + at)))
  const provinces = regions.map((region) => ({ value: region, label: say(regionNames[region]) }))
  const facts = [
    { value: 'yes', label: say(text.yes) },
    { value: 'no', label: say(text.no) },
  ]
  return (
    <>
      <Heading level={1}>{say(id === null ? text.newTitle : text.changeTitle)}</Heading>
      <Lead>{say(text.formLead)}</Lead>
      <ErrorSummary
        errors={faults.map(({ field: name, fault, place }) => ({
          name: place === undefined ? name : `${name}-${place + 2}`,
          say: say(faultText(name, fault, place)),
        }))}
      />
      <Form action={ownRoutes.keepService.href({ language })} csrf={csrf}>
        {id !== null && <input type="hidden" name="service" value={id} />}
        <Heading>{say(text.what)}</Heading>
        <Radios
          {...field('language')}
          options={choices.language.map((value) => ({ value, label: named(value) }))}
          value={typed.choice.language}
        />
        <Input {...line('name')} required />
        <Textarea {...lines('description')} required />
        <Input {...line('otherName')} />
        <Textarea {...lines('otherDescription')} />
        <Checkboxes
          {...field('needs')}
          options={needs.map((value) => ({ value, label: say(needCodes[value]) }))}
          values={typed.list.needs}
        />
        <Radios
          {...field('status')}
          options={choices.status.map((value) => ({ value, label: say(statusText[value]) }))}
          value={typed.choice.status}
        />
        <Input {...line('alert')} />
        <Heading>{say(text.whom)}</Heading>
        <Input {...line('eligibility')} />
        <Input {...line('minimumAge')} inputMode="numeric" size={4} />
        <Input {...line('maximumAge')} inputMode="numeric" size={4} />
        {audienceFacts.map((name) => (
          <Select name={name} label={say(factText[name])} none={say(text.notSaid)} options={facts} value={typed.facts[name]} />
        ))}
        <Checkboxes
          {...field('languages')}
          options={askedLanguages.map((value) => ({ value, label: named(value) }))}
          values={typed.list.languages}
        />
        <Input {...line('otherLanguages')} />
        <Select {...field('interpreter')} none={say(text.notSaid)} options={facts} value={typed.choice.interpreter} />
        <Heading>{say(text.reach)}</Heading>
        <Input {...line('phone')} inputMode="tel" />
        <Input {...line('phoneNote')} />
        {[...typed.morePhones, { number: '', note: '' }].map(({ number, note }, at) => (
          <>
            <Input id={`phone-${at + 2}`} name="morePhone" label={say(phoneText(at + 2))} value={number} inputMode="tel" />
            <Input id={`phone-note-${at + 2}`} name="morePhoneNote" label={say(phoneNoteText(at + 2))} value={note} />
          </>
        ))}
        <Input {...line('email')} inputMode="email" />
        <Input {...line('url')} />
        <Checkboxes {...field('days')} options={weekDays.map((value, at) => ({ value, label: dayName(at) }))} values={typed.list.days} />
        <Input {...line('opens')} size={6} />
        <Input {...line('closes')} size={6} />
        <Select
          {...field('alwaysOpen')}
          none={say(text.no)}
          options={[{ value: 'yes', label: say(text.yes) }]}
          value={typed.choice.alwaysOpen}
        />
        <Input {...line('hoursNote')} />
        <Input {...line('frontDoor')} />
        <Input {...line('otherFrontDoor')} />
        <Input {...line('expect')} />
        <Input {...line('otherExpect')} />
        <Input {...line('cost')} />
        <Input {...line('otherCost')} />
        <Textarea {...lines('documents')} />
        <Heading>{say(text.where)}</Heading>
        <Paragraph>{say(text.whereLead)}</Paragraph>
        <Radios
          {...field('address')}
          options={addressVisibilities.map((value) => ({ value, label: say(addressText[value]) }))}
          value={typed.choice.address}
        />
        <Input {...line('area')} />
        <Input {...line('otherArea')} />
        <Input {...line('town')} />
        <Select {...field('region')} options={provinces} value={typed.choice.region} />
        <Input {...line('street')} />
        <Input {...line('postalCode')} size={8} />
        <MorePlaces language={language} places={typed.morePlaces} faults={faults} />
        <Checkboxes {...field('serves')} options={[{ value: 'CA', label: say(text.canada) }, ...provinces]} values={typed.list.serves} />
        <Heading>{say(text.show)}</Heading>
        <Radios
          {...field('visibility')}
          options={visibilities.map((value) => ({ value, label: say(visibilityText[value]) }))}
          value={typed.choice.visibility}
        />
        <Submit>{say(text.keep)}</Submit>
      </Form>
    </>
  )
}
