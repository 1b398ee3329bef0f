/** @jest-environment node */
import cloud from 'wx-server-sdk'
import { fileStoreContract } from '@server/adapters/file-store.contract'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { cloudFiles, type CloudStorage } from '@server/adapters/wechat/cloud-files'
import { storedRoot } from '@server/adapters/wechat/storage-root'
import { INSTALLATION } from '@server/ports/document-store'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { FILE_ROOT } from '@tests/wire/gateway/file-base'
import { Gateway } from '@tests/wire/gateway/gateway'

let now = Date.parse('2026-11-24T15:00:00+08:00')
const gateway = new Gateway({ collections: [INSTALLATION], now: () => now })
const sdk = cloud as unknown as CloudStorage & Parameters<typeof cloudbaseStore>[0]['cloud']
const newFiles = () => cloudFiles(sdk, storedRoot(cloudbaseStore({ cloud: sdk })))

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
})
afterAll(() => gateway.close())

async function fetched(address: string): Promise<Uint8Array | undefined> {
  const response = await fetch(address)
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
}

fileStoreContract('cloud storage, through the real SDK', () => {
  gateway.reset()
  return { files: newFiles(), fetch: fetched }
})

describe('cloud storage', () => {
  beforeEach(() => gateway.reset())

  test('an address ends after an hour', async () => {
    const files = newFiles()
    await files.put('files/a.png', Uint8Array.of(1), 'image/png')
    const address = (await files.addresses(['files/a.png']))['files/a.png'] ?? ''
    now += 3_599_000
    expect(await fetched(address)).toBeDefined()
    now += 2_000
    expect(await fetched(address)).toBeUndefined()
  })

  test('a function that never stored anything finds what another one stored', async () => {
    await newFiles().put('files/a.png', Uint8Array.of(1), 'image/png')
    expect(Object.keys(await newFiles().addresses(['files/a.png']))).toEqual(['files/a.png'])
  })

  test('the root is noted once, not with every file', async () => {
    const files = newFiles()
    await files.put('files/a.png', Uint8Array.of(1), 'image/png')
    const before = gateway.calls.filter(({ action }) => action === 'modifyDocument').length
    await files.put('files/b.png', Uint8Array.of(1), 'image/png')
    expect([before, gateway.calls.filter(({ action }) => action === 'modifyDocument').length]).toEqual([1, 1])
  })

  test('before anything was stored nothing is asked', async () => {
    expect(await newFiles().addresses(['files/a.png'])).toEqual({})
    expect(gateway.calls.map(({ action }) => action).filter((action) => action.startsWith('storage.'))).toEqual([])
  })

  test('a bucket that refuses the bytes is a failure', async () => {
    const spoiled: CloudStorage = { ...bound(sdk), uploadFile: async () => ({ fileID: undefined as unknown as string }) }
    await expect(cloudFiles(spoiled, storedRoot(cloudbaseStore({ cloud: sdk }))).put('files/a.png', Uint8Array.of(1), 'image/png')).rejects.toThrow('did not store')
  })

  test('a path that leads elsewhere is a bug, not a request', async () => {
    await expect(newFiles().put('../a.png', Uint8Array.of(1), 'image/png')).rejects.toThrow('Not a path')
    expect(gateway.files.files.size).toBe(0)
    expect(FILE_ROOT).toContain('test-env')
  })
})

const bound = (of: CloudStorage): CloudStorage => ({
  uploadFile: (options) => of.uploadFile(options),
  downloadFile: (options) => of.downloadFile(options),
  getTempFileURL: (options) => of.getTempFileURL(options),
  deleteFile: (options) => of.deleteFile(options)
})
