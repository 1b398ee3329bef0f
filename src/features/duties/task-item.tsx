import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import type { TaskCard } from '@/contract/duties'
import { dayOf, type Day } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { taskText as text } from '@/text/duties'
import { answerText, dueText, fundsText, stateMark } from './task-lines'
import './duties-view.scss'

interface TaskItemProps {
  readonly task: TaskCard
  readonly today: Day
  readonly onPress: () => void
}

/** A task from above in a list: let in or not, why, and who pays. */
export function TaskItem({ task, today, onPress }: TaskItemProps) {
  const mark = stateMark(task)
  const due = dueText(task, today)
  const answer = answerText(task.admission)
  const objection = task.objections.find(({ current }) => current)
  const open = task.state === 'admitted' || task.state === 'notAdmitted'
  return (
    <Card onPress={onPress} label={`${task.title}，${mark.text}，${answer}`}>
      <View className='task__top'>
        <Chip text={mark.text} tone={mark.tone} icon={mark.icon} />
        {open && <View className={due.late ? 'task__due is-late' : 'task__due'}>{due.text}</View>}
      </View>
      <View className='task__title'>{task.title}</View>
      <View className='task__from'>{text.from(task.office, dayText(dayOf(task.receivedAt), today))}</View>
      <View className='task__answer'>{answer}</View>
      {task.admission.admitted && <View className='task__answer'>{`${text.funds}：${fundsText(task.admission)}`}</View>}
      {objection && <View className='task__answer'>{text.objected(dayText(dayOf(objection.at), today))}</View>}
    </Card>
  )
}
