import http from 'node:http'
import type { AddressInfo } from 'node:net'

const page = `<!doctype html><title>Report trafficking</title><link rel="icon" href="/icon.png">
<form method="post" action="/report-sent"><input name="email"><input name="where"><textarea name="what"></textarea><button>Send</button></form>
<img src="http://elsewhere.invalid/pixel.gif">
<script>
  if (location.search !== '') localStorage.setItem('draft', 'kept in storage: ' + location.search)
  new Promise((done) => (indexedDB.open('drafts').onupgradeneeded = done))
</script>`
const icon = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** A site that does everything wrong that a line can do wrong: every search for traces has to find it out. */
export async function carelessSite(): Promise<{ address: string; close(): void }> {
  const server = http.createServer((request, response) => {
    request.resume()
    const isIcon = request.url === '/icon.png'
    response.writeHead(200, {
      'content-type': isIcon ? 'image/png' : 'text/html; charset=utf-8',
      'set-cookie': 'visitor=1; max-age=10000',
      'cache-control': 'max-age=10000',
      etag: '"visitor-1"',
    })
    response.end(isIcon ? icon : page)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
