import { needDomains, needUrgencies, unmetReasons } from '../cases/case.ts'
import { casesText, domainText, newCaseChoices, unmetText, urgencyText } from '../cases/cases.text.ts'
import { requestKinds } from '../requests/request-machine.ts'
import { workerChannels, workerChecks } from '../requests/request.ts'
import { channelText, identityText, requestKindName, requestsText } from '../requests/requests.text.ts'
import { ownCodePageText } from '../my-record/own-code.page-text.ts'
import { type PaperForm, row, statement, tickOne, wordsFor, write } from './paper-form.ts'
import { paperText } from './paper.text.ts'

/** What is needed to begin, and nothing else. */
export const newCaseForm: PaperForm = {
  name: 'case',
  title: casesText.newTitle,
  lead: casesText.newLead,
  takesYes: false,
  parts: [
    {
      title: null,
      questions: [
        row(casesText.unit, casesText.callName),
        tickOne(casesText.young, newCaseChoices.young),
        write(casesText.story, 7),
        write(casesText.whereNow),
        write(casesText.reachAt),
        write(casesText.languages),
        tickOne(casesText.reachable, newCaseChoices.reach),
      ],
    },
  ],
}

/** One need in the person's words, what is done about it, and what came of it. */
export const needsForm: PaperForm = {
  name: 'needs',
  title: casesText.needs,
  lead: paperText.eachNeed,
  takesYes: false,
  parts: [
    {
      title: casesText.addNeed,
      questions: [
        write(casesText.needWords, 3),
        statement(casesText.saidByPerson),
        tickOne(casesText.domain, wordsFor(needDomains, domainText)),
        tickOne(casesText.urgency, wordsFor(needUrgencies, urgencyText)),
      ],
    },
    {
      title: casesText.addStep,
      times: 3,
      questions: [write(casesText.stepWords, 2), row(casesText.stepDue, casesText.givenOn, casesText.units)],
    },
    { title: casesText.unmet, questions: [tickOne(casesText.why, wordsFor(unmetReasons, unmetText))] },
  ],
}

/** What somebody asks about their own record, written down by a worker. */
export const requestForm: PaperForm = {
  name: 'request',
  title: ownCodePageText.askTitle,
  lead: ownCodePageText.askLead,
  takesYes: false,
  parts: [
    {
      title: null,
      questions: [
        tickOne(requestsText.kind, wordsFor(requestKinds, requestKindName)),
        tickOne(requestsText.channel, wordsFor(workerChannels, channelText)),
        tickOne(requestsText.identity, wordsFor(workerChecks, identityText)),
      ],
    },
    { title: paperText.saidNow, questions: [write(casesText.note, 8)] },
  ],
}
