import { request, type IncomingHttpHeaders } from 'node:http'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface HttpQuestion {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** One request exactly as given: `fetch` would tidy the path and own the Host header. */
export function ask(port: number, { method = 'GET', path: urlPath, headers = {}, body }: HttpQuestion): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path: urlPath, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Takes up somebody's phone and returns the cookie as the browser would send it back. */
export async function cookieOf(port: number, who: string): Promise<string> {
  const { headers } = await ask(port, { method: 'POST', path: '/who', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `who=${who}` })
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
}

/** Calls an action of the contract as the H5 gateway does. */
export const callAction = (port: number, cookie: string, action: string, event: unknown): Promise<HttpAnswer> =>
  ask(port, { method: 'POST', path: `/api/${action}`, headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(event) })

/** Pages as the build would make them, small. */
export function fakePages(folder: string): string {
  const h5Dir = path.join(folder, 'h5')
  mkdirSync(path.join(h5Dir, 'js'), { recursive: true })
  writeFileSync(path.join(h5Dir, 'index.html'), '<!doctype html><html><head><script>window.first=1</script></head><body><div id="app"></div></body></html>')
  writeFileSync(path.join(h5Dir, 'js/app.c3ca3191.js'), 'window.app=1')
  writeFileSync(path.join(h5Dir, '.secret.json'), '{}')
  writeFileSync(path.join(folder, 'outside.json'), '{"outside":true}')
  return h5Dir
}
