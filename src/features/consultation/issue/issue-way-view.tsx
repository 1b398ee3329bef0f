import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FileView } from '@/contract/files'
import type { IssueDetail, TimelineStage } from '@/contract/issue-views'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Log, type LogItem } from '@/components/log/log'
import { Pictures } from '@/components/pictures/pictures'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import type { Day } from '@/domain/shared/instant'
import { issuePageText as text, needsText, stageLine, stageTime } from '@/text/issue-page'
import { rightText } from '@/text/issue-words'
import type { IssueStore } from './issue-store'
import type { WayEntry, WayStage } from './issue-way'
import './issue-way.scss'

/** Entries of a stage that are shown before one asks for all: the stage now tells more than those behind. */
const SHOWN_NOW = 4
const SHOWN_PAST = 2

export interface WayActions {
  readonly openFile: (file: FileView, files: readonly FileView[]) => void
  /** Held words of one step: shown, or the sheet that asks why not. */
  readonly show: (stepNo: number) => void
  readonly decline: (stepNo: number) => void
}

interface WayProps {
  readonly store: IssueStore
  readonly actions: WayActions
}

/** 办到哪一步: every stage with what was done, by which office, when, and which right it gave to whom; then what comes. */
export const IssueWayView = observer(function IssueWayView({ store, actions }: WayProps) {
  const { way, issue, today } = store
  if (!way || !issue) return null
  const items: LogItem[] = way.walked.map(({ stage, entries }) => ({
    key: stage.stageId,
    title: stage.name,
    text: stageLine(stage, issue.state),
    time: stageTime(stage, today),
    state: stage.when === 'now' ? (stage.overdue ? 'late' : 'now') : 'done',
    more: <StageMore stage={stage} entries={entries} store={store} actions={actions} />
  }))
  return (
    <>
      <SectionTitle title={text.way} />
      {items.length > 0 && <Card><Log items={items} /></Card>}
      {way.before.length > 0 && <View className={items.length > 0 ? 'gap-3' : ''}><Card>{way.before.map(entry => <Entry key={entry.key} entry={entry} store={store} actions={actions} />)}</Card></View>}
      {way.ahead.length > 0 && <Ahead stages={way.ahead} issue={issue} today={today} />}
    </>
  )
})

const StageMore = observer(function StageMore({ stage, entries, store, actions }: WayStage & WayProps) {
  const open = store.unfolded.includes(stage.stageId)
  const most = stage.when === 'now' ? SHOWN_NOW : SHOWN_PAST
  const shown = open ? entries : entries.slice(0, most)
  const rest = entries.length - most
  return (
    <>
      <View className='way__rights'>
        {stage.gives.map(({ right, to, by }) => (
          <View key={`${right}${to}`} className='way__right'>
            <Chip text={rightText[right]} tone='way' />
            <View className='way__right-text'>{`${to}：${by}`}</View>
          </View>
        ))}
      </View>
      {shown.map(entry => <Entry key={entry.key} entry={entry} store={store} actions={actions} />)}
      {rest > 0 && (
        <View className='way__more' onClick={() => store.unfold(stage.stageId)} {...spoken({ role: 'button', expanded: open })}>
          {open ? text.fewer : text.moreEntries(rest)}
        </View>
      )}
    </>
  )
})

const Entry = observer(function Entry({ entry, store, actions }: WayProps & { readonly entry: WayEntry }) {
  const { head, lines, legalGround, files, heldNo } = entry
  return (
    <View className='way__entry'>
      <View className='way__head'>{head}</View>
      {lines.map(line => <View key={line} className='way__line'>{line}</View>)}
      {legalGround && <View className='way__ground'>{`${text.legalGround}：${legalGround}`}</View>}
      <Pictures files={files} onOpen={actions.openFile} />
      {heldNo !== undefined && store.mayDecide && (
        <View className='way__decide'>
          <Button kind='line' small text={text.show} busy={store.decide.isBusy} onPress={() => actions.show(heldNo)} />
          <Button kind='text' small narrow text={text.decline} onPress={() => actions.decline(heldNo)} />
        </View>
      )}
    </View>
  )
})

function Ahead({ stages, issue, today }: { readonly stages: readonly TimelineStage[]; readonly issue: Pick<IssueDetail, 'state'>; readonly today: Day }) {
  const items: LogItem[] = stages.map(stage => ({
    key: stage.stageId,
    title: stage.name,
    text: [stageLine(stage, issue.state), needsText(stage.needs)].filter(Boolean).join('，'),
    time: stageTime(stage, today),
    state: 'ahead'
  }))
  return (
    <>
      <SectionTitle title={text.ahead} />
      <Card><Log items={items} /></Card>
    </>
  )
}
