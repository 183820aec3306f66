import { formIn } from './island/parts.ts'
import { showWay, wayHere } from './island/ways.ts'
import { sealsReports } from './island/write.ts'

// Takes over the forms of the line, where this browser can seal. Until it has, and wherever it cannot, the page says so.

const line = document.getElementById('line')
if (line !== null) {
  const way = wayHere()
  const facts = { deployment: line.dataset['deployment'] ?? '', unit: line.dataset['unit'] ?? '' }
  const [report, back] = [formIn('report'), formIn('back')]
  if (report !== null) {
    sealsReports(report, facts, way)
    showWay(way)
  }
  // until it is there the page says that our server opens; where it does not come, our server does
  if (back !== null)
    void import('./island/back.ts').then(({ opensMailboxes }) => {
      opensMailboxes(back, facts, way)
      showWay(way)
    })
  // a page that a browser kept shows what the last reader saw: fetch it afresh
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
