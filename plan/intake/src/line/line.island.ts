import { opensMailboxes } from './island/back.ts'
import { formIn } from './island/parts.ts'
import { showWay, wayHere } from './island/ways.ts'
import { sealsReports } from './island/write.ts'

// Takes over the forms of the line, where this browser can seal. Until it has, and wherever it cannot, the page says so.

const line = document.getElementById('line')
if (line !== null) {
  const way = wayHere()
  const facts = { deployment: line.dataset['deployment'] ?? '', unit: line.dataset['unit'] ?? '' }
  const [report, back] = [formIn('report'), formIn('back')]
  if (report !== null) sealsReports(report, facts, way)
  if (back !== null) opensMailboxes(back, facts, way)
  if (report !== null || back !== null) showWay(way)
  // a page that a browser kept shows what the last reader saw: fetch it afresh
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
