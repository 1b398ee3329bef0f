import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RefusedClaim } from '@/contract/ledger'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Months, MonthsKey } from '@/components/months/months'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Purse } from '@/components/purse/purse'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import type { PinnedLedger } from '@/flow/pinned-ledger'
import { coinsPageText as text } from '@/text/coins-page'
import { ledgerText } from '@/text/ledger'
import { CoinsMore, type CoinLink } from './coins-more'
import { EntryRows } from './entry-rows'
import type { StatementStore } from './statement-store'
import './coins-view.scss'

export interface CoinsActs {
  readonly meetings: () => void
  readonly claim: () => void
  readonly shop: () => void
  readonly entries: () => void
  readonly entry: (transferId: string) => void
  readonly refusedClaim: (claimId: string) => void
  /** Own coins into the household's account, where persons earn and households spend. */
  readonly pool: () => void
  readonly link: (link: CoinLink) => void
}

interface CoinsViewProps {
  readonly store: StatementStore
  readonly history: PinnedLedger
  readonly elder: boolean
  readonly acts: CoinsActs
}

/** 绿币: what the household holds, what it can do with it, how it came about, and the ways to everything around it. */
export const CoinsView = observer(function CoinsView({ store, history, elder, acts }: CoinsViewProps) {
  const { redeemable, honour, expiryText = text.noExpiry, view } = store
  const pending = view?.onNotice && { text: text.onNotice(view.onNotice), onPress: () => acts.link('myClaims') }
  return (
    <>
      <Purse spendable={{ coins: redeemable, rule: expiryText }} honour={{ coins: honour, rule: ledgerText.honourHint }} pending={pending} />
      <View className='coins-acts'>
        <Button icon='pen' text={text.claim} onPress={acts.claim} />
        <Button icon='basket' kind='line' text={text.shop} onPress={acts.shop} />
      </View>
      {history.isBroken && <View className='gap-3'><NoticeRow icon='warn' tone='late' title={text.broken} text={text.brokenText} onPress={() => acts.link('ledger')} /></View>}
      {view?.own !== undefined && <View className='gap-3'><NoticeRow icon='people' tone='plain' title={text.own(view.own)} text={text.ownText} onPress={acts.pool} /></View>}
      <Refused claims={view?.refused ?? []} open={acts.refusedClaim} />
      {store.isEmpty ? <Nothing openMeetings={acts.meetings} /> : <Movements store={store} elder={elder} acts={acts} />}
      <CoinsMore open={acts.link} />
      <View className='gap-4'><Hint icon='info'>{text.howText}</Hint></View>
      <View className='gap-2'><Hint icon='lock'>{ledgerText.limits}</Hint></View>
    </>
  )
})

const Refused = ({ claims, open }: { readonly claims: readonly RefusedClaim[]; readonly open: (claimId: string) => void }) => (
  <>
    {claims.map(claim => (
      <View key={claim.claimId} className='gap-3'>
        <NoticeRow icon='info' tone='plain' title={text.refused(claim)} text={text.why(claim)} onPress={() => open(claim.claimId)} />
      </View>
    ))}
  </>
)

function Nothing({ openMeetings }: { readonly openMeetings: () => void }) {
  return (
    <View className='gap-4'>
      <StateCard kind='empty' title={ledgerText.emptyTitle} text={ledgerText.emptyText} action={{ text: text.meetings, onPress: openMeetings }} />
    </View>
  )
}

const Movements = observer(function Movements({ store, elder, acts }: Pick<CoinsViewProps, 'store' | 'elder' | 'acts'>) {
  const { months, expiryLines, newest } = store
  return (
    <>
      {expiryLines.length > 1 && <View className='gap-3'><Hint icon='clock'>{expiryLines.map(line => <View key={line}>{line}</View>)}</Hint></View>}
      {!elder && (
        <>
          <SectionTitle title={ledgerText.months}><MonthsKey /></SectionTitle>
          <Card><Months months={months} /></Card>
        </>
      )}
      <SectionTitle title={ledgerText.entries} action={{ text: text.all, onPress: acts.entries }} />
      <EntryRows store={store} entries={newest} openEntry={acts.entry} />
    </>
  )
})
