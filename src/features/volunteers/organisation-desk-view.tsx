import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BigRow } from '@/components/big-row/big-row'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { CONTACT_MAX, OFFERS_MAX, ORGANISATION_KINDS, ORGANISATION_NAME_MAX } from '@/domain/volunteers/organisation'
import { organisationDeskText as text } from '@/text/volunteers-desk'
import { kindWords } from '@/text/volunteers-words'
import type { OrganisationDeskStore, OrganisationForm } from './organisation-desk-store'
import { OrganisationCard } from './organisations-view'

interface DeskProps {
  readonly store: OrganisationDeskStore
}

/** 登记组织: the list, or the form of one. */
export const OrganisationDeskView = observer(function OrganisationDeskView({ store }: DeskProps) {
  if (store.form !== undefined) return <Form store={store} form={store.form} />
  return (
    <>
      <BigRow icon='plus' title={text.add} onPress={() => store.open()} />
      <View className='gap-4'>{store.items.map((each) => <OrganisationCard key={each.organisationId} organisation={each} onPress={() => store.open(each)} />)}</View>
      <View className='gap-4'><Button kind='line' icon='doc' text={text.export} busy={store.exporting && text.exporting} onPress={() => void store.exportYear()} /></View>
      <View className='gap-2'><Hint icon='info'>{text.exportNote}</Hint></View>
      {store.exported !== undefined && <View className='ok gap-2'>{store.exported}</View>}
      <Problem text={store.exportProblem} />
    </>
  )
})

const Form = observer(function Form({ store, form }: DeskProps & { readonly form: OrganisationForm }) {
  return (
    <>
      <View className='t-h2'>{form.editing === undefined ? text.add : text.editing}</View>
      <SectionTitle title={text.kind} />
      <Card pad='none'>
        {ORGANISATION_KINDS.map((kind) => <ChoiceRow key={kind} title={kindWords[kind]} chosen={form.kind === kind} onPress={() => store.put({ kind })} />)}
      </Card>
      <View className='gap-4'><Field label={text.name} value={form.name} placeholder={text.nameHint} maxLength={ORGANISATION_NAME_MAX} onChange={(name) => store.put({ name })} /></View>
      <Field label={text.offers} value={form.offers} placeholder={text.offersHint} maxLength={OFFERS_MAX} multiline onChange={(offers) => store.put({ offers })} />
      <Field label={text.contact} value={form.contact} placeholder={text.contactHint} maxLength={CONTACT_MAX} onChange={(contact) => store.put({ contact })} />
      <Hint icon='lock'>{text.contactNote}</Hint>
      <SectionTitle title={text.leader} />
      <View className='soft'>{form.leader === undefined ? text.leaderNone : text.leaderNow(form.leader.name)}</View>
      <View className='gap-3'><Leaders store={store} form={form} /></View>
      {form.editing !== undefined && <View className='gap-4'><Card pad='rows'><SwitchRow title={text.ended} note={text.endedNote} on={form.ended} onChange={(ended) => store.put({ ended })} /></Card></View>}
      <Problem text={store.problem} />
    </>
  )
})

const Leaders = observer(function Leaders({ store, form }: DeskProps & { readonly form: OrganisationForm }) {
  const { people } = store
  return (
    <PeoplePicker
      groups={people.groups.map(({ unitId, name }) => ({ key: unitId, text: name }))}
      groupId={people.groupId ?? ''}
      onGroup={(groupId) => void people.choose(groupId)}
      people={people.people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel }))}
      loading={people.loading}
      problem={people.problem}
      isChosen={(key) => key === form.leader?.personId}
      onPress={store.chooseLeader}
    />
  )
})

export const OrganisationBar = observer(function OrganisationBar({ store }: DeskProps) {
  return <Button text={text.save} off={store.off} busy={store.busy && text.saving} onPress={() => void store.save()} />
})
