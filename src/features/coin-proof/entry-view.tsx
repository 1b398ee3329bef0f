import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { EntryDetail } from '@/contract/ledger-entry'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { classNames } from '@/components/class-names'
import { Facts, type Fact } from '@/components/facts/facts'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { entryText as text, proofText } from '@/text/coin-proof'
import { momentText } from '@/text/dates'
import type { EntryStore } from './entry-store'
import { ProofReport } from './proof-report'
import './proof.scss'

export interface EntryActs {
  readonly claim: (claimId: string) => void
  readonly meeting: (meetingId: string) => void
  readonly ledger: () => void
}

interface EntryViewProps {
  readonly store: EntryStore
  readonly acts: EntryActs
}

/** One movement: what, why, by which rule, who agreed, and the proof with one tap. */
export const EntryView = observer(function EntryView({ store, acts }: EntryViewProps) {
  const { detail } = store
  if (detail === undefined) return null
  return (
    <>
      <Card>
        <View className={classNames('proof-coins', detail.points > 0 && 'is-in')}>{text.coins(detail.points)}</View>
        <Facts facts={factsOf(detail)} />
        <Source detail={detail} acts={acts} />
      </Card>
      {detail.corrects && <View className='gap-3'><NoticeRow icon='redo' tone='plain' title={text.corrects(detail.corrects)} /></View>}
      {detail.correctedBy.map(each => <View key={each.transferId} className='gap-3'><NoticeRow icon='redo' tone='late' title={text.corrected(each)} /></View>)}
      <SectionTitle title={proofText.title} />
      <ProofReport store={store} openLedger={acts.ledger} />
    </>
  )
})

function factsOf(detail: EntryDetail): readonly Fact[] {
  const { at, rule, item, approvedBy, enteredBy, balanceAfter, reason, householdNo } = detail
  const counted = text.countedOf(detail)
  return [
    { label: text.what, value: text.titleOf(detail) },
    ...(householdNo === undefined ? [] : [{ label: text.household, value: householdNo }]),
    ...(counted === '' ? [] : [{ label: text.counted, value: counted }]),
    ...(item === undefined ? [] : [{ label: text.rule, value: text.ruleOf(rule.id, rule.version) }]),
    ...(approvedBy.length === 0 ? [] : [{ label: text.approved, value: text.approvers(approvedBy) }]),
    { label: text.entered, value: enteredBy ?? text.byMachine },
    ...(reason === undefined ? [] : [{ label: text.reason, value: reason }]),
    { label: text.when, value: momentText(at) },
    ...(balanceAfter === undefined ? [] : [{ label: text.balance, value: String(balanceAfter) }])
  ]
}

/** The deed itself, for the own household. */
function Source({ detail: { deed, householdNo }, acts }: { readonly detail: EntryDetail; readonly acts: EntryActs }) {
  if (deed === undefined || householdNo !== undefined) return null
  const isClaim = deed.kind === 'claim'
  return (
    <View className='gap-3'>
      <Button kind='line' small text={isClaim ? text.openClaim : text.openMeeting} onPress={() => (isClaim ? acts.claim : acts.meeting)(deed.source)} />
    </View>
  )
}
