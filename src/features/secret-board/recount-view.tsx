import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import { StateCard } from '@/components/state-card/state-card'
import { secretBoardText } from '@/text/secret-board'
import { secretRecountText as text } from '@/text/secret-recount'
import type { BoardExport } from './board-export'
import { RecountReport } from './recount-report'
import type { RecountStore } from './recount-store'
import './recount-view.scss'

export interface RecountViewProps {
  readonly store: RecountStore
  readonly file: BoardExport
}

/** 自己数一遍: what will be done, how far it is, what came of it, and how to do it without us. */
export const RecountView = observer(function RecountView({ store, file }: RecountViewProps) {
  const { poll, board } = store
  if (!poll) return null
  if (store.isWithheld) return <StateCard kind='empty' title={text.withheldTitle} text={text.withheldText} />
  if (!board) return <StateCard kind='empty' title={text.earlyTitle} text={text.earlyText} />
  return (
    <>
      <View className='recount__question'>{poll.question}</View>
      <Now store={store} />
      <Elsewhere file={file} />
    </>
  )
})

const Now = observer(function Now({ store }: Pick<RecountViewProps, 'store'>) {
  const { state, board, poll } = store
  switch (state.kind) {
    case 'idle':
      return (
        <>
          <Card><View className='recount__lead'>{text.lead(board?.rows ?? 0)}</View></Card>
          <Hint icon='lock'>{store.isNamed ? text.leadNamed : text.leadNote}</Hint>
        </>
      )
    case 'fetching':
    case 'counting':
      return <Progress what={store.paused ? text.paused : text[state.kind]} percent={state.percent} />
    case 'failed':
      return <StateCard kind='error' title={text.failedTitle} text={state.offline ? text.failedOffline : state.text} />
    case 'tooOld':
      return <StateCard kind='error' title={text.tooOldTitle} text={text.tooOldText} />
    case 'done':
      return poll ? <RecountReport report={state.report} /> : null
  }
})

const Progress = ({ what, percent }: { readonly what: string; readonly percent: number }) => (
  <Card>
    <View className='recount__what' {...spoken({ role: 'status', live: 'polite' })}>{what}</View>
    <View className='recount__percent num'>{text.percent(percent)}</View>
    <View className='recount__track'><View className='recount__bar' style={{ width: `${percent}%` }} /></View>
  </Card>
)

/** With another program: ours is not to be believed for its own sake. */
const Elsewhere = observer(function Elsewhere({ file }: Pick<RecountViewProps, 'file'>) {
  const { state } = file
  const note = state.kind === 'collecting' ? secretBoardText.saving(state.done, state.of) : state.kind === 'idle' ? secretBoardText.saveText : state.text
  return (
    <>
      <SectionTitle title={text.elsewhere} />
      <Card>
        <View className='soft'>{text.elsewhereText}</View>
        {text.elsewhereSteps.map((step, at) => (
          <View key={step} className='recount__step'><View className='recount__no num'>{at + 1}</View><View className='grow'>{step}</View></View>
        ))}
      </Card>
      <View className='gap-3'><NoticeRow icon='doc' tone={state.kind === 'failed' ? 'late' : 'plain'} title={secretBoardText.save} text={note} onPress={() => void file.save()} /></View>
      <Hint icon='info'>{text.elsewhereFormat}</Hint>
    </>
  )
})
