import { useState } from 'react'
import { observer } from 'mobx-react-lite'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Hint } from '@/components/hint/hint'
import { NoticeStore } from '@/features/disclosure/notice-store'
import { noticeAsText, PrintView } from '@/features/disclosure/print-view'
import { useRoot } from '@/root/root-context'
import { addressOf } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { printText } from '@/text/publish'

export default observer(function PrintPage() {
  const { platform } = useRoot()
  const { noticeId = '', communityId } = useParams()
  const [copied, setCopied] = useState<boolean>()
  const store = useStore(root => new NoticeStore({ ...root.visiting(communityId), ticks: root.clock, printer: root.platform.printer, noticeId }))
  const { notice, words } = store
  const address = notice && platform.links.addressOf(addressOf('result', { communityId: notice.communityId, noticeId }))
  const copy = async (): Promise<void> => setCopied(await platform.links.copy(address ?? (notice && words ? noticeAsText(notice, words) : '')))
  const copyText = copied === undefined ? (address === undefined ? printText.copy : printText.copyLink) : copied ? printText.copied : printText.copyFailed
  return (
    <Screen
      title={printText.title}
      phase={store.phase}
      onRetry={store.load}
      skeleton='text'
      bar={
        <>
          <Button kind={store.canPrint ? 'line' : 'primary'} text={copyText} onPress={() => void copy()} />
          {store.canPrint && <Button icon='print' text={printText.print} onPress={store.print} />}
        </>
      }
    >
      <View className='print__hint'><Hint icon='print'>{store.canPrint ? printText.screenHint : printText.weappHint}</Hint></View>
      <PrintView store={store} address={address} />
    </Screen>
  )
})
