import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { FilterChips, type FilterChip } from '@/components/filter-chips/filter-chips'
import { Problem } from '@/components/problem/problem'
import { Skeleton } from '@/components/skeleton/skeleton'
import { componentText } from '@/text/components'

/** Rows drawn at once; more are asked for. */
const PAGE = 10

export interface PickablePerson {
  readonly key: string
  readonly name: string
  /** `3组12号，户代表`. */
  readonly note?: string | undefined
  /** Why this one cannot be chosen. */
  readonly off?: string | undefined
}

export interface PeoplePickerProps {
  readonly groups: readonly FilterChip<string>[]
  readonly groupId: string
  readonly onGroup: (groupId: string) => void
  /** Everybody of the group. */
  readonly people: readonly PickablePerson[]
  readonly loading: boolean
  readonly problem?: string | undefined
  readonly isChosen: (key: string) => boolean
  readonly onPress: (key: string) => void
}

/** Finds people group by group, by the number on the door or by name. */
export function PeoplePicker(props: PeoplePickerProps) {
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState(PAGE)
  const found = props.people.filter(({ name, note = '' }) => query.trim() === '' || name.includes(query.trim()) || note.includes(query.trim()))
  const text = componentText.people
  return (
    <View>
      <FilterChips label={text.group} chips={props.groups} value={props.groupId} onSelect={props.onGroup} />
      <Field label={text.find} value={query} onChange={(next) => { setQuery(next); setShown(PAGE) }} placeholder={text.findHint} />
      <Problem text={props.problem} />
      <View className='gap-3'>
        {props.loading ? <Skeleton kind='rows' /> : <Rows {...props} people={found.slice(0, shown)} />}
        {!props.loading && found.length > shown && (
          <Button kind='text' text={text.more(Math.min(PAGE, found.length - shown))} onPress={() => setShown(shown + PAGE)} />
        )}
      </View>
    </View>
  )
}

function Rows({ people, isChosen, onPress }: Pick<PeoplePickerProps, 'people' | 'isChosen' | 'onPress'>) {
  if (people.length === 0) return <View className='soft'>{componentText.people.none}</View>
  return (
    <Card pad='none'>
      {people.map(({ key, name, note, off }) => (
        <ChoiceRow key={key} title={name} note={note} off={off} chosen={isChosen(key)} onPress={() => onPress(key)} />
      ))}
    </Card>
  )
}
