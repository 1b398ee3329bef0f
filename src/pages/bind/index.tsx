import { observer } from 'mobx-react-lite'
import { BindBar } from '@/features/community/bind-bar'
import { BindStore } from '@/features/community/bind-store'
import { BindView } from '@/features/community/bind-view'
import { openTab } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { bindText } from '@/text/home'

/** Opened by hand, or by the square code of an invitation, which brings `code` along. */
export default observer(function BindPage() {
  const { code } = useParams()
  const store = useStore(root => new BindStore({ ...root.ports, ...(code === undefined ? {} : { code }) }))
  return (
    <Screen title={bindText.title} bar={<BindBar store={store} toHome={() => openTab('home')} />} barStacked={store.step === 'confirming'}>
      <BindView store={store} />
    </Screen>
  )
})
