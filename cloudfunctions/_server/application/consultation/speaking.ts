import type { OwnHand, SpeakerRow, SpeakingBoard } from '@/contract/meeting-room'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { afterTurn, reasonCannotCallSpeaker, reasonCannotRaiseHand, speakingOrder } from '@/domain/consultation/speaking'
import type { PersonId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { displayName, maskName } from '@/domain/community/masked-name'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import { findAttendance } from './attend'
import { handIdOf, HANDS, handsByMeeting, MEETINGS, type HandDocument, type MeetingDocument } from './documents'
import { meetingFor, peekMeeting, readMeetingDocument } from './meeting-document'

/** Hands that a board shows; more are waiting behind them. */
const BOARD_MAX = 50

async function raisedHands({ reader, communityId }: Pick<QueryContext, 'reader' | 'communityId'>, meetingId: string): Promise<readonly HandDocument[]> {
  return (await reader.list<HandDocument>(handsByMeeting, [communityId, meetingId])).items
}

/** 举手, for oneself, or by the host for somebody in the room without a phone. */
export const raiseHand: CommandHandler<'consultation/raiseHand'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { meetingId, person }) {
    const { tx, communityId, now } = context
    const { member, identityId } = memberOf(context)
    const found = await meetingFor(context, meetingId, 'raiseHand', peekMeeting)
    if (!found.ok) return found
    if (person !== undefined && !PERMISSION_RULES.committee.allows({ identityId, member })) return err({ code: 'MEETING_ROLE_NOT_PERMITTED' })
    const { personId, householdId } = (person as Pick<HandDocument, 'personId' | 'householdId'> | undefined) ?? member
    const id = handIdOf(meetingId, personId)
    const hand = await tx.get<HandDocument>(HANDS, id)
    const attendance = await findAttendance(context, found.value, personId)
    const reason = reasonCannotRaiseHand(hand, attendance !== undefined)
    if (reason !== undefined) return err(reason)
    const raised: HandDocument = { _id: id, communityId, schemaVersion: 1, meetingId, personId, householdId, raisedAt: now, spoken: hand?.spoken ?? 0 }
    await tx.put<HandDocument>(HANDS, raised)
    const others = (await raisedHands(context, meetingId)).filter((each) => each._id !== id)
    return ok(ownHandIn([...others, raised], found.value, personId))
  }
}

export const lowerHand: CommandHandler<'consultation/lowerHand'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { meetingId, person }) {
    const { member, identityId } = memberOf(context)
    // Somebody else's hand is the host's to take down; anybody else lowers the own one only.
    const other = person !== undefined && PERMISSION_RULES.committee.allows({ identityId, member }) ? person.personId : undefined
    const id = handIdOf(meetingId, other ?? member.personId)
    const hand = await context.tx.get<HandDocument>(HANDS, id)
    if (hand === undefined) return err({ code: 'NOT_FOUND' })
    const { raisedAt: _raised, ...down } = hand
    await context.tx.put<HandDocument>(HANDS, down)
    return ok({ up: false as const })
  }
}

/** Gives the floor to whoever is next. Two hosts at once call one speaker: the second is told that the turn moved on. */
export const callSpeaker: CommandHandler<'consultation/callSpeaker'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { meetingId, seenTurn }) {
    const { tx } = context
    const found = await meetingFor(context, meetingId, 'callSpeaker')
    if (!found.ok) return found
    const listed = speakingOrder(await raisedHands(context, meetingId))
    const reason = reasonCannotCallSpeaker(found.value.turn, seenTurn, listed)
    if (reason !== undefined) return err(reason)
    const next = await firstStillUp(context, listed)
    if (next === undefined) return err({ code: 'NOBODY_WAITS' })
    const { raisedAt: _raised, ...hand } = next
    await tx.put<HandDocument>(HANDS, { ...hand, ...afterTurn(next), personId: next.personId })
    const meeting: MeetingDocument = { ...found.value, turn: seenTurn + 1, speaker: next.personId }
    await tx.put<MeetingDocument>(MEETINGS, meeting)
    return ok(await boardOf(context, meeting, listed.filter((each) => each._id !== next._id)))
  }
}

/** The list may be a moment old; who has taken the hand down meanwhile is passed over. */
async function firstStillUp({ tx }: CommandContext, listed: readonly HandDocument[]): Promise<HandDocument | undefined> {
  for (const each of listed) {
    const hand = await tx.get<HandDocument>(HANDS, each._id)
    if (hand?.raisedAt !== undefined) return hand
  }
  return undefined
}

export const speakingBoard: QueryHandler<'consultation/speakingBoard'> = {
  permission: PERMISSION_RULES.officeHolder,
  async run(context, { meetingId }) {
    const meeting = await readMeetingDocument(context, meetingId)
    if (meeting === undefined) return err({ code: 'NOT_FOUND' })
    return ok(await boardOf(context, meeting, speakingOrder(await raisedHands(context, meetingId))))
  }
}

async function boardOf(context: QueryContext, { turn, speaker }: MeetingDocument, waiting: readonly HandDocument[]): Promise<SpeakingBoard> {
  const rows = await Promise.all(waiting.slice(0, BOARD_MAX).map((hand) => speakerRow(context, hand)))
  return { turn, waiting: rows, ...(speaker === undefined ? {} : { speaker: (await speakerRow(context, { personId: speaker, householdId: householdOf(speaker), spoken: 1 })).name }) }
}

const householdOf = (personId: PersonId): string => personId.slice(0, personId.lastIndexOf('.'))

async function speakerRow({ reader, caller }: QueryContext, { personId, householdId, spoken }: { personId: PersonId; householdId: string; spoken: number }): Promise<SpeakerRow> {
  const household = await reader.get<HouseholdDocument>(HOUSEHOLDS, householdId)
  const person = household?.people.find(({ id }) => id === personId)
  const name = person === undefined ? '' : caller.member === undefined ? maskName(person.name) : displayName(person, caller.member)
  return { personId, householdId, name, householdLabel: household?.no ?? '', spoken }
}

/** What the caller's own phone shows of the floor. */
export async function ownHand(context: QueryContext, meeting: MeetingDocument): Promise<OwnHand> {
  return ownHandIn(await raisedHands(context, meeting._id), meeting, memberOf(context).member.personId)
}

function ownHandIn(hands: readonly HandDocument[], { speaker }: MeetingDocument, personId: string): OwnHand {
  const waiting = speakingOrder(hands)
  const place = waiting.findIndex((hand) => hand.personId === personId) + 1
  return { up: place > 0, waiting: waiting.length, hasFloor: speaker === personId, ...(place === 0 ? {} : { place }) }
}
