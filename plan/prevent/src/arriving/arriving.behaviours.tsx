import { open, type Behaviours, type Context } from '@fanal/http'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import type { VNode } from 'preact'
import { arrivingRoutes } from './arriving.routes.ts'
import { arrivingText as text } from './arriving.text.ts'
import { cardAsked } from './card.ts'
import { CardFormPage, CardPage } from './card.pages.tsx'
import { cardText } from './card.text.ts'
import { ArrivingPage, OffersPage, PayPage, PermitsPage, RightsPage } from './fact.pages.tsx'
import { pageText } from './pages.text.ts'
import { planAsked } from './plan.ts'
import { PlanFormPage, PlanPage } from './plan.pages.tsx'
import { planText } from './plan.text.ts'

type Asked = Context<object, unknown, PublicLanguage>

const everybody = 'what helps on arrival is for everybody, and nobody is asked who they are'
const madeHere = 'a paper is made for one answer and kept nowhere: there is nothing to run'
const fromHistory = 'a browser keeps the address of an answer in its history, and whoever chooses it there is led to where it begins'

const shown = (page: (props: { language: PublicLanguage }) => VNode, title: Multilingual) =>
  open(everybody, ({ language, page: answer }: Asked) => answer(page({ language }), { title: say(title, language) }))

/** What the pages of somebody who arrives alone do. None of them reaches a database. */
export const arrivingBehaviours: Behaviours<typeof arrivingRoutes, object> = {
  arriving: shown(ArrivingPage, text.title),
  arrivingRights: shown(RightsPage, pageText.rights.title),
  arrivingPay: shown(PayPage, pageText.pay.title),
  arrivingPermits: shown(PermitsPage, pageText.permits.title),
  arrivingOffers: shown(OffersPage, pageText.offers.title),

  arrivingCard: shown(CardFormPage, cardText.title),
  makeCard: open(madeHere, async (c: Asked) => {
    const form = await c.form()
    if (!form.ok) return form
    const { language } = c
    const asked = cardAsked(form.value, language)
    const title = say(cardText.title, language)
    if (asked.tooLong.length > 0) return c.page(<CardFormPage language={language} asked={asked} />, { title, status: 422 })
    return c.page(<CardPage language={language} asked={asked} />, { title })
  }),
  madeCard: open(fromHistory, (c: Asked) => c.redirect(arrivingRoutes.arrivingCard.href({ language: c.language }))),

  arrivingPlan: shown(PlanFormPage, planText.title),
  makePlan: open(madeHere, async (c: Asked) => {
    const form = await c.form()
    if (!form.ok) return form
    const { language } = c
    const asked = planAsked(form.value, language)
    const title = say(planText.title, language)
    if (asked.tooLong.length > 0) return c.page(<PlanFormPage language={language} asked={asked} />, { title, status: 422 })
    return c.page(<PlanPage language={language} asked={asked} />, { title })
  }),
  madePlan: open(fromHistory, (c: Asked) => c.redirect(arrivingRoutes.arrivingPlan.href({ language: c.language }))),
}
