import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { InboxEntry } from '@/domain/followup/inbox'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dotted } from '@/components/dotted/dotted'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { spoken } from '@/components/spoken'
import { changeText, inboxText as text, subjectKindText } from '@/text/inbox'
import type { InboxStore } from './inbox-store'
import './inbox.scss'

interface InboxViewProps {
  readonly store: InboxStore
  /** Opens the page that the last change is about. */
  readonly openEntry: (entry: InboxEntry) => void
}

/** 我关注的事: what was not read yet stands first; below, how often one wants to be told. */
export const InboxView = observer(function InboxView({ store, openEntry }: InboxViewProps) {
  const { unseen, readOnes } = store
  return (
    <>
      {store.entries.length === 0 && <StateCard kind='empty' title={text.none} text={text.noneText} />}
      <Entries store={store} title={store.rhythm === 'weekly' ? text.digestTitle : text.unseen} entries={unseen} openEntry={openEntry} all />
      <Entries store={store} title={text.seen} entries={readOnes} openEntry={openEntry} />
      {store.hasMore && <View className='gap-3'><Button kind='line' small text={text.more} busy={store.moreBusy} onPress={() => void store.loadMore()} /></View>}
      <Problem text={store.problem} />
      <Rhythm store={store} />
    </>
  )
})

interface EntriesProps extends InboxViewProps {
  readonly title: string
  readonly entries: readonly InboxEntry[]
  readonly all?: boolean
}

const Entries = observer(function Entries({ store, title, entries, openEntry, all = false }: EntriesProps) {
  if (entries.length === 0) return null
  const action = all ? { text: text.seeAll, onPress: () => void store.seeAll() } : undefined
  return (
    <>
      <SectionTitle title={title} action={action} />
      <Card pad='none'>
        {entries.map(entry => (
          <EntryLine key={`${entry.subject.kind}${entry.subject.id}`} entry={entry} when={text.when(entry.change.at, store.now)} onPress={() => openEntry(entry)} />
        ))}
      </Card>
    </>
  )
})

function EntryLine({ entry, when, onPress }: { readonly entry: InboxEntry; readonly when: string; readonly onPress: () => void }) {
  const { subject, headline, change, changes } = entry
  return (
    <View className={changes > 0 ? 'inbox is-new' : 'inbox'} hoverClass='is-pressed' hoverStayTime={90} onClick={() => onPress()} {...spoken({ role: 'button' })}>
      <View className='inbox__text'>
        <View className='inbox__change'>{changeText[change.code]}</View>
        <View className='inbox__headline'>{headline}</View>
        <View className='inbox__facts num'><Dotted parts={[subjectKindText[subject.kind], when, ...(changes > 1 ? [text.changes(changes)] : [])]} /></View>
      </View>
      <Icon name='next' size='xs' />
    </View>
  )
}

const Rhythm = observer(function Rhythm({ store }: { readonly store: InboxStore }) {
  const { messagesLeft } = store
  return (
    <>
      <SectionTitle title={text.rhythmTitle} />
      <Card pad='rows'>
        <SwitchRow title={text.weekly} note={store.rhythmNote} on={store.rhythm === 'weekly'} onChange={weekly => void store.setRhythm(weekly)} />
      </Card>
      {store.hasMessages && <View className='gap-3'><Button kind='line' small icon='bell' text={text.messages} busy={store.grant.isBusy} onPress={() => void store.allowMessages()} /></View>}
      {store.hasMessages && <View className='gap-2'><Hint icon='info'>{messagesLeft === undefined ? text.messagesNote : text.messagesLeft(messagesLeft)}</Hint></View>}
    </>
  )
})
