import type { Bilingual } from '@fanal/kernel'
import { bandText, answersGiven, suggestedTests } from '../identification/suggest.ts'
import { answerText, identificationText, testText } from '../identification/identification-page.text.ts'
import { ownInstrument } from '../identification/instrument.ts'
import { channelText, dayText, reachStateText, reachText } from '../reach/reach.text.ts'
import { questionText } from '../safety/questions.text.ts'
import { itemKinds } from '../safety/safety-plan.ts'
import { safetyText } from '../safety/safety-page.text.ts'
import { contactChannels } from '../subjects/safe-contact.ts'
import { type PaperForm, type PaperPart, row, statement, tickAny, tickOne, wordsFor, write } from './paper-form.ts'
import { paperText } from './paper.text.ts'

/** How, when and whether somebody may be reached. */
export const reachForm: PaperForm = {
  name: 'reach',
  title: reachText.title,
  takesYes: false,
  parts: [
    {
      title: null,
      questions: [
        tickOne(reachText.state, reachStateText),
        tickAny(reachText.channels, wordsFor(contactChannels, channelText)),
        tickAny(reachText.days, dayText, reachText.daysHint),
        row(reachText.from, reachText.to, reachText.zone),
        statement(reachText.message),
        statement(reachText.nameUs),
        write(reachText.reachAt, 2),
        write(reachText.codeWord),
      ],
    },
  ],
}

const questionOf = (kind: (typeof itemKinds)[number]): PaperPart => {
  const { ask, hint, box } = questionText[kind]
  const number = kind === 'contact' ? [row(safetyText.number)] : []
  return { title: ask, lead: hint, questions: [write(box, kind === 'word' ? 1 : 4), ...number] }
}

/** One question after the other, each of which may be left out. */
export const safetyForm: PaperForm = {
  name: 'safety',
  title: safetyText.title,
  lead: paperText.toTakeAlong,
  takesYes: false,
  parts: [...itemKinds.map(questionOf), { title: null, questions: [statement(safetyText.personAgrees)] }],
}

/** The project's own questions; nobody has measured how often they are right, and the paper says so. */
export const questionsForm: PaperForm = {
  name: 'questions',
  edition: ownInstrument.version,
  title: identificationText.title,
  lead: identificationText.lead,
  takesYes: false,
  parts: [
    {
      title: identificationText.questions,
      caution: ownInstrument.caution,
      questions: [
        statement(identificationText.told),
        {
          kind: 'rows',
          label: identificationText.questions,
          answers: wordsFor(answersGiven, answerText),
          asks: ownInstrument.questions.map(({ ask }): Bilingual => ask),
        },
      ],
    },
    {
      title: identificationText.confirm,
      questions: suggestedTests.map((test) => tickOne(testText[test], { ...bandText, none: identificationText.nothingConfirmed })),
    },
  ],
}
