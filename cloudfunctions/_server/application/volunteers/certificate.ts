import { INVITATION_ALPHABET } from '@/domain/community/invitation'
import { maskName } from '@/domain/community/masked-name'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { certificateFileName, issuerName } from '@/domain/volunteers/paper-lexicon'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import { findPerson } from '@server/application/community/find-person'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { certificatePaper } from './certificate-paper'
import { hoursOfPerson, VOLUNTEER_CERTIFICATES, type CertificateDocument } from './documents'
import { halfHoursIn, LIFE_ROWS_MAX, servedTimes } from './hours'

const certificateId = (communityId: string, no: string): string => `${communityId}:${no}`

/** A number that cannot be guessed: whoever has it holds the paper. */
const drawNo = (draw: (alphabet: string, length: number) => string): string => [1, 2, 3].map(() => draw(INVITATION_ALPHABET, 4)).join('-')

/** The record is read outside the transaction: what is settled never changes. */
export const issueCertificate = ({ papers }: Pick<ServerPorts, 'papers'>): CommandHandler<'volunteers/issueCertificate'> => ({
  permission: PERMISSION_RULES.resident,
  repeatable: 'Another number for the same hours; the answer holds a full name and is not kept',
  async run(context, { from, to }) {
    const { tx, communityId, now, chance } = context
    if (to < from) return err({ code: 'CERTIFICATE_DAYS_WRONG' })
    const { personId, householdId } = memberOf(context).member
    const found = await findPerson({ get: (collection, id) => tx.peek(collection, id) }, householdId, personId)
    const community = await tx.peek<CommunityDocument>(COMMUNITIES, communityId)
    const times = (await servedTimes(context, hoursOfPerson, [communityId, personId], LIFE_ROWS_MAX)).filter(({ on }) => on >= from && on <= to)
    if (found === undefined || community === undefined || times.length === 0) return err({ code: 'NO_HOURS_YET' })
    const no = drawNo((alphabet, length) => chance.code(alphabet, length))
    const facts = { no, name: found.person.name, from, to, halfHours: halfHoursIn(times), activities: times.length, issuedOn: dayOf(now), issuer: issuerName(community.name, community.kind) }
    await tx.insert<CertificateDocument>(VOLUNTEER_CERTIFICATES, { _id: certificateId(communityId, no), communityId, schemaVersion: 1, personId, ...facts })
    const bytes = papers.write(certificatePaper(facts, times, now))
    return ok({ fileName: certificateFileName(no), base64: Buffer.from(bytes).toString('base64'), no })
  }
})

export const checkCertificate: QueryHandler<'volunteers/checkCertificate'> = {
  permission: PERMISSION_RULES.anyone,
  async run({ reader, communityId }, { no }) {
    const document = await reader.get<CertificateDocument>(VOLUNTEER_CERTIFICATES, certificateId(communityId, no))
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const { name, from, to, halfHours, activities, issuedOn, issuer } = document
    return ok({ no, name: maskName(name), from, to, halfHours, activities, issuedOn, issuer })
  }
}
