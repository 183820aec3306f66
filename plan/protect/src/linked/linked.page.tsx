import { Badge, Checkbox, Details, Heading, Input, Lead, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { OpenText, PersonDesk, SealedForm, SealedInput, deskData } from '../person-desk/index.ts'
import { DangerNear } from './danger-near.tsx'
import { type LinkedPerson, contactAnswers, relations } from './linked.ts'
import { linkedRoutes } from './linked.routes.ts'
import { contactText, linkedText as text, relationText } from './linked.text.ts'
import type { LinkedView } from './read-linked.ts'

export interface LinkedPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly freshId: () => string
  readonly view: LinkedView
  readonly signIn: string
}

const tones = { yes: 'success', no: 'neutral', danger: 'danger' } as const

/** Whom a person belongs with, and who of them must not learn anything. */
export function LinkedPage(props: LinkedPageProps): VNode {
  const { language, view, signIn } = props
  const say = (one: Bilingual) => one[language]
  const { row, opened, links } = view
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="family" />
      <Lead>{say(text.lead)}</Lead>
      <DangerNear language={language} links={links} />
      {links.length === 0 && <p>{say(text.none)}</p>}
      {links.map((link) => (
        <OneLink {...props} link={link} />
      ))}
      <section aria-labelledby="add-title">
        <Heading id="add-title">{say(text.add)}</Heading>
        <AddForm {...props} />
      </section>
    </PersonDesk>
  )
}

function OneLink({ language, csrf, freshId, view, link }: LinkedPageProps & { readonly link: LinkedPerson }): VNode {
  const say = (one: Bilingual) => one[language]
  const form = { action: linkedRoutes.linkPerson.href({ language, case: view.row.id }), csrf }
  const hidden = (act: 'change' | 'end') => (
    <>
      <input type="hidden" name="subject" value={view.row.subject} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="link" value={link.id} />
      <input type="hidden" name="seen" value={String(link.version)} />
    </>
  )
  return (
    <article class="message">
      <Heading level={2}>{say(relationText[link.relation])}</Heading>
      <OpenText of="C4" field={`linked-${link.id}`} />
      <p>
        <Badge tone={tones[link.contact]}>{say(contactText[link.contact])}</Badge>{' '}
        {link.abroad && <Badge tone="neutral">{say(text.abroad)}</Badge>}{' '}
        {link.other !== null && <Badge tone="neutral">{say(text.ownRecord)}</Badge>}
      </p>
      <Details summary={say(text.change)}>
        <SealedForm {...form} command={freshId()}>
          {hidden('change')}
          <Radios
            name="contact"
            id={`contact-${link.id}`}
            label={say(text.contact)}
            value={link.contact}
            options={contactAnswers.map((value) => ({ value, label: say(contactText[value]) }))}
          />
          <Checkbox name="abroad" id={`abroad-${link.id}`} label={say(text.abroad)} checked={link.abroad} />
          <SealedInput of="C4" field={`linked-${link.id}`} label={say(text.who)} />
          <Submit tone="secondary">{say(text.keep)}</Submit>
        </SealedForm>
        <SealedForm {...form} command={freshId()}>
          {hidden('end')}
          <Submit tone="secondary">{say(text.end)}</Submit>
        </SealedForm>
      </Details>
    </article>
  )
}

function AddForm({ language, csrf, freshId, view }: LinkedPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const link = freshId()
  return (
    <SealedForm action={linkedRoutes.linkPerson.href({ language, case: view.row.id })} csrf={csrf} command={freshId()} id="add">
      <input type="hidden" name="subject" value={view.row.subject} />
      <input type="hidden" name="act" value="add" />
      <input type="hidden" name="link" value={link} />
      <SealedInput of="C4" field={`linked-${link}`} label={say(text.who)} required />
      <Select
        name="relation"
        label={say(text.relation)}
        required
        options={relations.map((value) => ({ value, label: say(relationText[value]) }))}
      />
      <Radios
        name="contact"
        label={say(text.contact)}
        required
        options={contactAnswers.map((value) => ({ value, label: say(contactText[value]) }))}
      />
      <Checkbox name="abroad" label={say(text.abroad)} />
      <Input name="number" label={say(text.other)} hint={say(text.otherHint)} size={10} />
      <Submit>{say(text.keep)}</Submit>
    </SealedForm>
  )
}
