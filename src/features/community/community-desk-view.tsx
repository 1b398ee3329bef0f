import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { DueRow } from '@/components/due-row/due-row'
import { EntryRow } from '@/components/entry-row/entry-row'
import { GroupBars } from '@/components/group-bars/group-bars'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateCard } from '@/components/state-card/state-card'
import { TodoFigures } from '@/components/todo-figures/todo-figures'
import { deskText } from '@/text/desk'
import { helpPhoneText } from '@/text/help-phone'
import { unitWord } from '@/text/numbers'
import type { DeskTarget } from './desk-rows'
import type { DeskStore, TodoKind } from './desk-store'

/** Rows drawn at once; the list of votes itself is under 议事. */
const ROWS_MAX = 8
/** Two lines of figures: six words do not fit one. */
const FIGURES_PER_LINE = 3

export interface DeskActions {
  readonly openPoll: (target: DeskTarget, pollId: string) => void
  readonly openBindings: () => void
  readonly openObjections: () => void
  readonly openPollDraft: () => void
  readonly openMeetings: () => void
  readonly openHouseholds: () => void
  readonly openRollImport: () => void
  readonly openHelpPhone: () => void
  readonly openBodies: () => void
  readonly openIssues: () => void
  readonly openTemplates: () => void
  readonly openEvidence: () => void
  readonly openUndertakings: () => void
  readonly openVisits: () => void
  readonly openDuties: () => void
  readonly openSchemes: () => void
  readonly openAccounts: () => void
}

interface DeskProps {
  readonly store: DeskStore
  readonly actions: DeskActions
}

/** On the dark head: how much waits, and of what. */
export const DeskHead = observer(function DeskHead({ store, actions }: DeskProps) {
  const open = (kind: TodoKind) => (): void => {
    if (kind === 'bindingsToDecide') return store.keepsRoll ? actions.openBindings() : undefined
    if (kind === 'objectionsToAnswer') return actions.openObjections()
    const row = store.rowOf(kind)
    if (row) actions.openPoll(row.target, row.pollId)
  }
  const figures = store.figures.map(({ kind, text, count }) => ({ key: kind, text, count, onPress: open(kind) }))
  return (
    <>
      <View className='t-h1'>{store.headline}</View>
      {figures.length > 0 && <TodoFigures figures={figures.slice(0, FIGURES_PER_LINE)} />}
      {figures.length > 0 && <TodoFigures figures={figures.slice(FIGURES_PER_LINE)} />}
    </>
  )
})

/** What is due, who has come so far, and what else can be done from here. */
export const DeskView = observer(function DeskView({ store, actions }: DeskProps) {
  if (!store.isOffered) return <StateCard kind='empty' title={deskText.notForYouTitle} text={deskText.notForYou} />
  return (
    <>
      <SectionTitle title={deskText.due} />
      <DueCard store={store} actions={actions} />
      <TurnoutCard store={store} actions={actions} />
      {store.isCommittee && <MoreCard store={store} actions={actions} />}
      {store.supervises && <WatchCard actions={actions} />}
    </>
  )
})

const DueCard = observer(function DueCard({ store, actions }: DeskProps) {
  const bindings = store.keepsRoll ? store.countOf('bindingsToDecide') : 0
  const objections = store.isCommittee ? store.countOf('objectionsToAnswer') : 0
  const rows = store.rows.slice(0, ROWS_MAX)
  if (!store.listsReady) return <Skeleton kind='rows' />
  if (bindings + objections + rows.length === 0) return <Card><View className='soft'>{deskText.nothingDue}</View></Card>
  return (
    <Card>
      {objections > 0 && <DueRow title={deskText.objections(objections)} when={deskText.objectionsWhen} late={false} action={deskText.goAnswer} onPress={actions.openObjections} />}
      {bindings > 0 && <DueRow title={deskText.bindings(bindings)} when={deskText.bindingsWhen} late={false} action={deskText.goConfirm} onPress={actions.openBindings} />}
      {rows.map(({ pollId, target, ...row }) => <DueRow key={pollId} {...row} onPress={() => actions.openPoll(target, pollId)} />)}
    </Card>
  )
})

const TurnoutCard = observer(function TurnoutCard({ store, actions }: DeskProps) {
  const { running, turnout } = store
  if (!running || !turnout) return null
  const groups = turnout.groups.map(({ groupId, name, participated, eligible }) => ({ key: groupId, text: name, have: participated, base: eligible }))
  return (
    <>
      <SectionTitle title={deskText.turnout} action={{ text: store.notVotedText ?? '', onPress: () => actions.openPoll('pollDesk', running.pollId) }} />
      <Card>
        <View className='strong'>{running.question}</View>
        <View className='between t-sub'><View>{store.runningTurnout}</View><View className='soon'>{store.runningLeft}</View></View>
        <GroupBars groups={groups} line={store.line} unit={unitWord(turnout.unit)} />
      </Card>
    </>
  )
})

const MoreCard = observer(function MoreCard({ store, actions }: DeskProps) {
  return (
    <>
      <SectionTitle title={deskText.more} />
      <Card pad='rows'>
        {store.keepsRoll && <EntryRow icon='people' title={deskText.register} facts={[deskText.registerNote]} onPress={actions.openHouseholds} />}
        {store.keepsRoll && <EntryRow icon='doc' title={deskText.rollImport} facts={[deskText.rollImportNote]} onPress={actions.openRollImport} />}
        <EntryRow icon='phone' title={helpPhoneText.title} facts={[helpPhoneText.note(store.membership?.helpPhone)]} onPress={actions.openHelpPhone} />
        <EntryRow icon='board' title={deskText.publish} facts={[deskText.publishNote]} onPress={actions.openObjections} />
        <EntryRow icon='pen' title={deskText.issues} facts={[deskText.issuesNote]} onPress={actions.openIssues} />
        <EntryRow icon='list' title={deskText.templates} facts={[deskText.templatesNote]} onPress={actions.openTemplates} />
        <EntryRow icon='tool' title={deskText.undertakings} facts={[deskText.undertakingsNote]} onPress={actions.openUndertakings} />
        <EntryRow icon='house' title={deskText.visits} facts={[deskText.visitsNote]} onPress={actions.openVisits} />
        <EntryRow icon='coin' title={deskText.schemes} facts={[deskText.schemesNote]} onPress={actions.openSchemes} />
        <EntryRow icon='coin' title={deskText.accounts} facts={[deskText.accountsNote]} onPress={actions.openAccounts} />
        <EntryRow icon='doc' title={deskText.duties} facts={[deskText.dutiesNote]} onPress={actions.openDuties} />
        <EntryRow icon='people' title={deskText.bodies} facts={[deskText.bodiesNote]} onPress={actions.openBodies} />
        <EntryRow icon='chart' title={deskText.evidence} facts={[deskText.evidenceNote]} onPress={actions.openEvidence} />
      </Card>
    </>
  )
})

/** The supervisors read the same figures. */
const WatchCard = ({ actions }: Pick<DeskProps, 'actions'>) => (
  <>
    <SectionTitle title={deskText.more} />
    <Card pad='rows'>
      <EntryRow icon='chart' title={deskText.evidence} facts={[deskText.evidenceNote]} onPress={actions.openEvidence} />
      <EntryRow icon='coin' title={deskText.schemes} facts={[deskText.schemesNote]} onPress={actions.openSchemes} />
    </Card>
  </>
)

/** The two beginnings: a vote and a meeting. */
export const DeskBar = ({ actions }: Pick<DeskProps, 'actions'>) => (
  <>
    <Button kind='line' icon='plus' text={deskText.newPoll} onPress={actions.openPollDraft} />
    <Button icon='cal' text={deskText.meet} onPress={actions.openMeetings} />
  </>
)
