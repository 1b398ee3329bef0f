import type { InputOf } from '@/contract/actions'
import type { MeetingDetail } from '@/contract/consultation'
import type { FileView } from '@/contract/files'
import { OUTSIDE_PARTY_KINDS, type MeetingKind, type MeetingPlan, type OutsidePartyKind } from '@/domain/consultation/meeting-plan'
import { asId, type IssueId, type TopicId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'

type Input = InputOf<'consultation/createMeeting'>
type TickedParty = 'representatives' | 'elders' | 'supervisors'
const TICKED: readonly string[] = ['representatives', 'elders', 'supervisors'] satisfies readonly TickedParty[]

export interface AgendaDraft {
  readonly key: number
  readonly title: string
  readonly topicId?: string
  readonly issueId?: string
}

/** The call while it is being written. */
export interface PlanFields {
  readonly title: string
  readonly place: string
  readonly startsAt: Instant | undefined
  readonly endsAt: Instant | undefined
  readonly kind: MeetingKind
  readonly agenda: readonly AgendaDraft[]
  /** Residents of this unit are invited. */
  readonly unitId: string | undefined
  readonly ticked: readonly TickedParty[]
  readonly outside: Readonly<Record<OutsidePartyKind, string>>
  readonly people: readonly { readonly householdId: string; readonly personId: string; readonly name: string }[]
  readonly isShort: boolean
  readonly shortReason: string
  readonly pollId: string | undefined
  /** Papers that a called meeting has already. */
  readonly materials: readonly FileView[]
  readonly bodyId: string | undefined
  /** Why a call is changed. */
  readonly reason: string
}

const NO_WORDS: PlanFields['outside'] = { experts: '', organisations: '', guests: '' }

export const emptyFields = (pollId: string | undefined, item: Omit<AgendaDraft, 'key'> | undefined, bodyId?: string): PlanFields => ({
  title: '', place: '', startsAt: undefined, endsAt: undefined, kind: 'consultation', agenda: [{ key: 1, title: '', ...item }], unitId: undefined, ticked: [],
  outside: NO_WORDS, people: [], isShort: false, shortReason: '', pollId, materials: [], bodyId, reason: ''
})

/** What was called, to be changed. */
export function fieldsOf(meeting: MeetingDetail): PlanFields {
  const { title, place, startsAt, endsAt, kind, agenda, parties, shortNoticeReason, materials, bodyId, pollId } = meeting
  const invited = parties.find((party) => party.kind === 'people')
  return {
    title, place, startsAt, endsAt, kind, materials, bodyId, pollId,
    agenda: agenda.map(({ no, title: item, topicId, issueId }) => ({ key: no, title: item, ...(topicId === undefined ? {} : { topicId }), ...(issueId === undefined ? {} : { issueId }) })),
    unitId: parties.find((party) => party.kind === 'unitResidents')?.unitId,
    ticked: parties.flatMap((party) => (TICKED.includes(party.kind) ? [party.kind as TickedParty] : [])),
    outside: Object.fromEntries(OUTSIDE_PARTY_KINDS.map((each) => [each, parties.find((party) => party.kind === each)?.words ?? ''])) as PlanFields['outside'],
    people: (invited?.people ?? []).map((person, index) => ({ ...person, name: invited?.names?.[index] ?? '' })),
    isShort: shortNoticeReason !== undefined,
    shortReason: shortNoticeReason ?? '',
    reason: ''
  }
}

export const agendaInput = ({ agenda }: Pick<PlanFields, 'agenda'>): NonNullable<Input['agenda']> =>
  agenda.flatMap(({ key: _key, title, ...links }) => (title.trim() === '' ? [] : [{ title: title.trim(), ...links }]))

export function partiesInput({ unitId, ticked, outside, people }: PlanFields): NonNullable<Input['parties']> {
  return [
    ...(unitId === undefined ? [] : [{ kind: 'unitResidents' as const, unitId }]),
    ...ticked.map((kind) => ({ kind })),
    ...OUTSIDE_PARTY_KINDS.flatMap((kind) => (outside[kind].trim() === '' ? [] : [{ kind, words: outside[kind].trim() }])),
    ...(people.length === 0 ? [] : [{ kind: 'people' as const, people: people.map(({ householdId, personId }) => ({ householdId, personId })) }])
  ]
}

/** As the rules on calls read it. */
export const asPlan = (fields: PlanFields & { readonly startsAt: Instant; readonly endsAt: Instant }): MeetingPlan => ({
  title: fields.title, place: fields.place, startsAt: fields.startsAt, endsAt: fields.endsAt, kind: fields.kind, parties: [],
  agenda: agendaInput(fields).map(({ title, topicId, issueId }, index) => ({
    no: index + 1, title, ...(topicId === undefined ? {} : { topicId: asId<TopicId>(topicId) }), ...(issueId === undefined ? {} : { issueId: asId<IssueId>(issueId) })
  })),
  ...(fields.isShort ? { shortNoticeReason: fields.shortReason } : {})
})
