import { fireEvent, render, screen } from '@testing-library/react'
import type { Phase } from '@/flow/phase'
import { instant } from '@/domain/shared/instant'
import { resetTaro, taroCalls } from '@/testing/taro-stub'
import { NOW_MS, sampleSession, testPlatform, testRoot } from '@/testing/test-platform'
import { bindText, homeText, meText } from '@/text/home'
import { screenText } from '@/text/screen'
import { RootProvider } from './root-context'
import type { RootStore } from './root-store'
import { addressOf } from './routes'
import { Screen } from './screen'

beforeEach(() => resetTaro())

const show = (phase: Phase, { root = testRoot(), onRetry }: { readonly root?: RootStore; readonly onRetry?: () => void } = {}) =>
  render(<RootProvider root={root}><Screen title='议事' phase={phase} onRetry={onRetry}>里面</Screen></RootProvider>)

function strangers(): RootStore {
  const root = testRoot(testPlatform())
  root.session.adopt(sampleSession())
  return root
}

test('while loading the content is not there yet', () => {
  expect(show({ kind: 'loading' }).container).not.toHaveTextContent('里面')
})

test('what was kept stands below a strip that says how old it is', () => {
  const { container } = show({ kind: 'ready', staleSince: instant(NOW_MS) })
  expect(container).toHaveTextContent('没有网。下面是 4月16日 09:41 存的')
  expect(container).toHaveTextContent('里面')
})

test('a refusal says why and can be tried again', () => {
  const onRetry = jest.fn()
  show({ kind: 'refused', code: 'INTERNAL', text: '系统出了错' }, { onRetry })
  fireEvent.click(screen.getByText(screenText.retry))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('who is bound to no village is led to binding, not told of a fault', () => {
  const { container } = show({ kind: 'refused', code: 'NOT_A_MEMBER', text: 'x' }, { root: strangers() })
  expect(container).not.toHaveTextContent(screenText.refused)
  fireEvent.click(screen.getByText(meText.bind))
  expect(taroCalls().map(({ api, options }) => [api, options]).at(-1)).toEqual(['navigateTo', { url: addressOf('bind') }])
})

test('who has applied is told to wait, not to apply again', () => {
  const root = strangers()
  root.session.adopt({ memberships: [], pending: { communityName: '云溪村', householdLabel: '3组12号', maskedName: '程*', since: instant(NOW_MS) } })
  const { container } = show({ kind: 'refused', code: 'NOT_A_MEMBER', text: 'x' }, { root })
  expect(container).toHaveTextContent(homeText.plaquePending + bindText.pendingText)
  expect(screen.queryByText(meText.bind)).toBeNull()
})

test('who has no office is told whose page it is, before anything is filled in', () => {
  const { container } = render(<RootProvider root={testRoot()}><Screen title='导入名册' rule='rollKeeper' bar='印'>里面</Screen></RootProvider>)
  expect(container).toHaveTextContent(screenText.notYours)
  expect(container).not.toHaveTextContent('里面')
  expect(screen.queryByText('印')).toBeNull()
})
