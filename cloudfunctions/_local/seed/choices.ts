import { dayOf, type Instant } from '@/domain/shared/instant'
import type { Role } from '@/domain/community/roles'
import { rolesOf } from '@/domain/community/member'
import { sampleVillage } from '@/testing/sample-world/sample-village'
import type { Choice } from '@local/host/who-page'
import { CAN_TEXT, PAGE_TEXT } from '@local/text'
import { WAITING_NEIGHBOUR } from './story-newcomer'

/** First what is said of somebody with several offices. */
const TELLING: readonly Role[] = ['partySecretary', 'supervisor', 'committeeMember', 'elderMediator', 'gridWorker', 'shopKeeper', 'teller', 'villagerRep', 'householdRep']

/** Whom one can be, as the page of choices shows them. */
export function choicesOn(now: Instant): readonly Choice[] {
  const { personas, persons, households } = sampleVillage(dayOf(now))
  const residents = personas.flatMap(({ key, name, about, personId }) => {
    const person = persons.find((each) => each.id === personId)
    const household = households.find((each) => each.id === person?.householdId)
    if (person === undefined || household === undefined) return []
    const roles = rolesOf(person, household)
    const role = TELLING.find((each) => roles.includes(each)) ?? 'resident'
    return [{ subject: key, name, about: `${household.no} · ${about}`, can: CAN_TEXT[role] ?? CAN_TEXT.resident }]
  })
  return [...residents, { subject: WAITING_NEIGHBOUR, name: PAGE_TEXT.waiting, about: '', can: PAGE_TEXT.waitingCan }]
}
