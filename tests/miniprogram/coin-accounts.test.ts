import { accountEditText, accountsText, changeKindText, poolText } from '@/text/coin-accounts'
import { ACCOUNTS_PAGES, accountsCloud, KEPT_KEEPER } from './coin-accounts-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string): Promise<MiniApp> {
  village = accountsCloud()
  return launch({ cloud: village.cloud, url, storage: KEPT_KEEPER })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')

test.each(ACCOUNTS_PAGES)('$name says what it is for, within its budget', async ({ name, url, says, calls }) => {
  const app = await open(url)
  expect(app.text()).toContain(says)
  expect(village.received).toHaveLength(calls)
  expectWithinBudget(paintOf(app, name))
})

test('the second person reads the whole sentence and then says yes', async () => {
  const app = await open('packages/coin-office/accounts/index')
  await press(app, accountsText.look)
  expect(app.text()).toContain(accountsText.confirmNote)
  await press(app, accountsText.confirm)
  expect(village.of('ledger/decideAccountChange').map(({ input }) => input)).toEqual([{ changeId: 'c1:change:a', decision: 'confirm' }])
})

test('two households are merged by the numbers on their doors', async () => {
  const app = await open('packages/coin-office/account-edit/index')
  await press(app, changeKindText.merge)
  for (const door of ['3-12', '3-13']) {
    const fields = app.$$('.field__input')
    await app.input(fields[door === '3-12' ? 0 : 1] ?? '', door)
    await press(app, accountEditText.find)
  }
  await press(app, accountEditText.send)
  expect(village.of('ledger/proposeMerge').map(({ input }) => input)).toEqual([{ householdId: 'c1:h:3-12', toHouseholdId: 'c1:h:3-13' }])
  expect(app.text()).toContain(accountEditText.sentText)
})

test('all own coins go to the household with two taps', async () => {
  const app = await open('packages/coins/pool/index')
  await press(app, poolText.all)
  await press(app, poolText.send(36))
  expect(village.of('ledger/poolCoins').map(({ input }) => input)).toEqual([{ coins: 36 }])
  expect(app.text()).toContain(poolText.done(96))
})
