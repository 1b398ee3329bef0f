import type { Legs, Posting, Pots, Transfer } from './format'

/**
 * The one text of a transfer in the log: its public facts and no others, names in order, as RFC 8785 has it. Written out, because
 * sorting the same names a hundred thousand times is most of a replay.
 */
export function leafText({ communityId, id, kind, track, points, from, to, honour, at, rule, deed, parent, by, approvers, commitment, posting }: Transfer): string {
  const start = `{"approvers":${list(approvers.map(quoted))},"at":${at},"by":${quoted(by)},"commitment":${quoted(commitment)},"community":${quoted(communityId)}`
  const middle = `${deed === undefined ? '' : `,"deed":${quoted(deed)}`},"format":"yslb-coin/1","from":${quoted(from)}${honour === undefined ? '' : `,"honour":${legsText(honour)}`},"id":${quoted(id)},"kind":${quoted(kind)}`
  const end = `,"rule":{"id":${quoted(rule.id)},"version":${rule.version}},"to":${quoted(to)},"track":${quoted(track)}}`
  return `${start}${middle}${parent === undefined ? '' : `,"parent":${quoted(parent)}`},"points":${points}${posting === undefined ? '' : `,"posting":${postingText(posting)}`}${end}`
}

function postingText({ account, version, before, after, lots, previous }: Posting): string {
  const moves = list(lots.map(({ bucket, points }) => `{"bucket":${quoted(bucket)},"points":${points}}`))
  return `{"account":${quoted(account)},"after":${potsText(after)},"before":${potsText(before)},"lots":${moves}${previous === undefined ? '' : `,"previous":${quoted(previous)}`},"version":${version}}`
}

const legsText = ({ from, points, to }: Legs): string => `{"from":${quoted(from)},"points":${points},"to":${quoted(to)}}`
const potsText = ({ available, held, honour }: Pots): string => `{"available":${available},"held":${held},"honour":${honour}}`
const list = (texts: readonly string[]): string => `[${texts.join(',')}]`
const quoted = (text: string): string => JSON.stringify(text)
