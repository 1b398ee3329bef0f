import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Hint } from '@/components/hint/hint'
import { SlipPrintStore } from '@/features/paper-slips/slip-print-store'
import { SlipSheets } from '@/features/paper-slips/slip-sheets'
import { useRoot } from '@/root/root-context'
import { addressOf } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { slipPrintText as text } from '@/text/slips'

export default observer(function SlipPrintPage() {
  const { platform } = useRoot()
  const { pollId = '', batch = '' } = useParams()
  const store = useStore(root => new SlipPrintStore({ ...root.ports, pollId, batch, printer: root.platform.printer, chance: root.platform.chance }))
  const boardOf = (serial: string): string | undefined => platform.links.addressOf(addressOf('secretBoard', { pollId, serial }))
  return (
    <Screen title={text.title} phase={store.phase} onRetry={() => void store.load()} skeleton='text' bar={store.canPrint && <Button icon='print' text={text.print} onPress={store.print} />}>
      <View className='print__hint'>
        <Hint icon='print'>{store.canPrint ? text.screen(store.serials.length, store.perPage) : text.weapp}</Hint>
        {store.canPrint ? <><Hint icon='info'>{text.order}</Hint><Hint icon='warn'>{text.once}</Hint></> : <Hint icon='doc'>{text.sample}</Hint>}
      </View>
      <SlipSheets store={store} addressOf={boardOf} />
    </Screen>
  )
})
