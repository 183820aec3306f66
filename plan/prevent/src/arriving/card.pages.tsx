import { ErrorSummary, Input, Paragraph, PhoneLink, PublicForm, Radios, Submit } from '@fanal/design'
import { placeIn } from '@fanal/handover'
import { directionOf, languageNames, say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { arrivingRoutes } from './arriving.routes.ts'
import { arrivingText as text } from './arriving.text.ts'
import { Around, BeforeCarrying } from './around.tsx'
import { usualSecond, type CardAsked } from './card.ts'
import { cardRights, cardText, onCard, showLine } from './card.text.ts'
import { numberOf } from './numbers.ts'

/** The form of the card; with what was typed where it has to be typed again. */
export function CardFormPage({ language, asked = null }: { language: PublicLanguage; asked?: CardAsked | null }) {
  const field = (name: 'friend' | 'word', hint: Multilingual) => ({
    name,
    label: say(cardText[name], language),
    hint: say(hint, language),
    value: asked?.typed[name] ?? '',
    error: asked?.tooLong.includes(name) ? say(text.tooLong, language) : undefined,
  })
  const [friend, word] = [field('friend', text.leaveEmpty), field('word', cardText.wordHint)]
  const wrong = [friend, word].flatMap((one) => (one.error === undefined ? [] : [{ ...one, say: `${one.label}: ${one.error}` }]))
  return (
    <Around language={language} place="arrivingCard" title={cardText.title} lead={cardText.lead}>
      <ErrorSummary errors={wrong} />
      <BeforeCarrying language={language}>
        <Paragraph>{say(cardText.smallIsNeutral, language)}</Paragraph>
      </BeforeCarrying>
      <PublicForm action={arrivingRoutes.makeCard.href({ language })}>
        <Radios
          name="kind"
          label={say(cardText.kind, language)}
          options={[
            { value: 'full', label: say(cardText.full, language) },
            { value: 'small', label: say(cardText.small, language) },
          ]}
          value={asked?.kind ?? 'full'}
        />
        <Radios
          name="second"
          label={say(cardText.second, language)}
          options={(['en', 'fr'] as const).map((one) => ({ value: one, label: languageNames[one] }))}
          value={asked?.second ?? usualSecond(language)}
        />
        <Input {...friend} inputMode="tel" />
        <Input {...word} />
        <Paragraph small>{say(text.shownOnce, language)}</Paragraph>
        <Submit>{say(cardText.make, language)}</Submit>
      </PublicForm>
    </Around>
  )
}

/** The numbers of the card with what was typed; neutral labels where the card must not tell. */
function CardNumbers({ language, asked }: { language: PublicLanguage; asked: CardAsked }) {
  const neutral = asked.kind === 'small'
  const lines = [
    { number: numberOf('emergency'), label: neutral ? onCard.urgent : onCard.danger },
    { number: numberOf('human-trafficking-hotline'), label: neutral ? onCard.dayAndNight : onCard.help },
    { number: numberOf('foreign-worker-tip-line'), label: neutral ? onCard.weekdays : onCard.work },
  ]
  const { friend, word } = asked.typed
  return (
    <dl>
      {lines.map(({ number, label }) => (
        <div>
          <dt>{say(label, language)}</dt>
          <dd>
            <PhoneLink number={number} label={say(label, language)} />
          </dd>
        </div>
      ))}
      {[
        { typed: friend, label: onCard.friend },
        { typed: word, label: onCard.word },
      ].map(
        ({ typed, label }) =>
          typed !== '' && (
            <div>
              <dt>{neutral ? '–' : say(label, language)}</dt>
              <dd>
                <bdi>{typed}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** What somebody else reads; the number in it stays in one piece. */
function ShowLine({ line }: { line: string }) {
  const number = numberOf('human-trafficking-hotline')
  const [before, after] = line.split(number)
  return (
    <p class="show">
      {before}
      <span class="number">{number}</span>
      {after}
    </p>
  )
}

/** One side of the card in one language. */
function Face({ language, own, asked }: { language: PublicLanguage; own: PublicLanguage; asked: CardAsked }) {
  const shown =
    language !== own && (language === 'en' || language === 'fr') ? showLine(own, language, numberOf('human-trafficking-hotline')) : null
  const full = asked.kind === 'full'
  return (
    <section class="face" lang={language} dir={directionOf(language)}>
      <h2>{say(full ? onCard.title : onCard.numbers, language)}</h2>
      {full && shown !== null && <ShowLine line={shown} />}
      <CardNumbers language={language} asked={asked} />
      {full && (
        <ul>
          {cardRights.map(({ says }) => (
            <li>{say(says, language)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The card itself, made for this answer alone. */
export function CardPage({ language, asked }: { language: PublicLanguage; asked: CardAsked }) {
  const faces = asked.kind === 'small' || asked.second === language ? [language] : [language, asked.second]
  return (
    <Around language={language} place="arrivingCard" title={cardText.title} lead={text.shownHere}>
      <p class="unprinted">
        <a href="#card">{say(cardText.onlyCard, language)}</a>
      </p>
      <div class={`paper card ${asked.kind}`} id="card">
        {faces.map((face) => (
          <Face language={face} own={language} asked={asked} />
        ))}
      </div>
      <div class="unprinted">
        <Paragraph>
          {say(text.howToPrint, language)} {asked.kind === 'full' && say(cardText.fold, language)}
        </Paragraph>
        <BeforeCarrying language={language}>
          <Paragraph>{say(cardText.smallIsNeutral, language)}</Paragraph>
        </BeforeCarrying>
        <p>
          <a href={placeIn('arrivingCard', language).href}>{say(text.startAgain, language)}</a>
        </p>
      </div>
    </Around>
  )
}
