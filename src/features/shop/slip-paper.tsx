import { View } from '@tarojs/components'
import { QrCode } from '@/components/qr-code/qr-code'
import type { Day } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { orderText, shopText, slipText as text } from '@/text/shop'
import './slip-paper.scss'

export interface PickupSlip {
  readonly goodName: string
  readonly quantity: number
  /** Absent on the household's own slip: it knows its door. */
  readonly householdNo?: string | undefined
  readonly lastDay: Day
  readonly code: string
}

/** 取货条: all that the keeper needs to see, on a strip of paper. No name stands on it. */
export function SlipPaper({ slip }: { readonly slip: PickupSlip }) {
  return (
    <View className='pickup-slip'>
      <View className='pickup-slip__head'>{text.head}</View>
      <View className='pickup-slip__qr'><QrCode data={slip.code} label={orderText.code(slip.code)} /></View>
      <View className='pickup-slip__code'>{slip.code}</View>
      <Line label={text.good} value={shopText.named(slip.goodName, slip.quantity)} />
      {slip.householdNo !== undefined && <Line label={text.door} value={slip.householdNo} />}
      <Line label={text.until} value={dayText(slip.lastDay)} />
      <View className='pickup-slip__keep'>{text.keep}</View>
    </View>
  )
}

const Line = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <View className='pickup-slip__line'><View className='pickup-slip__label'>{label}</View><View>{value}</View></View>
)
