import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
import { TemplateStore } from '@/features/consultation/process/template-store'
import { TemplateBar, TemplateView } from '@/features/consultation/process/template-view'
import { replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { templatesText } from '@/text/templates'

export default observer(function TemplatePage() {
  const { templateId = '' } = useParams()
  const store = useStore(root => new TemplateStore({ ...root.ports, ticks: root.clock, templateId }))
  const { copiedTo } = store
  useEffect(() => {
    if (copiedTo !== undefined) replacePage('template', { templateId: copiedTo })
  }, [copiedTo])
  return (
    <Screen
      title={templatesText.title}
      phase={store.phase}
      onRetry={store.load}
      bar={store.form !== undefined || store.mayCopy ? <TemplateBar store={store} /> : undefined}
    >
      <TemplateView store={store} />
    </Screen>
  )
})
