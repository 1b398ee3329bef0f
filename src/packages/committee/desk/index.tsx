import { observer } from 'mobx-react-lite'
import { DeskBar, DeskHead, DeskView, type DeskActions } from '@/features/community/community-desk-view'
import { DeskStore } from '@/features/community/desk-store'
import { HelpPhoneSheet } from '@/features/community/help-phone-sheet'
import { HelpPhoneStore } from '@/features/community/help-phone-store'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { deskText } from '@/text/desk'

const ROUTES: Omit<DeskActions, 'openHelpPhone'> = {
  openPoll: (target, pollId) => openPage(target, { pollId }),
  openBindings: () => openPage('bindings'),
  openObjections: () => openPage('publish'),
  openPollDraft: () => openPage('pollDraft'),
  openMeetings: () => openPage('meetings'),
  openHouseholds: () => openPage('households'),
  openRollImport: () => openPage('rollImport'),
  openBodies: () => openPage('bodiesDesk'),
  openIssues: () => openPage('issues'),
  openTemplates: () => openPage('templates'),
  openSchemes: () => openPage('schemes'),
  openAccounts: () => openPage('coinAccounts'),
  openEvidence: () => openPage('evidence'),
  openUndertakings: () => openPage('undertakings'),
  openVisits: () => openPage('visits'),
  openDuties: () => openPage('dutiesDesk')
}

export default observer(function DeskPage() {
  const store = useStore(root => new DeskStore({ ...root.ports, ticks: root.clock }))
  const helpPhone = useStore(root => new HelpPhoneStore({ ...root.ports, reload: () => store.load() }))
  const actions: DeskActions = { ...ROUTES, openHelpPhone: () => helpPhone.show(true) }
  useReturn(store.load)
  const ready = store.phase.kind === 'ready'
  return (
    <Screen
      title={deskText.title}
      ground='desk'
      header={ready && store.isOffered ? <DeskHead store={store} actions={actions} /> : undefined}
      phase={store.phase}
      onRetry={store.load}
      skeleton='rows'
      bar={store.isCommittee ? <DeskBar actions={actions} /> : undefined}
    >
      <DeskView store={store} actions={actions} />
      <HelpPhoneSheet store={helpPhone} />
    </Screen>
  )
})
