import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { QrCode } from '@/components/qr-code/qr-code'
import { SectionTitle } from '@/components/section-title/section-title'
import { householdsText, slipText } from '@/text/register'
import type { HouseholdsStore, InvitationSheet } from './households-store'
import './households-slips.scss'

interface InvitationSlipsProps {
  readonly store: HouseholdsStore
}

/** Paper for every adult, to be cut apart: six to a page when printed. */
export const InvitationSlips = observer(function InvitationSlips({ store }: InvitationSlipsProps) {
  return (
    <>
      <View className='slips__screen'>
        <SectionTitle title={householdsText.sheetsTitle(store.slipCount)} />
        <Hint icon='warn'>{householdsText.sheetsHint}</Hint>
        <Problem text={store.copied === false ? householdsText.copyFailed : undefined} />
      </View>
      <View className='slips'>
        {store.sheets.flatMap(sheet => sheet.slips.map(slip => <Slip key={slip.personId} sheet={sheet} slip={slip} store={store} />))}
      </View>
    </>
  )
})

interface SlipProps extends InvitationSlipsProps {
  readonly sheet: InvitationSheet
  readonly slip: InvitationSheet['slips'][number]
}

const Slip = observer(function Slip({ sheet, slip, store }: SlipProps) {
  const address = store.addressOf(slip.code)
  return (
    <View className='invite'>
      <View className='invite__words'>
        <View className='invite__head'>{slipText.head(store.communityName)}</View>
        <View className='invite__who'>{`${sheet.householdLabel} ${slip.maskedName}`}</View>
        <View className='invite__code'>{slip.code}</View>
        {slipText.how.slice(address === undefined ? 1 : 0).map((line, index) => <View key={line} className='invite__how'><Text>{`${index + 1}. `}</Text>{line}</View>)}
        <View className='invite__until'>{slipText.until(sheet.validUntil)}</View>
      </View>
      {address !== undefined && <View className='invite__qr'><QrCode data={address} label={slipText.qr} /></View>}
    </View>
  )
})
