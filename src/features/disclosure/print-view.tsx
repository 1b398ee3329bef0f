import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { classNames } from '@/components/class-names'
import { PublishedMark } from '@/components/published-mark/published-mark'
import { QrCode } from '@/components/qr-code/qr-code'
import type { NoticeDetail } from '@/contract/disclosure'
import { dayOf } from '@/domain/shared/instant'
import { reviewText } from '@/text/ballot-care'
import { dayText, deadlineText } from '@/text/dates'
import { lawText, type OutcomeText } from '@/text/outcome-text'
import { printText as text } from '@/text/publish'
import { recordFacts, resultPageText } from '@/text/result-page'
import type { NoticeStore } from './notice-store'
import './print-view.scss'

export interface PrintViewProps {
  readonly store: NoticeStore
  /** Of the result page; without one there is no code. */
  readonly address: string | undefined
}

/** One A4 page for the notice board: everything of the result page in black on white. All sizes are in em of the sheet. */
export const PrintView = observer(function PrintView({ store, address }: PrintViewProps) {
  const { notice, words, laws } = store
  if (!notice || !words) return null
  const review = reviewText.printed(notice.review)
  return (
    <View className={sheetClass(notice)}>
      <Head notice={notice} words={words} />
      <View className='a4__rule' />
      <Rows rows={resultRows(notice, words)} />
      <View className='a4__part'>{resultPageText.record}</View>
      <View className='a4__pairs'><Rows rows={recordFacts(notice)} /></View>
      <View className='a4__foot'>
        <View className='a4__small'>
          {laws.length > 0 && <View>{`${text.law}：${laws.map(law => lawText(law).title).join('、')}`}</View>}
          <View><Text className='strong'>{text.object}</Text>{`：${text.objectHow(deadlineText(notice.objectionsEndAt))}`}</View>
          {notice.objections.length > 0 && <View>{text.objected(notice.objections.length)}</View>}
          {notice.revisions.length > 0 && <View>{text.revised(notice.revisions.length)}</View>}
          <View>{text.fingerprint(notice.manifestHash)}</View>
          {notice.board && <View>{text.boardCode(notice.board.code)}</View>}
          {review !== undefined && <View className='strong'>{review}</View>}
        </View>
        {address !== undefined && <View className='a4__qr'><QrCode data={address} label={text.qr} caption={text.scan} /></View>}
      </View>
    </View>
  )
})

const Head = ({ notice, words }: { readonly notice: NoticeDetail; readonly words: OutcomeText }) => (
  <View className='a4__head'>
    <View className='a4__kind'>{text.head(notice.communityName)}</View>
    <View className='a4__title'>{notice.topic}</View>
    <View className='a4__verdict'>{words.verdict}</View>
    {words.label && <View className='a4__label'>{words.label}</View>}
    <View className='a4__date'>{resultPageText.publishedOn(dayText(dayOf(notice.publishedAt)))}</View>
    {!notice.takenDown && <View className='a4__mark'><PublishedMark /></View>}
  </View>
)

/** Characters of decision and plan from which the sheet is set smaller, so that it stays one page. */
const LONG_FROM = 260
const FULL_FROM = 520
function sheetClass({ content }: NoticeDetail): string {
  const characters = content.decision.length + content.plan.length
  return classNames('a4', characters >= FULL_FROM ? 'is-full' : characters >= LONG_FROM && 'is-long')
}

interface Row {
  readonly label: string
  readonly value: string
}

const Rows = ({ rows }: { readonly rows: readonly Row[] }) => (
  <>
    {rows.map(({ label, value }) => (
      <View key={label} className='a4__row'>
        <View className='a4__label-cell'>{label}</View>
        <View className='a4__value'>{value}</View>
      </View>
    ))}
  </>
)

/** What was decided and why it counts, each count with its rule. */
export function resultRows(notice: NoticeDetail, words: OutcomeText): readonly Row[] {
  const { content } = notice
  const dimensions = [words.heads, ...(words.area ? [words.area] : [])]
  const sentence = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('。')
  return [
    { label: text.decision, value: content.decision },
    { label: text.turnout, value: dimensions.map(({ turnout, turnoutWhy }) => sentence(turnout, turnoutWhy)).join('\n') },
    ...(dimensions.some(each => each.pass) ? [{ label: text.votes, value: dimensions.map(({ pass, passWhy, passBase }) => sentence(pass, passWhy, passBase)).join('\n') }] : []),
    { label: text.split, value: dimensions.map(({ split }) => split).join('\n') },
    ...(words.options?.how === undefined ? [] : [{ label: text.how, value: words.options.how }]),
    { label: text.inCharge, value: content.personInCharge },
    { label: text.plan, value: content.plan },
    { label: text.due, value: content.dueDay === undefined ? text.noDue : dayText(content.dueDay, dayOf(notice.publishedAt)) }
  ]
}

/** The same as plain text, for a phone without a printer. */
export function noticeAsText(notice: NoticeDetail, words: OutcomeText): string {
  const rows = [...resultRows(notice, words), ...recordFacts(notice)].map(({ label, value }) => `${label}：${value}`)
  return [text.head(notice.communityName), notice.topic, `${text.verdict}：${words.verdict}${words.label === undefined ? '' : `，${words.label}`}`, ...rows].join('\n')
}
