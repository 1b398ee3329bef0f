import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Problem } from '@/components/problem/problem'
import { QrCode } from '@/components/qr-code/qr-code'
import { meetingText } from '@/text/meeting'
import { boardText } from '@/text/meetings-desk'
import type { SignInBoardStore } from './sign-in-board-store'
import './sign-in-board-view.scss'

interface SignInBoardProps {
  readonly store: SignInBoardStore
  /** Of the meeting, as the page before knew it. */
  readonly title: string | undefined
}

/** For the wall of the meeting room: read from the last row. */
export const SignInBoardView = observer(function SignInBoardView({ store, title }: SignInBoardProps) {
  const { digits, link } = store
  return (
    <View className='board'>
      {title && <View className='board__title'>{title}</View>}
      {link && <View className={store.isStale ? 'board__qr is-stale' : 'board__qr'}><QrCode data={link} label={boardText.qr} /></View>}
      <View className='board__scan'>{boardText.scan}</View>
      {digits && <View className='board__digits'>{`${digits.slice(0, 3)} ${digits.slice(3)}`}</View>}
      <View className='soft'>{boardText.orType}</View>
      {store.isStale
        ? <Problem text={meetingText.boardStale} />
        : <View className='soft'>{meetingText.changesIn(store.secondsLeft)}</View>}
      <View className='board__present'>{store.presentText}</View>
    </View>
  )
})
