import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Drawing } from '@/components/drawing/drawing'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Skeleton } from '@/components/skeleton/skeleton'
import { spoken } from '@/components/spoken'
import { StateCard } from '@/components/state-card/state-card'
import { Walk } from '@/components/walk/walk'
import { secretStep, secretWalk } from '@/text/secret-poll'
import { secretCheckText as text } from '@/text/secret-check'
import { BallotPair } from './ballot-pair'
import type { SecretCheckStore } from './secret-check-store'
import './secret-check-view.scss'

export interface SecretCheckActions {
  readonly openBoard: () => void
  readonly openRecount: () => void
  readonly openDispute: () => void
  readonly openResult: (noticeId: string) => void
  readonly openPoll: () => void
}

export interface SecretCheckViewProps {
  readonly store: SecretCheckStore
  readonly elder: boolean
  readonly actions: SecretCheckActions
}

/** 对票: one answer, large, and how it came about. */
export const SecretCheckView = observer(function SecretCheckView(props: SecretCheckViewProps) {
  const { store, elder } = props
  const { poll, result } = store
  if (!poll) return null
  const step = result.kind === 'early' && store.hasCast ? 2 : secretStep(poll)
  return (
    <>
      {!elder && step >= 0 && <Walk steps={secretWalk(step)} now={step} />}
      <Answer store={store} />
      {result.kind !== 'early' && result.kind !== 'checking' && result.kind !== 'voidedPoll' && <Ways {...props} />}
    </>
  )
})

const Answer = observer(function Answer({ store }: Pick<SecretCheckViewProps, 'store'>) {
  const { result, poll } = store
  if (!poll) return null
  switch (result.kind) {
    case 'same':
      if (result.isBeforeChange) return <Matched store={store} title={text.beforeChangeTitle} note={text.beforeChangeText} />
      return result.row.selection === 'void' ? <Matched store={store} title={text.voidedTitle} note={text.voidedText} /> : <Matched store={store} title={text.sameTitle} note={text.sameText} />
    case 'missing':
      return <Unmatched store={store} title={text.missingTitle} note={text.missingText} />
    case 'differs':
      return <Unmatched store={store} title={text.differsTitle} note={text.differsText} />
    case 'otherBoard':
      return <Told kind='error' title={text.otherBoardTitle} note={text.otherBoardText} />
    case 'notCast':
      return <Told kind='empty' title={text.notCastTitle} note={text.notCastText} />
    case 'notArrived':
      return <Told kind='error' title={text.notArrivedTitle} note={text.notArrivedText} />
    case 'early':
      return <Told kind='empty' title={text.earlyTitle} note={text.early(poll)} />
    case 'voidedPoll':
      return <Told kind='empty' title={text.pollVoidedTitle} note={text.pollVoidedText} />
    case 'noBallot': {
      const words = text.noBallot[result.why](poll)
      return <Told kind='empty' title={words.title} note={words.text} />
    }
    case 'checking':
      return <><View className='secret-check__seeking'>{text.checking}</View><Skeleton kind='topic' count={2} /></>
    case 'loading':
    case 'refused':
    case 'offline':
      return null
  }
})

interface AnswerProps {
  readonly title: string
  readonly note: string
}

const Matched = ({ store, title, note }: AnswerProps & Pick<SecretCheckViewProps, 'store'>) => (
  <>
    <View className='secret-check' {...spoken({ role: 'status', live: 'polite' })}>
      <Drawing name='match' />
      <View className='secret-check__title'>{title}</View>
      <View className='secret-check__note'>{note}</View>
    </View>
    <BallotPair store={store} />
  </>
)

const Unmatched = ({ store, title, note }: AnswerProps & Pick<SecretCheckViewProps, 'store'>) => (
  <>
    <View className='gap-4'><StateCard kind='error' title={title} text={note} /></View>
    <View className='gap-4'><BallotPair store={store} /></View>
  </>
)

const Told = ({ kind, title, note }: AnswerProps & { readonly kind: 'empty' | 'error' }) => (
  <View className='gap-4'><StateCard kind={kind} title={title} text={note} /></View>
)

/** Where one can look on: all lines, and the whole count once more. */
const Ways = observer(function Ways({ store, actions }: SecretCheckViewProps) {
  if (!store.mayReadBoard) return null
  return (
    <>
      <View className='gap-4'><NoticeRow icon='list' tone='plain' title={text.board} text={text.boardText} onPress={actions.openBoard} /></View>
      <View className='gap-3'><NoticeRow icon='chart' tone='plain' title={text.recount} text={text.recountText} onPress={actions.openRecount} /></View>
    </>
  )
})
