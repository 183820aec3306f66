import { localHour } from './local-hour.ts'
import { pageLanguage } from './sealed-view.ts'

// The server knows no zone but UTC. Where an age stands, the hour is its title; else it is the text.
for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-hour]')) {
  const hour = localHour(new Date(time.dateTime), pageLanguage())
  if (time.dataset['hour'] === 'title') time.title = hour
  else time.textContent = hour
}
