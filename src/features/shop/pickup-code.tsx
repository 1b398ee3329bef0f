import { View } from '@tarojs/components'
import { QrCode } from '@/components/qr-code/qr-code'
import { spoken } from '@/components/spoken'
import { orderText } from '@/text/shop'
import './shop.scss'

/** 取货码 for the keeper's camera, and its eight characters in two halves to say or copy. */
export function PickupCode({ code }: { readonly code: string }) {
  const [first = '', second = ''] = code.split('-')
  return (
    <View className='pickup'>
      <QrCode data={code} label={orderText.code(code)} />
      <View className='pickup__code' {...spoken({ label: orderText.code(code) })}>
        <View className='pickup__half'>{first}</View>
        <View className='pickup__half'>{second}</View>
      </View>
      <View className='pickup__say'>{orderText.show}</View>
    </View>
  )
}
