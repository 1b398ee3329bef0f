import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { RELEASE_REASONS } from '@/domain/ballot/release-channel'
import { deskPeopleText as text, releaseReasonText } from '@/text/desk-people'
import type { PollDeskStore } from './poll-desk-store'

/** 撤回登记: asked once more, for the door may take any ballot afterwards. */
export const ReleaseSheet = observer(function ReleaseSheet({ store }: { readonly store: PollDeskStore }) {
  const { release, poll } = store
  const { entry, reason, command } = release
  return (
    <ConfirmSheet
      open={entry !== undefined}
      title={text.releaseTitle(entry?.householdNo ?? '')}
      note={entry?.channel === 'hands' ? text.releaseHands : poll?.mode === 'secret' ? text.releaseSecret : text.releasePaper}
      action={text.release}
      off={reason === undefined ? text.releaseOff : undefined}
      busy={command.isBusy}
      error={command.text}
      onConfirm={() => void store.releaseOne()}
      onClose={release.close}
    >
      <View className='strong'>{text.releaseWhy}</View>
      <View className='gap-2'><Card pad='none'>
        {RELEASE_REASONS.map(each => <ChoiceRow key={each} title={releaseReasonText[each]} chosen={reason === each} onPress={() => release.choose(each)} />)}
      </Card></View>
    </ConfirmSheet>
  )
})
