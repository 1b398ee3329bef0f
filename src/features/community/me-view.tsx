import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Membership } from '@/contract/community'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { meText } from '@/text/home'
import { mePageText } from '@/text/me-page'
import type { MeStore } from './me-store'
import './me-view.scss'

export interface MeActions {
  readonly openBind: () => void
  readonly openDesk: () => void
  readonly openMeetings: () => void
  readonly openVolunteers: () => void
  readonly openMediation: () => void
  readonly openClaims: () => void
  readonly openClaimQueue: () => void
  readonly openCoinWatch: () => void
  readonly openShopDesk: () => void
  readonly openWeigh: () => void
  readonly openCalculator: () => void
  readonly openBoard: () => void
  readonly openBodies: () => void
  readonly openInbox: () => void
  readonly openUndertakings: () => void
  readonly openProofs: () => void
  readonly openDuties: () => void
}

interface MeViewProps {
  readonly store: MeStore
  readonly actions: MeActions
}

/** Who I am here, how large the letters are, and where else to go. */
export const MeView = observer(function MeView({ store, actions }: MeViewProps) {
  const { membership } = store
  return (
    <>
      {membership ? <Identity store={store} membership={membership} /> : <NotBound store={store} openBind={actions.openBind} />}
      {store.isPending && <View className='gap-3'><NoticeRow icon='clock' title={mePageText.pending} /></View>}
      {membership && store.hasDesk && (
        <View className='gap-3'><NoticeRow icon='tool' tone='plain' title={mePageText.desk(membership.kind)} text={mePageText.deskHint} onPress={actions.openDesk} /></View>
      )}
      <View className='gap-3'>
        <Card pad='rows'><SwitchRow title={meText.elder} note={meText.elderHint} on={store.elder} onChange={store.toggleElder} /></Card>
      </View>
      <SectionTitle title={mePageText.tools} />
      <Card pad='rows'>
        {membership && <EntryRow icon='bell' title={mePageText.inbox} facts={[mePageText.inboxHint]} onPress={actions.openInbox} />}
        {membership && <EntryRow icon='tool' title={mePageText.undertakings} facts={[mePageText.undertakingsHint]} onPress={actions.openUndertakings} />}
        {membership && <EntryRow icon='search' title={mePageText.proofs} facts={[mePageText.proofsHint]} onPress={actions.openProofs} />}
        {membership && <EntryRow icon='cal' title={mePageText.meetings} facts={[mePageText.meetingsHint]} onPress={actions.openMeetings} />}
        {membership && <EntryRow icon='leaf' title={mePageText.claims} facts={[mePageText.claimsHint]} onPress={actions.openClaims} />}
        {store.watchesCoins && <EntryRow icon='eye' title={mePageText.coinWatch} facts={[mePageText.coinWatchHint]} onPress={actions.openCoinWatch} />}
        {store.decidesClaims && <EntryRow icon='check' title={mePageText.claimQueue} facts={[mePageText.claimQueueHint]} onPress={actions.openClaimQueue} />}
        {store.inShopOffice && <EntryRow icon='basket' title={mePageText.shopDesk} facts={[mePageText.shopDeskHint]} onPress={actions.openShopDesk} />}
        {store.keepsShop && <EntryRow icon='box' title={mePageText.weigh} facts={[mePageText.weighHint]} onPress={actions.openWeigh} />}
        {membership && <EntryRow icon='heart' title={mePageText.volunteers} facts={[mePageText.volunteersHint]} onPress={actions.openVolunteers} />}
        {membership && <EntryRow icon='talk' title={mePageText.mediation} facts={[mePageText.mediationHint]} onPress={actions.openMediation} />}
        <EntryRow icon='board' title={mePageText.board} facts={[]} onPress={actions.openBoard} />
        {membership && <EntryRow icon='people' title={mePageText.bodies} facts={[mePageText.bodiesHint]} onPress={actions.openBodies} />}
        {membership && <EntryRow icon='list' title={mePageText.duties} facts={[mePageText.dutiesHint]} onPress={actions.openDuties} />}
        <EntryRow icon='chart' title={mePageText.calculator} facts={[mePageText.calculatorHint]} onPress={actions.openCalculator} />
        {membership && <EntryRow icon='plus' title={mePageText.bindAnother} facts={[]} onPress={actions.openBind} />}
      </Card>
      {membership && <View className='gap-3'><Hint icon='lock'>{mePageText.privacy}</Hint></View>}
    </>
  )
})

interface IdentityProps {
  readonly store: MeStore
  readonly membership: Membership
}

const Identity = observer(function Identity({ store, membership }: IdentityProps) {
  const { personName, communityName, householdLabel } = membership
  const facts = [
    { label: mePageText.door, value: `${communityName} ${householdLabel}` },
    { label: mePageText.rep, value: store.repText ?? '' },
    ...(store.officesText === '' ? [] : [{ label: mePageText.offices, value: store.officesText }])
  ]
  return (
    <>
      <Card>
        <View className='me-name'>{personName}</View>
        <Facts facts={facts} />
      </Card>
      {store.otherMemberships.length > 0 && <SectionTitle title={meText.changeCommunity} />}
      {store.otherMemberships.map(other => (
        <NoticeRow key={other.communityId} icon='house' tone='plain' title={other.communityName} text={other.householdLabel} onPress={() => store.choose(other.communityId)} />
      ))}
    </>
  )
})

const NotBound = observer(function NotBound({ store, openBind }: { readonly store: MeStore; readonly openBind: () => void }) {
  if (store.isPending) return null
  return (
    <>
      <StateCard kind='empty' title={meText.notBound} text={mePageText.bindWhy} />
      <View className='gap-3'><Button text={meText.bind} onPress={openBind} /></View>
    </>
  )
})
