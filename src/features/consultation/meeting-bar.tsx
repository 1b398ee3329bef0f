import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { meetingText } from '@/text/meeting'
import { pollText } from '@/text/poll'
import type { MeetingStore } from './meeting-store'

/** Scanning where the phone can, unless somebody has begun to type. */
export const MeetingBar = observer(function MeetingBar({ store }: { readonly store: MeetingStore }) {
  const { signIn } = store
  if (store.canScan && store.code === '') return <Button icon='qr' text={meetingText.scan} onPress={store.scan} />
  return (
    <Button
      text={signIn.canRetry ? pollText.sendAgain : meetingText.signIn}
      off={signIn.isBusy ? undefined : store.submitOff}
      busy={signIn.isBusy}
      onPress={store.submit}
    />
  )
})
