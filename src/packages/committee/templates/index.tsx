import { observer } from 'mobx-react-lite'
import { TemplatesStore } from '@/features/consultation/process/templates-store'
import { TemplatesView } from '@/features/consultation/process/templates-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { templatesText } from '@/text/templates'

const openTemplate = (templateId: string): void => openPage('template', { templateId })

export default observer(function TemplatesPage() {
  const store = useStore(root => new TemplatesStore(root.ports))
  useReturn(store.load)
  return (
    <Screen title={templatesText.title} phase={store.phase} onRetry={store.load} skeleton='rows'>
      <TemplatesView store={store} openTemplate={openTemplate} />
    </Screen>
  )
})
