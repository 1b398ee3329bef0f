import { useEffect, type ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, type PageProps } from '@/components/page/page'
import { TabBar, type Tab } from '@/components/tab-bar/tab-bar'
import { Skeleton, type SkeletonProps } from '@/components/skeleton/skeleton'
import { StateCard } from '@/components/state-card/state-card'
import { PERMISSION_RULES, type PermissionRuleId } from '@/domain/community/permission-rules'
import type { Role } from '@/domain/community/roles'
import type { Phase } from '@/flow/phase'
import { bindText, homeText, meText } from '@/text/home'
import { screenText } from '@/text/screen'
import { useRoot } from './root-context'
import { goBack, openPage, openTab, type TabRoute } from './routes'

export interface ScreenProps extends Omit<PageProps, 'elder' | 'fontSize' | 'offline' | 'tabs'> {
  /** In the bar, unless `lead` stands there, and always as the window's name. */
  readonly title: string
  /** What the page shows and how it is going; without it the children always stand. */
  readonly phase?: Phase | undefined
  /** Above the content in every state: what one chooses by stays when the next list is still coming. */
  readonly top?: ReactNode
  readonly onRetry?: (() => void) | undefined
  /** What holds the place while loading. Default three rows. */
  readonly skeleton?: SkeletonProps['kind'] | undefined
  /** Whose page it is: others are told so, instead of filling in what would be refused. */
  readonly rule?: PermissionRuleId | undefined
  /** Set on the five tab roots. */
  readonly tab?: TabRoute | undefined
}

/** A page of this app: scale, way back, tabs, and the states that every page has: loading, refused, offline, a stale copy. */
export const Screen = observer(function Screen({ phase, top, onRetry, skeleton, tab, rule, children, bar, title, ...page }: ScreenProps) {
  const { display, platform, session } = useRoot()
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  const foreign = rule !== undefined && session.membership !== undefined && !suits(rule, session.membership.roles)
  const ready = phase === undefined || phase.kind === 'ready'
  const stale = phase?.kind === 'ready' ? phase.staleSince : undefined
  return (
    <Page
      {...page}
      {...(page.lead === undefined ? { title } : {})}
      elder={display.elder}
      fontSize={platform.systemInfo.fontSizeSetting}
      offline={stale === undefined ? undefined : screenText.stale(stale)}
      {...(tab === undefined ? { onBack: page.onBack ?? goBack } : { tabs: <Tabs current={tab} elder={display.elder} /> })}
      {...(ready && !foreign && bar !== undefined ? { bar } : {})}
    >
      {!foreign && top}
      {foreign ? <StateCard kind='empty' title={screenText.notYoursTitle} text={screenText.notYours} /> : ready ? children : phase.kind === 'refused' && phase.code === NOT_BOUND ? <NotBoundCard /> : <PhaseCard phase={phase} onRetry={onRetry} skeleton={skeleton} />}
    </Page>
  )
})

function suits(rule: PermissionRuleId, roles: readonly Role[]): boolean {
  const { needs } = PERMISSION_RULES[rule]
  return needs.kind !== 'oneOf' || needs.roles.some(each => roles.includes(each))
}

/** Not a fault: the page is for people of a village, and this person is not bound to one yet. */
const NOT_BOUND = 'NOT_A_MEMBER'

const NotBoundCard = observer(function NotBoundCard() {
  const { session } = useRoot()
  if (session.session?.pending) return <StateCard kind='empty' title={homeText.plaquePending} text={bindText.pendingText} />
  return <StateCard kind='empty' title={meText.notBound} text={homeText.bindFirst} action={{ text: meText.bind, onPress: () => openPage('bind') }} />
})

interface PhaseCardProps {
  readonly phase: Exclude<Phase, { kind: 'ready' }>
  readonly onRetry: (() => void) | undefined
  readonly skeleton: SkeletonProps['kind'] | undefined
}

function PhaseCard({ phase, onRetry, skeleton = 'topic' }: PhaseCardProps): ReactNode {
  if (phase.kind === 'loading') return <Skeleton kind={skeleton} count={3} />
  const title = phase.kind === 'offline' ? screenText.offline : screenText.refused
  return <StateCard kind='error' title={title} text={phase.text} {...(onRetry && { action: { text: screenText.retry, onPress: onRetry } })} />
}

const TABS: readonly Tab<TabRoute>[] = [
  { key: 'home', text: screenText.tabs.home, icon: 'home' },
  { key: 'talk', text: screenText.tabs.talk, icon: 'talk' },
  { key: 'board', text: screenText.tabs.board, icon: 'board' },
  { key: 'coins', text: screenText.tabs.coins, icon: 'coin' },
  { key: 'me', text: screenText.tabs.me, icon: 'me' }
]
/** Bigger and fewer: 公开 and 我的 are reached from the first page. */
const ELDER_TABS = TABS.filter(({ key }) => key === 'home' || key === 'talk' || key === 'coins')

const Tabs = ({ current, elder }: { readonly current: TabRoute; readonly elder: boolean }) => (
  <TabBar tabs={elder ? ELDER_TABS : TABS} current={current} onSelect={openTab} />
)
