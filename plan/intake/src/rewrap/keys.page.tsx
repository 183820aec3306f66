import { Heading, Lead, Notice, Paragraph, Table } from '@fanal/design'
import type { Language } from '@fanal/kernel'
import type { UnitKeysView } from '@fanal/vault'
import { keysText as text } from './keys.text.ts'

// An element of our own: `keys.island.ts` brings it to life.
const KeysElement = 'fanal-keys' as 'div'

export interface KeysPageProps {
  readonly language: Language
  readonly signIn: string
  /** The member who looks. */
  readonly you: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly others: readonly { readonly href: string; readonly name: string }[]
  readonly readers: readonly KeysReader[]
  /** The name of new keys that wait for the root's signature, in four groups; null where there are none. */
  readonly kept: string | null
}

export interface KeysReader extends Pick<UnitKeysView['readers'][number], 'member' | 'displayName'> {
  /** Comparisons that are still needed. */
  readonly comparisons: number
  readonly waits: boolean
  /** The root has signed this key. */
  readonly signed: boolean
}

function stateOf({ comparisons, waits }: KeysReader, language: Language): string {
  if (comparisons > 0)
    return `${text.waits[language]}, ${text.needs[language]} ${comparisons} ${text[comparisons === 1 ? 'colleague' : 'colleagues'][language]}`
  return (waits ? text.waits : text.hasAll)[language]
}

function Giving({ reader, language }: { reader: KeysReader; language: Language }) {
  const id = `heard-${reader.member}`
  const named = (words: Readonly<Record<Language, string>>) => words[language].replace('{name}', reader.displayName)
  const compares = !reader.signed || reader.comparisons > 0
  return (
    <form data-give={reader.member} data-compares={compares ? 'yes' : undefined} hidden noValidate>
      <Heading level={3}>{named(reader.waits || reader.comparisons > 0 ? text.giveTo : text.compareWith)}</Heading>
      {compares ? (
        <div class="field">
          <label for={id}>{text.heard[language]}</label>
          <p class="hint" id={`${id}-hint`}>
            {named(text.heardHint)}
          </p>
          <input type="text" id={id} class="key-text" autocomplete="off" spellcheck={false} aria-describedby={`${id}-hint`} required />
        </div>
      ) : (
        <p>{text.signedHint[language]}</p>
      )}
      <button type="submit" class="button primary">
        {(compares ? text.give : text.giveSigned)[language]}
      </button>
    </form>
  )
}

/** A unit's keys: who has them, who waits, and what one does about it. Everything secret happens in the browser. */
export function KeysPage(props: KeysPageProps) {
  const { language, signIn, you, unit, others, readers, kept } = props
  const say = (key: keyof typeof text) => text[key][language]
  return (
    <>
      <Heading level={1}>{say('title')}</Heading>
      <Lead>{say('lead')}</Lead>
      <p>
        {say('unit')} <strong>{unit.name}</strong>
      </p>
      {others.length > 0 && (
        <p>
          {say('otherUnits')}{' '}
          {others.map(({ href, name }) => (
            <>
              <a href={href}>{name}</a>{' '}
            </>
          ))}
        </p>
      )}
      <Table
        caption={say('readers')}
        columns={[
          { header: say('name'), cell: (reader: KeysReader) => reader.displayName },
          { header: say('state'), cell: (reader) => stateOf(reader, language) },
        ]}
        rows={readers}
      />
      <KeysElement data-unit={unit.id} data-sign-in={signIn}>
        <div data-without-script>
          <Notice tone="warning">
            <p>{say('needsScript')}</p>
          </Notice>
        </div>
        <div class="notice info" tabIndex={-1} data-says hidden>
          <output />
        </div>
        <div class="notice warning" data-broken hidden>
          <p>{say('broken')}</p>
          <p>
            <button type="button" class="button secondary" data-drop>
              {say('brokenDo')}
            </button>
          </p>
        </div>
        <section data-with-script hidden>
          <Heading level={2}>{say('yours')}</Heading>
          <p>
            <strong class="key-text" data-own />
          </p>
          <Paragraph>{say('yoursLead')}</Paragraph>
          {readers
            .filter((reader) => reader.member !== you && (reader.waits || reader.comparisons > 0 || !reader.signed))
            .map((reader) => (
              <Giving key={reader.member} reader={reader} language={language} />
            ))}
          <Heading level={2}>{say('roll')}</Heading>
          <Paragraph>{say('rollLead')}</Paragraph>
          <div data-kept hidden={kept === null}>
            <p>
              {say('kept')}{' '}
              <strong class="key-text" data-kept-key>
                {kept}
              </strong>
            </p>
            <p>
              <label>
                <input type="checkbox" data-replace aria-describedby="replace-hint" /> {say('replace')}
              </label>
            </p>
            <p class="hint" id="replace-hint">
              {say('replaceHint')}
            </p>
          </div>
          <p>
            <button type="button" class="button secondary" data-roll>
              {say('rollDo')}
            </button>{' '}
            <a href="blob:" data-request hidden>
              {say('save')}
            </a>
          </p>
          <Heading level={2}>{say('rewrap')}</Heading>
          <Paragraph>{say('rewrapLead')}</Paragraph>
          <p>
            <button type="button" class="button secondary" data-rewrap>
              {say('rewrapDo')}
            </button>
          </p>
        </section>
      </KeysElement>
    </>
  )
}
