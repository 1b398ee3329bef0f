import { sampleMembership, sampleSession, testPlatform, testRoot } from '@/testing/test-platform'
import { helpPhoneText } from '@/text/help-phone'
import { HelpPhoneStore } from './help-phone-store'

function phoneForm(helpPhone?: string) {
  const platform = testPlatform()
  platform.gateway.answer('community/setHelpPhone', { saved: true })
  const root = testRoot(platform)
  root.session.adopt(sampleSession(sampleMembership(helpPhone === undefined ? {} : { helpPhone })))
  let reloads = 0
  const reload = async () => void (reloads += 1)
  const store = new HelpPhoneStore({ ...root.ports, reload })
  store.show(true)
  return { store, sent: () => platform.gateway.callsOf('community/setHelpPhone').map(({ input }) => input), reloads: () => reloads }
}

test('a number as it is written on paper is taken', async () => {
  const { store, sent, reloads } = phoneForm()
  store.write(' ０５６３—8601234 ')
  await store.submit()
  expect(sent()).toEqual([{ phone: '0563-8601234' }])
  expect([store.open, reloads()]).toEqual([false, 1])
})

test('what is no number is not sent', async () => {
  const { store, sent } = phoneForm()
  store.write('打给小王')
  await store.submit()
  expect([store.error, sent()]).toEqual([helpPhoneText.wrong, []])
})

test('an emptied field takes the number away', async () => {
  const { store, sent } = phoneForm('12345')
  expect(store.phone).toBe('12345')
  store.write('')
  await store.submit()
  expect(sent()).toEqual([{}])
})
