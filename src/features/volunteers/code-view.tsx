import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Problem } from '@/components/problem/problem'
import { QrCode } from '@/components/qr-code/qr-code'
import { activityCodeText as text } from '@/text/volunteers-desk'
import type { ActivityCodeStore } from './code-store'
import './code-view.scss'

/** For the place of service: scanned when coming and when going. */
export const ActivityCodeView = observer(function ActivityCodeView({ store }: { readonly store: ActivityCodeStore }) {
  const { view, link } = store
  if (view === undefined || link === undefined) return null
  return (
    <View className='sign-code'>
      <View className='t-h2'>{view.title}</View>
      <View className={store.isStale ? 'sign-code__qr is-stale' : 'sign-code__qr'}><QrCode data={link} label={text.qr} /></View>
      <View className='t-h3'>{text.scan}</View>
      <View className='sign-code__digits'>{`${view.digits.slice(0, 3)} ${view.digits.slice(3)}`}</View>
      <View className='soft'>{text.orType}</View>
      {store.isStale ? <Problem text={text.stale} /> : <View className='soft'>{text.changesIn(store.secondsLeft)}</View>}
      <View className='sign-code__present'>{store.present}</View>
    </View>
  )
})
