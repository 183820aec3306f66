/**
 * Posts a form and answers where it led, or the page that said why not.
 * @NOTE the browser reads the page: our own policy lets no script make one out of text
 */
export function posted(action: string, body: URLSearchParams): Promise<{ readonly leadsTo: string | null; readonly page: ParentNode }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.responseType = 'document'
    request.addEventListener('load', () => {
      const page = request.responseXML
      const led = new URL(request.responseURL).pathname !== new URL(action).pathname
      if (page === null && !led) return reject(new Error(`HTTP ${request.status}`))
      resolve({ leadsTo: led && request.status < 400 ? request.responseURL : null, page: page ?? document.createDocumentFragment() })
    })
    request.addEventListener('error', () => reject(new Error('the server cannot be reached')))
    request.send(body)
  })
}

/** What a page that refuses says, its first three sentences: its reasons without its links, which lead away from the form; its title where it gives none. */
export function sentencesOf(page: ParentNode): readonly string[] {
  const said = (selector: string) =>
    [...page.querySelectorAll(selector)]
      .filter((one) => one.querySelector('a') === null || one.localName === 'li')
      .map((one) => one.textContent ?? '')
      .filter((one) => one.trim() !== '')
  const reasons = said('main .error-summary li, main > h1 ~ p')
  return (reasons.length === 0 ? said('main > h1') : reasons).slice(0, 3)
}
