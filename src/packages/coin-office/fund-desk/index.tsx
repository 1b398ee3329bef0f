import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { FundDeskStore } from '@/features/coin-fund/fund-desk-store'
import { FundDeskView } from '@/features/coin-fund/fund-desk-view'
import { FundFormView } from '@/features/coin-fund/fund-form-view'
import { openFile } from '@/root/open-file'
import { goBack } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { fundDeskText, fundFormText } from '@/text/fund'

const RECEIPTS = 3

/** Writing an entry takes the place of the book until it is sent. */
export default observer(function FundDeskPage() {
  const store = useStore(root => new FundDeskStore({ ...root.ports, ticks: root.clock, receipts: root.tray('fund receipts', 'receipt', RECEIPTS) }))
  useReturn(store.load)
  const { form } = store
  const bar = form === undefined
    ? store.view?.mayEnter && <Button icon='plus' text={fundDeskText.enter} onPress={store.open} />
    : <Button text={fundFormText.send} off={form.off} busy={store.enter.isBusy} onPress={() => void store.send()} />
  return (
    <Screen title={form === undefined ? fundDeskText.title : fundFormText.title} rule='committeeOrSupervisor' phase={store.phase} onRetry={() => void store.load()} onBack={form === undefined ? goBack : store.close} bar={bar}>
      {form === undefined ? <FundDeskView store={store} openFile={openFile} /> : <FundFormView store={store} form={form} />}
    </Screen>
  )
})
