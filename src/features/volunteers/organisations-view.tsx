import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BigRow } from '@/components/big-row/big-row'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { StateCard } from '@/components/state-card/state-card'
import type { OrganisationView } from '@/contract/volunteers-views'
import { organisationsText as text } from '@/text/volunteers'
import { organisationDeskText } from '@/text/volunteers-desk'
import { kindWords } from '@/text/volunteers-words'
import type { OrganisationsStore } from './organisations-store'

interface OrganisationsProps {
  readonly store: OrganisationsStore
  readonly openDesk: () => void
}

/** 五社联动: who works here and how to reach them. */
export const OrganisationsView = observer(function OrganisationsView({ store, openDesk }: OrganisationsProps) {
  return (
    <>
      <View className='soft'>{text.lead}</View>
      {store.items.length === 0 && <StateCard kind='empty' title={text.none} text={text.noneText} />}
      <View className='gap-3'>{store.items.map((each) => <OrganisationCard key={each.organisationId} organisation={each} />)}</View>
      {store.mayKeep && <View className='gap-4'><BigRow icon='pen' title={text.keep} onPress={openDesk} /></View>}
    </>
  )
})

/** One of the five. `onPress`: for whoever keeps the list. */
export function OrganisationCard({ organisation, onPress }: { readonly organisation: OrganisationView; readonly onPress?: () => void }) {
  const { kind, name, offers, contact, leaderName, ended } = organisation
  return (
    <Card pad='snug' onPress={onPress} label={[name, kindWords[kind]].join('，')}>
      <View className='between'>
        <Chip text={kindWords[kind]} tone='talk' />
        {ended && <Chip text={organisationDeskText.endedChip} tone='plain' />}
      </View>
      <View className='t-h3 gap-2'>{name}</View>
      <View className='gap-1'>{`${text.offers}：${offers}`}</View>
      <View className='soft gap-1'>{`${text.contact}：${contact}`}</View>
      {leaderName !== undefined && <View className='soft gap-1'>{`${text.leader}：${leaderName}`}</View>}
    </Card>
  )
}
