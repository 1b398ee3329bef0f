import type { TellersDisagree } from '@/contract/ballot'
import { canonicalJson } from '@/domain/ballot/canonical-json'
import type { ElectoralRoll, RollUnitId } from '@/domain/ballot/electoral-roll'
import { reconcileTellers } from '@/domain/ballot/hands'
import type { OpenPoll } from '@/domain/ballot/poll'
import type { Collected, Vote } from '@/domain/ballot/tally'
import { asId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { attendanceByMeeting, meetingsByPoll, type AttendanceDocument, type MeetingDocument } from '@server/application/consultation/documents'
import { listAll } from '@server/application/shared/list-all'
import type { CommandContext } from '@server/pipeline/context'
import { handCountsByPoll, paperSheetsByPoll, votesByPoll, type HandCountDocument, type PaperSheetDocument, type VoteDocument } from './documents'

/** Household numbers named in a refusal at most. */
const NAMED_MAX = 10

/** Brings together what the phones, the slips, the hands and the sign-in list say; the tellers' records must agree. */
export async function collectVotes(context: CommandContext, poll: OpenPoll, roll: ElectoralRoll): Promise<Result<Collected, TellersDisagree>> {
  const { reader, communityId } = context
  const slots = await listAll<VoteDocument>(reader, votesByPoll, [communityId, poll.id])
  const byPhone = slots.flatMap(({ unitId, channel, choice }): Vote[] => (channel === 'phone' && choice !== undefined ? [{ unitId, choice, channel }] : []))
  const paper = await slipsOf(context, poll, roll, unitsOn(slots, 'paper'))
  if (!paper.ok) return paper
  const hands = await handsOf(context, poll, unitsOn(slots, 'hands'))
  if (!hands.ok) return hands
  // A unit that took a slip and gave none back was there and did not vote.
  const attendance = [...unitsOn(slots, 'paper'), ...(await signedIn(context, poll, roll))]
  return ok({ roll, attendance, votes: [...byPhone, ...paper.value], ...(hands.value === undefined ? {} : { hands: hands.value }) })
}

const unitsOn = (slots: readonly VoteDocument[], channel: VoteDocument['channel']): readonly RollUnitId[] =>
  slots.filter((slot) => slot.channel === channel).map((slot) => slot.unitId)

async function slipsOf(context: CommandContext, poll: OpenPoll, roll: ElectoralRoll, onPaper: readonly RollUnitId[]): Promise<Result<readonly Vote[], TellersDisagree>> {
  if (!poll.manifest.channels.includes('paper')) return ok([])
  const sheets = await listAll<PaperSheetDocument>(context.reader, paperSheetsByPoll, [context.communityId, poll.id])
  if (onPaper.length === 0 && sheets.length === 0) return ok([])
  const readings = poll.officers.tellers.map((teller) => sheets.filter((sheet) => sheet.teller === teller).flatMap((sheet) => sheet.votes))
  const [first = [], second = []] = readings
  const entered = [first, second].filter((each) => each.length > 0).length
  if (entered < 2) return err({ code: 'SHEET_MISSING', have: entered })
  const doors = new Map<string, string>(roll.rows.map((row) => [row.unitId, row.householdNo]))
  const differing = [...new Set([...unitsReadTwice(first), ...unitsReadTwice(second), ...unitsThatDiffer(first, second)])]
  if (differing.length > 0) return err({ code: 'SHEETS_DIFFER', householdNos: differing.slice(0, NAMED_MAX).map((unit) => doors.get(unit) ?? unit), count: differing.length })
  const stray = first.find((slip) => !onPaper.includes(slip.unitId))
  if (stray !== undefined) return err({ code: 'SLIP_WITHOUT_PAPER_CHANNEL', householdNo: doors.get(stray.unitId) ?? '' })
  return ok(first.map(({ unitId, choice }) => ({ unitId, choice, channel: 'paper' as const })))
}

/** On two sheets of one teller: one of the readings must go before anything is counted. */
const unitsReadTwice = (votes: PaperSheetDocument['votes']): readonly string[] => {
  const seen = new Set<string>()
  return votes.flatMap(({ unitId }) => (seen.size === seen.add(unitId).size ? [unitId] : []))
}

function unitsThatDiffer(first: PaperSheetDocument['votes'], second: PaperSheetDocument['votes']): readonly string[] {
  const choices = (votes: PaperSheetDocument['votes']) => new Map<string, string>(votes.map((vote) => [vote.unitId, canonicalJson(vote.choice)]))
  const [a, b] = [choices(first), choices(second)]
  return [...new Set([...a.keys(), ...b.keys()])].filter((unit) => a.get(unit) !== b.get(unit))
}

async function handsOf(context: CommandContext, poll: OpenPoll, units: readonly RollUnitId[]): Promise<Result<Collected['hands'], TellersDisagree>> {
  if (!poll.manifest.channels.includes('hands')) return ok(undefined)
  const counts = await listAll<HandCountDocument>(context.reader, handCountsByPoll, [context.communityId, poll.id])
  const [first, second] = poll.officers.tellers.map((teller) => counts.find((each) => each.teller === teller))
  if (first === undefined || second === undefined) return err({ code: 'SHEET_MISSING', have: counts.length })
  const agreed = reconcileTellers({ teller: first.teller, ...first.count }, { teller: second.teller, ...second.count }, units.length)
  return agreed.ok ? ok({ units, count: agreed.value }) : agreed
}

/** Units of the people who signed in at the poll's meetings; a meeting that was called off or came after the close was not the one that decided. */
export async function signedIn({ reader, communityId }: CommandContext, poll: OpenPoll, roll: ElectoralRoll): Promise<readonly RollUnitId[]> {
  const meetings = await listAll<MeetingDocument>(reader, meetingsByPoll, [communityId, poll.id])
  const before = meetings.filter((meeting) => meeting.startsAt < poll.manifest.closesAt && meeting.state !== 'cancelled')
  const people = await Promise.all(before.map((meeting) => listAll<AttendanceDocument>(reader, attendanceByMeeting, [communityId, meeting._id])))
  const byHousehold = roll.unit === 'household' || roll.unit === 'owner'
  return people.flat().map((each) => asId<RollUnitId>(byHousehold ? each.householdId : each.personId))
}
