import { observer } from 'mobx-react-lite'
import { SchemeStore } from '@/features/coin-scheme/scheme-store'
import { SchemeView } from '@/features/coin-scheme/scheme-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { schemeText } from '@/text/scheme-pages'

const versionOf = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined)

export default observer(function SchemePage() {
  const { version } = useParams()
  const store = useStore(root => new SchemeStore({ ...root.ports, version: versionOf(version) }))
  return (
    <Screen title={schemeText.title} phase={store.phase} onRetry={store.load} skeleton='text'>
      <SchemeView store={store} />
    </Screen>
  )
})
