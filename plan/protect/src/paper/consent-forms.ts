import { explainedItems } from '../consent/consent-machine.ts'
import {
  actsText,
  classText,
  consentPageText as text,
  explainedText,
  givenByText,
  interpreterText,
  methodText,
  purposeText,
} from '../consent/consent.page-text.ts'
import { consentMethods } from '../consent/consent.ts'
import { purposes } from '../grants/access-grant.ts'
import { genderText, wishText } from '../find-help/form.text.ts'
import { genders, wishes } from '../find-help/help-question.ts'
import { needWordsText, noteLabel, packetEntryText } from '../referral/packet-fields.ts'
import { referralText, respondText } from '../referral/referral.text.ts'
import { urgencies, urgencyText } from '../referral/referral.ts'
import { type PaperForm, type PaperPart, type PaperQuestion, row, statement, tickAny, tickOne, wordsFor, write } from './paper-form.ts'
import { paperText } from './paper.text.ts'

const mayRefuse: PaperPart = { title: paperText.mayRefuse, points: paperText.refusals, questions: [] }

const howExplained: readonly PaperQuestion[] = [
  tickAny(text.explained, wordsFor(explainedItems, explainedText), text.explainedHint),
  write(text.language),
  tickOne(text.interpreter, interpreterText),
  tickOne(text.givenBy, givenByText),
]

const answer: PaperPart = {
  title: null,
  questions: [
    tickOne(text.answerTitle, [text.yes, text.no]),
    tickOne(text.method, wordsFor(consentMethods, methodText)),
    write(text.until),
  ],
}

/** One yes: for one purpose and one receiver, explained point by point. */
export const consentForm: PaperForm = {
  name: 'consent',
  title: text.title,
  lead: text.lead,
  takesYes: true,
  parts: [
    {
      title: text.ask,
      questions: [
        tickOne(text.purpose, wordsFor(purposes, purposeText)),
        write(text.recipient),
        tickAny(text.classes, classText),
        tickOne(text.acts, actsText),
        ...howExplained,
      ],
    },
    mayRefuse,
    answer,
  ],
}

/** What another service would see, entry by entry, and the person's yes to it. */
export const packetForm: PaperForm = {
  name: 'packet',
  title: referralText.one,
  lead: referralText.tick,
  takesYes: true,
  parts: [
    {
      title: referralText.newTitle,
      questions: [
        row(text.recipient, referralText.need),
        row(referralText.service, referralText.place, referralText.language),
        tickOne(referralText.gender, wordsFor(genders, genderText)),
        tickAny(referralText.wishes, wordsFor(wishes, wishText)),
        tickOne(referralText.urgency, wordsFor(urgencies, urgencyText)),
      ],
    },
    {
      title: referralText.packetTitle,
      questions: [
        tickAny(referralText.tick, [...Object.values(packetEntryText), needWordsText, ...(['C3', 'C6', 'C7'] as const).map(noteLabel)]),
        tickOne(referralText.respond, respondText),
        statement(referralText.seen),
      ],
    },
    { title: purposeText.referral, questions: howExplained },
    mayRefuse,
    answer,
  ],
}
