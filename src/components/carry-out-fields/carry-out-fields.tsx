import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Day } from '@/domain/shared/instant'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { DateField, LinkField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Sheet } from '@/components/sheet/sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { carryOutText as text } from '@/text/carry-out'
import { dayText } from '@/text/dates'

const TITLE_MAX = 40
const PLAN_MAX = 400
const STEP_MAX = 30

interface Milestone {
  readonly key: number
  readonly name: string
  readonly dueDay: Day | undefined
  readonly withoutPhotos: boolean
}

/** What the fields show and change; `CarryOutForm` is one. */
export interface CarryOutFieldsForm {
  readonly title: string
  readonly plan: string
  readonly person: { readonly personId: string; readonly name: string } | undefined
  readonly dueDay: Day | undefined
  readonly milestones: readonly Milestone[]
  readonly mayAdd: boolean
  readonly today: Day
  readonly problem: string | undefined
  readonly people: {
    readonly groups: readonly { readonly unitId: string; readonly name: string }[]
    readonly groupId: string | undefined
    readonly people: readonly { readonly personId: string; readonly name: string; readonly householdLabel: string }[]
    readonly loading: boolean
    readonly problem: string | undefined
    open(): Promise<void>
    choose(groupId: string): Promise<void>
  }
  write(word: 'title' | 'plan', value: string): void
  choose(personId: string): void
  setDue(day: string): void
  addMilestone(): void
  removeMilestone(key: number): void
  nameMilestone(key: number, name: string): void
  dateMilestone(key: number, day: string): void
  photographMilestone(key: number, photos: boolean): void
}

interface FormProps {
  readonly form: CarryOutFieldsForm
}

/** 落实方案: what, who, how, until when, and the steps that will be accepted one by one. */
export const CarryOutFields = observer(function CarryOutFields({ form }: FormProps) {
  const [picking, setPicking] = useState(false)
  const pick = (): void => {
    setPicking(true)
    void form.people.open()
  }
  return (
    <>
      <SectionTitle title={text.title} />
      <Field label={text.name} value={form.title} placeholder={text.nameHint} maxLength={TITLE_MAX} onChange={words => form.write('title', words)} />
      <LinkField label={text.person} text={form.person?.name} placeholder={text.choosePerson} onPress={pick} />
      <Field label={text.plan} value={form.plan} placeholder={text.planHint} maxLength={PLAN_MAX} multiline onChange={words => form.write('plan', words)} />
      <DateField label={text.dueDay} text={form.dueDay && dayText(form.dueDay)} placeholder={text.chooseDay} value={form.dueDay} earliest={form.today} onChange={form.setDue} />
      <SectionTitle title={text.milestones} />
      {form.milestones.map((milestone, index) => <Step key={milestone.key} form={form} milestone={milestone} number={index + 1} />)}
      {form.mayAdd && <View className='gap-3'><Button kind='line' small icon='plus' text={text.addStep} onPress={form.addMilestone} /></View>}
      <Problem text={form.problem} />
      <View className='gap-3'><Hint icon='info'>{text.milestonesHint}</Hint></View>
      <PickPerson form={form} open={picking} onClose={() => setPicking(false)} />
    </>
  )
})

const Step = observer(function Step({ form, milestone, number }: FormProps & { readonly milestone: Milestone; readonly number: number }) {
  const { key, name, dueDay, withoutPhotos } = milestone
  return (
    <View className='gap-3'>
      <Card>
        <Field label={text.step(number)} value={name} placeholder={text.stepHint} maxLength={STEP_MAX} onChange={words => form.nameMilestone(key, words)} />
        <DateField label={text.stepDay} text={dueDay && dayText(dueDay)} placeholder={text.chooseDay} value={dueDay} earliest={form.today} {...(form.dueDay !== undefined && { latest: form.dueDay })} onChange={day => form.dateMilestone(key, day)} />
        <SwitchRow title={text.photos} note={text.photosNote} on={!withoutPhotos} onChange={on => form.photographMilestone(key, on)} />
        {form.milestones.length > 1 && <Button kind='text' small text={text.removeStep(number)} onPress={() => form.removeMilestone(key)} />}
      </Card>
    </View>
  )
})

const PickPerson = observer(function PickPerson({ form, open, onClose }: FormProps & { readonly open: boolean; readonly onClose: () => void }) {
  const { people } = form
  const choose = (personId: string): void => {
    form.choose(personId)
    onClose()
  }
  return (
    <Sheet open={open} title={text.choosePerson} note={text.personHint} onClose={onClose}>
      <PeoplePicker
        groups={people.groups.map(group => ({ key: group.unitId, text: group.name }))}
        groupId={people.groupId ?? ''}
        onGroup={id => void people.choose(id)}
        people={people.people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel }))}
        loading={people.loading}
        problem={people.problem}
        isChosen={personId => form.person?.personId === personId}
        onPress={choose}
      />
    </Sheet>
  )
})
