import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Facts, type Fact } from '@/components/facts/facts'
import { LawNote } from '@/components/law-note/law-note'
import { Log } from '@/components/log/log'
import { SectionTitle } from '@/components/section-title/section-title'
import type { TaskDetail } from '@/contract/duties'
import { FUNDS_LAW } from '@/domain/duties/law-funds'
import { dayOf, type Day } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { letterText, taskText as text } from '@/text/duties'
import { taskDeskText } from '@/text/duties-desk'
import { lawWords } from '@/text/law'
import { lawText } from '@/text/outcome-text'
import { answerText, dueText, fundsText, stateMark } from './task-lines'
import type { TaskStore } from './task-store'
import './duties-view.scss'

interface TaskViewProps {
  readonly store: TaskStore
}

/** One task: what the list says to it, why, every earlier answer, and the letter to the sender. */
export const TaskView = observer(function TaskView({ store }: TaskViewProps) {
  const { task, today } = store
  if (!task) return null
  const law = lawText(FUNDS_LAW[task.kind])
  return (
    <>
      <View className='task__screen'>
        <Head task={task} today={today} />
        {task.admissions.length > 1 && <Asked task={task} today={today} />}
        {task.objections.length > 0 && <Objections task={task} today={today} />}
      </View>
      {store.letter.length > 0 && <Letter store={store} />}
      <View className='task__screen'>
        <SectionTitle title={text.law} />
        <LawNote title={law.title} text={law.exact ? law.text : lawWords.gist(law.text)} />
      </View>
    </>
  )
})

function Head({ task, today }: { readonly task: TaskDetail; readonly today: Day }) {
  const mark = stateMark(task)
  return (
    <Card>
      <Chip text={mark.text} tone={mark.tone} icon={mark.icon} />
      <View className='t-h2 gap-2'>{task.title}</View>
      <View className='gap-1'>{answerText(task.admission)}</View>
      <View className='gap-3'><Facts facts={factsOf(task, today)} /></View>
    </Card>
  )
}

function factsOf(task: TaskDetail, today: Day): readonly Fact[] {
  const { admission, office, receivedAt } = task
  const { grounds, entry } = admission
  return [
    { label: text.office, value: office },
    { label: text.received, value: dayText(dayOf(receivedAt), today) },
    { label: text.dueLabel, value: dueText(task, today).text },
    { label: text.listVersion, value: text.version(admission.listVersion) },
    ...(entry === undefined ? [] : [{ label: text.entry, value: `${entry.code} ${entry.title}` }]),
    ...(grounds.legalBasis === undefined ? [] : [{ label: text.legalBasis, value: grounds.legalBasis }]),
    { label: text.funds, value: fundsText(admission) }
  ]
}

const Asked = ({ task, today }: { readonly task: TaskDetail; readonly today: Day }) => (
  <>
    <SectionTitle title={text.asked} />
    <Card>
      <Log
        items={task.admissions.map((admission, index) => ({
          key: String(index),
          title: answerText(admission),
          time: dayText(dayOf(admission.at), today),
          text: text.version(admission.listVersion),
          state: index === task.admissions.length - 1 ? ('now' as const) : ('done' as const)
        }))}
      />
    </Card>
  </>
)

const Objections = ({ task, today }: { readonly task: TaskDetail; readonly today: Day }) => (
  <>
    <SectionTitle title={text.objections} />
    <Card pad='rows'>
      {task.objections.map(({ at, words, current }) => (
        <View key={at} className='duties__row'>
          <View className='strong'>{current ? text.objected(dayText(dayOf(at), today)) : text.objectedBefore(dayText(dayOf(at), today))}</View>
          {words !== undefined && <View className='soft'>{words}</View>}
        </View>
      ))}
    </Card>
  </>
)

const Letter = observer(function Letter({ store }: TaskViewProps) {
  const lines = store.letter
  const copyText = store.copied === undefined ? letterText.copy : store.copied ? letterText.copied : letterText.copyFailed
  return (
    <>
      <View className='task__screen'><SectionTitle title={letterText.title} /></View>
      <Card>
        <View className='task__letter'>
          <View className='task__letter-head'>{letterText.head}</View>
          {lines.map((line, index) => <View key={line} className={index >= lines.length - 2 ? 'task__letter-end' : ''}>{line}</View>)}
        </View>
        <View className='task__screen'>
          <View className='gap-3'><Button kind='line' small text={copyText} onPress={() => void store.copyLetter()} /></View>
          {store.canPrint && <View className='gap-2'><Button kind='line' small icon='print' text={letterText.print} onPress={store.print} /></View>}
        </View>
      </Card>
    </>
  )
})

/** What the committee can do now; one leads, the others stand beside it. */
export const TaskBar = observer(function TaskBar({ store }: TaskViewProps) {
  const { deeds } = store
  const words = { object: taskDeskText.object, citeAgain: taskDeskText.citeAgain, finish: taskDeskText.finish, withdraw: taskDeskText.withdraw } as const
  return (
    <>
      {deeds.map((deed, index) => (
        <Button key={deed} kind={index === 0 ? 'primary' : 'line'} text={words[deed]} onPress={() => store.open(deed)} />
      ))}
    </>
  )
})
