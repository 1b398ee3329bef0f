import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { FundReport } from '@/contract/fund'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Facts } from '@/components/facts/facts'
import { Field } from '@/components/field/field'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { PublishedMark } from '@/components/published-mark/published-mark'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { OBJECTION_TEXT_MAX } from '@/domain/disclosure/objection'
import { dayOf } from '@/domain/shared/instant'
import { checkpointLine } from '@/text/coin-proof'
import { dayText } from '@/text/dates'
import { refusalText } from '@/text/error-text'
import { fundText as text } from '@/text/fund'
import { yuanText } from '@/text/yuan'
import { FundBars } from './fund-bars'
import { FundLines } from './fund-lines'
import { FundObjections } from './fund-objections'
import type { FundStore } from './fund-store'
import './fund.scss'

/** 钱从哪来、花到哪: the sum in words first, then its parts, then every line. */
export const FundView = observer(function FundView({ store }: { readonly store: FundStore }) {
  const { view, report, answerDueAt } = store
  if (view === undefined) return null
  if (report === undefined) return <StateCard kind='empty' title={text.noneTitle} text={text.noneText} />
  return (
    <>
      <Hint icon='coin'>{text.lead}</Hint>
      {view.quarters.length > 1 && (
        <View className='gap-3'>
          <FilterChips label={text.choose} chips={view.quarters.slice(0, 4).map(key => ({ key, text: text.quarter(key) }))} value={report.quarter} onSelect={quarter => void store.choose(quarter)} />
        </View>
      )}
      <Report report={report} />
      {answerDueAt !== undefined && <View className='gap-3'><NoticeRow icon='check' tone='plain' title={text.objectSent(answerDueAt)} /></View>}
      <FundObjections objections={report.objections} />
      <ObjectSheet store={store} />
    </>
  )
})

function Report({ report }: { readonly report: FundReport }) {
  const total = (sums: readonly { readonly cents: number }[]): number => sums.reduce((sum, { cents }) => sum + cents, 0)
  const { opening, closing, coins, checkpoint } = report
  return (
    <>
      <View className='gap-3'>
        <Card>
          <View className='fund-head'>
            <View>
              <View className='t-h2'>{text.quarter(report.quarter)}</View>
              <View className='soft'>{text.published(dayText(dayOf(report.publishedAt)))}</View>
            </View>
            <PublishedMark size='s' />
          </View>
          <View className='fund-closing'>{yuanText(closing)}</View>
          <View className='soft'>{text.closing}</View>
          <View className='gap-2 fund-sum'>{text.sum(opening, total(report.in), total(report.out), closing)}</View>
        </Card>
      </View>
      <SectionTitle title={text.in} />
      <FundBars rows={report.in.map(({ kind, cents }) => ({ key: kind, word: text.sources[kind], cents }))} none={text.nothingIn} />
      <SectionTitle title={text.out} />
      <FundBars rows={report.out.map(({ kind, cents }) => ({ key: kind, word: text.uses[kind], cents }))} none={text.nothingOut} />
      <SectionTitle title={text.coins} />
      <Card>
        <Facts facts={[{ label: text.issued, value: text.coinCount(coins.issued) }, { label: text.redeemed, value: text.coinCount(coins.redeemed) }, { label: text.stock, value: text.coinCount(coins.stock) }]} />
      </Card>
      {checkpoint && <View className='gap-2'><Hint icon='doc'>{checkpointLine(checkpoint)}</Hint></View>}
      {report.lines.length > 0 && <SectionTitle title={text.lines} />}
      <FundLines lines={report.lines} />
    </>
  )
}

const ObjectSheet = observer(function ObjectSheet({ store }: { readonly store: FundStore }) {
  const { object, words } = store
  return (
    <ConfirmSheet
      open={store.objecting}
      title={text.object}
      note={text.objectHint}
      action={text.objectSend}
      off={words.trim() === '' ? refusalText({ code: 'TEXT_EMPTY' }) : undefined}
      busy={object.isBusy}
      error={object.text}
      onConfirm={() => void store.send()}
      onClose={() => store.ask(false)}
    >
      <Field label={text.object} value={words} multiline maxLength={OBJECTION_TEXT_MAX} onChange={store.write} />
    </ConfirmSheet>
  )
})

/** As long as it can be objected to. */
export const FundBar = observer(function FundBar({ store }: { readonly store: FundStore }) {
  return <Button kind='line' text={text.object} onPress={() => store.ask(true)} />
})
