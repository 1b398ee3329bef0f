import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { MomentField } from '@/components/moment-field/moment-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { ACTIVITY_TITLE_MAX, ACTIVITY_WORDS_MAX, PLACE_MAX, SAFETY_MAX } from '@/domain/volunteers/activity'
import { dayOf } from '@/domain/shared/instant'
import { wheelMoment } from '@/flow/moment'
import { dayText } from '@/text/dates'
import { activityEditText as text } from '@/text/volunteers-desk'
import type { ActivityEditStore } from './edit-store'

const ITEMS = ['PUB01', 'ENV02'] as const

interface EditProps {
  readonly store: ActivityEditStore
}

/** What an activity is, when and where, for how many, and how it counts. */
export const ActivityEditView = observer(function ActivityEditView({ store }: EditProps) {
  const { form } = store
  if (store.activityId === undefined && store.organisations.length === 0) return <StateCard kind='empty' title={text.notPlanner} text={text.notPlannerText} />
  return (
    <>
      {store.activityId === undefined && (
        <>
          <SectionTitle title={text.organisation} />
          <Card pad='none'>
            {store.organisations.map(({ organisationId, name }) => <ChoiceRow key={organisationId} title={name} chosen={form.organisationId === organisationId} onPress={() => store.put({ organisationId })} />)}
          </Card>
        </>
      )}
      <View className='gap-4'><Field label={text.name} value={form.title} placeholder={text.nameHint} maxLength={ACTIVITY_TITLE_MAX} onChange={(title) => store.put({ title })} /></View>
      <Field label={text.what} value={form.what} placeholder={text.whatHint} maxLength={ACTIVITY_WORDS_MAX} multiline onChange={(what) => store.put({ what })} />
      <Field label={text.place} value={form.place} maxLength={PLACE_MAX} onChange={(place) => store.put({ place })} />
      <Times store={store} />
      <View className='gap-4'><Field label={text.places} value={form.places} type='number' maxLength={3} onChange={(places) => store.put({ places })} /></View>
      <Field label={text.safety} value={form.safety} placeholder={text.safetyHint} maxLength={SAFETY_MAX} multiline onChange={(safety) => store.put({ safety })} />
      <View className='gap-4'><Card pad='rows'><SwitchRow title={text.risky} note={text.riskyNote} on={form.risky} onChange={(risky) => store.put({ risky })} /></Card></View>
      {form.risky && <View className='gap-4'><Field label={text.insurance} value={form.insurance} placeholder={text.insuranceHint} maxLength={SAFETY_MAX} onChange={(insurance) => store.put({ insurance })} /></View>}
      <SectionTitle title={text.item} />
      <Card pad='none'>
        {ITEMS.map((item) => <ChoiceRow key={item} title={text.items[item]} chosen={form.item === item} onPress={() => store.put({ item })} />)}
      </Card>
      <Problem text={store.problem} />
    </>
  )
})

const Times = observer(function Times({ store }: EditProps) {
  const { startsAt, endsAt } = store.form
  const earliest = dayOf(store.now())
  const starts = wheelMoment(startsAt, (at) => store.put({ startsAt: at }))
  const ends = wheelMoment(endsAt, (at) => store.put({ endsAt: at }))
  return (
    <>
      <MomentField label={text.starts} {...starts} dayWords={startsAt === undefined ? undefined : dayText(dayOf(startsAt))} usualClock='08:30' earliest={earliest} />
      <MomentField label={text.ends} {...ends} dayWords={endsAt === undefined ? undefined : dayText(dayOf(endsAt))} usualClock='11:00' earliest={startsAt === undefined ? earliest : dayOf(startsAt)} />
    </>
  )
})

export const ActivityEditBar = observer(function ActivityEditBar({ store, saved }: EditProps & { readonly saved: (activityId: string) => void }) {
  const save = async (): Promise<void> => {
    const activityId = await store.save()
    if (activityId !== undefined) saved(activityId)
  }
  return <Button text={text.save} off={store.off} busy={store.busy && text.saving} onPress={() => void save()} />
})
