import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { MoreRows } from '@/components/more-rows/more-rows'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { claimNoticeText, claimsText as text } from '@/text/claims'
import { ClaimRow } from './claim-row'
import type { ClaimsStore } from './claims-store'

export interface ClaimsActions {
  readonly openClaim: (claimId: string) => void
  readonly openForm: () => void
  readonly openNotice: () => void
}

interface ClaimsProps {
  readonly store: ClaimsStore
  readonly actions: ClaimsActions
}

/** 我的申报: what waits for one's own word first, then what one reported. */
export const ClaimsView = observer(function ClaimsView({ store, actions }: ClaimsProps) {
  const { asked, own, list, today } = store
  return (
    <>
      {asked.length > 0 && <SectionTitle title={text.asks} />}
      <View>{asked.map(claim => <ClaimRow key={claim.claimId} claim={claim} today={today} onPress={() => actions.openClaim(claim.claimId)} />)}</View>
      {asked.length > 0 && own.length > 0 && <SectionTitle title={text.mine} />}
      <View>{own.map(claim => <ClaimRow key={claim.claimId} claim={claim} today={today} onPress={() => actions.openClaim(claim.claimId)} />)}</View>
      {list.isEmpty && <StateCard kind='empty' title={text.emptyTitle} text={text.empty} />}
      <MoreRows more={list.more} onMore={() => void list.loadMore()} />
      <View className='gap-4'>
        <Card pad='rows'><EntryRow icon='board' title={claimNoticeText.title} facts={[text.boardNote]} onPress={actions.openNotice} /></Card>
      </View>
    </>
  )
})

export const ClaimsBar = ({ actions }: Pick<ClaimsProps, 'actions'>) => <Button icon='pen' text={text.report} onPress={actions.openForm} />
