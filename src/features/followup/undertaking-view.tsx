import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FileView } from '@/contract/files'
import type { UndertakingDetail } from '@/contract/followup-views'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { undertakingText as text } from '@/text/undertaking'
import { iconOf, toneOf } from './undertaking-row'
import { UndertakingSheets } from './undertaking-sheets'
import { UndertakingSteps } from './undertaking-steps'
import type { UndertakingStore } from './undertaking-store'
import './undertaking.scss'

export interface UndertakingActions {
  readonly openSource: (source: UndertakingDetail['source']) => void
  readonly openFile: (file: FileView, files: readonly FileView[]) => void
}

interface UndertakingViewProps {
  readonly store: UndertakingStore
  readonly actions: UndertakingActions
}

/** 落实: who sees to it and how, every step with its photos and its acceptance, and days that were moved. */
export const UndertakingView = observer(function UndertakingView({ store, actions }: UndertakingViewProps) {
  const { undertaking, today } = store
  if (!undertaking) return null
  return (
    <>
      <Head store={store} />
      <SectionTitle title={text.way} />
      <Card><UndertakingSteps undertaking={undertaking} today={today} openFile={actions.openFile} /></Card>
      <Moves undertaking={undertaking} store={store} />
      <View className='gap-4'>
        <NoticeRow icon='doc' tone='plain' title={undertaking.sourceHeadline} text={text.from[undertaking.source.kind]} onPress={() => actions.openSource(undertaking.source)} />
      </View>
      {undertaking.following && <View className='gap-3'><Hint icon='bell'>{text.following}</Hint></View>}
      <Problem text={store.follow.problem} />
      <UndertakingSheets store={store} openFile={actions.openFile} />
    </>
  )
})

const Head = observer(function Head({ store }: { readonly store: UndertakingStore }) {
  const { undertaking, today } = store
  if (!undertaking) return null
  const late = undertaking.overdueDays > 0
  return (
    <Card>
      <View className='undertaking__head'>
        <Chip tone={toneOf(undertaking)} icon={iconOf(undertaking)} text={text.chip(undertaking)} />
        <View className='undertaking__steps num'>{text.steps(undertaking)}</View>
      </View>
      <View className='undertaking__name'>{undertaking.title}</View>
      <View className={late ? 'undertaking__line is-late' : 'undertaking__line'}>{text.line(undertaking, today)}</View>
      <View className='undertaking__facts'><Dotted parts={text.inCharge(undertaking)} /></View>
      <View className='undertaking__facts'>{text.due(undertaking.dueDay, today)}</View>
      <View className='undertaking__line'>{undertaking.plan}</View>
    </Card>
  )
})

function Moves({ undertaking, store }: { readonly undertaking: UndertakingDetail; readonly store: UndertakingStore }) {
  if (undertaking.dueMoves.length === 0) return null
  return (
    <>
      <SectionTitle title={text.moves} />
      <Card>
        {undertaking.dueMoves.map(move => (
          <View key={move.at} className='undertaking__move'>
            <View className='strong'>{text.move(move, store.today)}</View>
            <View className='undertaking__facts'>{text.moveWhy(move.by, move.reason)}</View>
          </View>
        ))}
      </Card>
    </>
  )
}
