import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HOUR_MS } from '@/domain/shared/instant'
import { listen, portOf, stopListening } from '@local/host/http-server'
import { openLocalFiles } from '@server/compose-local'
import { at, movableClock } from '@server/testing/fixed-platform'
import { ask } from './local-host'

const folder = mkdtempSync(path.join(tmpdir(), 'stored-'))
const clock = movableClock(at('2026-11-24 15:00'))
const files = openLocalFiles(path.join(folder, 'files'), Buffer.alloc(32, 3), clock)
let server: Server
let address: string

beforeAll(async () => {
  const nobody = { call: () => Promise.reject(new Error('not called')), choices: [], key: Buffer.alloc(32), h5Dir: folder, newSubject: () => 'nobody' }
  server = await listen({ ...nobody, clock, files }, 0)
  await files.put('files/a.png', Uint8Array.of(0x89, 0x50), 'image/png')
  await files.put('files/scan.pdf', Uint8Array.from(Buffer.from('%PDF-1.7')), 'application/pdf')
  address = (await files.addresses(['files/a.png']))['files/a.png'] ?? ''
})
beforeEach(() => clock.set(at('2026-11-24 15:00')))
afterAll(async () => {
  await stopListening(server)
  rmSync(folder, { recursive: true })
})
const get = (urlPath: string) => ask(portOf(server), { path: urlPath })

test('a picture is served at its signed address as what it is, for the asking browser only, and cannot run anything', async () => {
  const { status, headers } = await get(address)
  expect([status, headers['content-type'], headers['x-content-type-options'], headers['cache-control'], headers['content-disposition']]).toEqual([200, 'image/png', 'nosniff', 'private, max-age=3600', 'inline'])
  expect(headers['content-security-policy']).toContain('sandbox')
})

test('a scan is saved, not opened in the page', async () => {
  const scan = (await files.addresses(['files/scan.pdf']))['files/scan.pdf'] ?? ''
  expect((await get(scan)).headers['content-disposition']).toBe('attachment')
})

test('after its time an address opens nothing', async () => {
  clock.pass(2 * HOUR_MS)
  expect((await get(address)).status).toBe(404)
})

test.each(['/files/', '/files/files/a.png', '/files/files', '/files/../stored', '/files/%2e%2e/a.png?until=9999999999999&sign=x'])('%s is not there', async (urlPath) => {
  expect((await get(urlPath)).status).toBe(404)
})

test('a file cannot be written over HTTP', async () => {
  expect((await ask(portOf(server), { method: 'PUT', path: address, body: 'x' })).status).toBe(405)
})
