import { canonical } from './canonical'
import type { Header, Manifest } from './format'
import type { Lines } from './lines'
import { countsOf, outcomeOf } from './outcome'
import type { Notes } from './report'
import { countMarks, type Count } from './voting'

/** The roll, the paper, the count and the outcome: everything in the header that the lines must add up to. */
export function checkSums(header: Header, manifest: Manifest, lines: Lines, notes: Notes): { readonly count: Count; readonly outcome: string } {
  checkRoll(header, manifest, lines, notes)
  checkPaper(header, lines, notes)
  checkCast(header, lines, notes)
  const count = countMarks(manifest.method, lines.marks)
  return { count, outcome: checkOutcome(header, manifest, count, notes) }
}

function checkRoll(header: Header, { rollUnits }: Manifest, { phone }: Lines, notes: Notes): void {
  const { units, taken, replaced, exchanged } = header
  const voids = phone.filter(({ row }) => row.selection === 'void').length
  if (units !== rollUnits) notes.find('ROLL_CHANGED', undefined, `${rollUnits} → ${units}`)
  const took = taken.phone + taken.paper + taken.attendedOnly
  if (took > units) notes.find('TAKEN_EXCEEDS_ROLL', undefined, `${took} > ${units}`)
  const tokens = taken.phone + exchanged + replaced
  if (phone.length > tokens) notes.find('MORE_BALLOTS_THAN_TOKENS', undefined, `${phone.length} > ${tokens}`)
  if (exchanged > voids || exchanged > taken.paper) notes.find('EXCHANGES_EXCEED_VOIDS', undefined, `${exchanged} > ${Math.min(voids, taken.paper)}`)
}

function checkPaper({ batches, taken }: Header, { paper, spoiled }: Lines, notes: Notes): void {
  const names = new Set(batches.map(({ batch }) => batch))
  for (const [at, { batch }] of batches.entries()) if (batches.findIndex(other => other.batch === batch) < at) notes.find('BATCH_TWICE', undefined, batch)
  for (const { batch, serial } of [...paper, ...spoiled]) if (!names.has(batch)) notes.find('BATCH_UNKNOWN', undefined, serial)
  const of = (rows: readonly { readonly batch: string }[], name: string): number => rows.filter(({ batch }) => batch === name).length
  for (const each of batches) {
    const balanced = each.printed === each.used + each.spoiled + each.returned
    if (!balanced || each.used !== of(paper, each.batch) || each.spoiled !== of(spoiled, each.batch)) notes.find('PAPER_UNBALANCED', undefined, each.batch)
  }
  if (paper.length > taken.paper) notes.find('MORE_SLIPS_THAN_TAKEN', undefined, `${paper.length} > ${taken.paper}`)
}

function checkCast({ cast, voided }: Header, { phone, paper }: Lines, notes: Notes): void {
  const voids = phone.filter(({ row }) => row.selection === 'void').length
  const counted = phone.length - voids
  if (voided < voids && cast.phone > counted) notes.find('VOID_COUNTED', undefined, `${voids - voided}`)
  else if (voided !== voids || cast.phone !== counted) notes.find('CAST_WRONG', undefined, `${cast.phone} + ${voided} ≠ ${counted} + ${voids}`)
  if (cast.paper !== paper.length) notes.find('CAST_WRONG', undefined, `${cast.paper} ≠ ${paper.length}`)
}

/** `standing` (formal or only indicative) is the law's view of the form of the vote; no arithmetic tells it. */
function checkOutcome(header: Header, manifest: Manifest, count: Count, notes: Notes): string {
  const counts = countsOf(header, count)
  const outcome = outcomeOf(manifest, counts, count)
  const said = typeof header.outcome === 'object' && header.outcome !== null ? (header.outcome as Readonly<Record<string, unknown>>) : {}
  const { standing, ...rest } = said
  if (canonical(countsSaid(said)) !== canonical({ counts, tally: count.kind === 'yesNo' ? null : count })) notes.find('TALLY_WRONG')
  else if (canonical(rest) !== canonical(outcome) || (standing !== 'formal' && standing !== 'indicative')) notes.find('OUTCOME_WRONG')
  return String(outcome.kind)
}

function countsSaid(said: Readonly<Record<string, unknown>>): unknown {
  const heads = said.heads as { readonly counts?: unknown } | null | undefined
  const options = said.options as { readonly tally?: unknown } | null | undefined
  return { counts: heads?.counts ?? null, tally: options?.tally ?? null }
}
