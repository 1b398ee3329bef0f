/** @jest-environment node */
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { COLLECTION, documentStoreContract } from '@server/adapters/document-store.contract'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'

const gateway = new Gateway({ collections: [COLLECTION, 'others'] })

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
})
afterAll(() => gateway.close())

documentStoreContract('cloudbase, through the real SDK', () => {
  gateway.reset()
  // No real waiting: a turn of the event loop lets the others go on.
  return cloudbaseStore({ cloud, sleep: () => new Promise(resolve => setImmediate(resolve)), random: () => 0.5, attemptsMax: 60 })
})
