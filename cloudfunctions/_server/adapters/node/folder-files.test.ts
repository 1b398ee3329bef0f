import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HOUR_MS } from '@/domain/shared/instant'
import { fileStoreContract } from '@server/adapters/file-store.contract'
import { at, movableClock } from '@server/testing/fixed-platform'
import { folderFiles } from './folder-files'

const folders: string[] = []
const clock = movableClock(at('2026-11-24 15:00'))
function newFiles(key = Buffer.alloc(32, 1)) {
  const home = mkdtempSync(path.join(tmpdir(), 'files-'))
  folders.push(home)
  return { home, files: folderFiles({ folder: path.join(home, 'files'), key, clock }) }
}
beforeEach(() => clock.set(at('2026-11-24 15:00')))
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

fileStoreContract('folder', () => {
  const { files } = newFiles()
  return { files, fetch: async (address) => (await files.open(address))?.bytes }
})

async function stored() {
  const { home, files } = newFiles()
  await files.put('files/a.png', Uint8Array.of(1, 2, 3), 'image/png')
  const address = (await files.addresses(['files/a.png']))['files/a.png'] ?? ''
  return { home, files, address }
}

test('an address opens the file with its type for one to two hours', async () => {
  const { files, address } = await stored()
  expect(await files.open(address)).toMatchObject({ type: 'image/png' })
  clock.pass(HOUR_MS)
  expect(await files.open(address)).toBeDefined()
  clock.pass(HOUR_MS)
  expect(await files.open(address)).toBeUndefined()
})

test.each<[string, (address: string) => string]>([
  ['without a signature', (address) => address.replace(/&sign=.*/, '')],
  ['with another signature', (address) => `${address.slice(0, -2)}AA`],
  ['with a later end', (address) => address.replace(/until=1/, 'until=2')],
  ['for another file', (address) => address.replace('/a.png', '/b.png')],
  ['with an escape in it', (address) => address.replace('/a.png', '/%61.png')],
  ['with something behind it', (address) => `${address}&x=1`],
  ['of the folder itself', (address) => address.replace('files/a.png', '')],
  ['that leads out of the folder', (address) => address.replace('files/a.png', '../secret.png')]
])('an address %s opens nothing', async (_why, change) => {
  const { home, files, address } = await stored()
  writeFileSync(path.join(home, 'secret.png'), 'secret')
  await files.put('files/b.png', Uint8Array.of(9), 'image/png')
  expect(await files.open(change(address))).toBeUndefined()
})

test('an address of another installation opens nothing', async () => {
  const { address } = await stored()
  const other = newFiles(Buffer.alloc(32, 2)).files
  await other.put('files/a.png', Uint8Array.of(9), 'image/png')
  expect(await other.open(address)).toBeUndefined()
})

test.each(['../a.png', 'files/../../a.png', '/etc/passwd', 'files//a.png', '.hidden', 'files/.a.png', 'a\\b.png', '', 'files/a.png\0', `${'a/'.repeat(9)}a.png`])('%j is no path: storing, moving and removing throw', async (bad) => {
  const { files } = newFiles()
  await expect((async () => files.put(bad, Uint8Array.of(1), 'image/png'))()).rejects.toThrow('Not a path')
  await expect((async () => files.move('files/a.png', bad))()).rejects.toThrow('Not a path')
  await expect((async () => files.remove([bad]))()).rejects.toThrow('Not a path')
})

test('a file that could not be stored leaves nothing behind', async () => {
  const { home, files } = newFiles()
  await files.put('files/a.png', Uint8Array.of(1), 'image/png')
  await expect(files.put('files/a.png/b.png', Uint8Array.of(1), 'image/png')).rejects.toThrow()
  expect(readdirSync(path.join(home, 'files', 'files'))).toEqual(['a.png'])
})
