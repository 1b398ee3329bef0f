import { reasonSelectionInvalid } from '@/domain/ballot/methods/tally-marks'
import type { OpenPoll } from '@/domain/ballot/poll'
import type { PhoneRow } from '@/domain/ballot/secret/board'
import type { CannotCountSecret } from '@/domain/ballot/secret/count-board'
import { ballotText, tokenText } from '@/domain/ballot/secret/signed-ballot'
import { YES_NO } from '@/domain/ballot/selection'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import type { Digest } from '@server/ports/digest'
import type { ServerPorts } from '@server/ports/server-ports'

/**
 * The phone ballots that the Box laid on the shelf, every signature checked once more: whoever counts does not take the Box's word for
 * it. Their numbers must rise, so that none stands there twice. About 0.15 ms a ballot.
 */
export async function checkedPhoneRows({ shelf, ballotChecks }: Pick<ServerPorts, 'ballotChecks' | 'shelf'>, digest: Digest, poll: OpenPoll): Promise<Result<readonly PhoneRow[], CannotCountSecret>> {
  const rows = await shelf.phoneRows(poll.id)
  if (rows === undefined) return err({ code: 'BOX_NOT_OPENED' })
  const { manifest, manifestHash } = poll
  const { issuerPublicKey, method = YES_NO } = manifest
  assert(issuerPublicKey !== undefined, 'the manifest of a secret poll names the issuer\'s key')
  let before = ''
  const isGood = ({ key, prefix, token, version, selection, signature }: PhoneRow): boolean => {
    const number = digest.sha256(key)
    const rising = number > before
    before = number
    return (
      rising &&
      (selection === 'void' || reasonSelectionInvalid(method, selection) === undefined) &&
      ballotChecks.isTokenSigned({ issuerPublicKey, prefix, text: tokenText(manifestHash, number), signature: token }) &&
      ballotChecks.isSigned({ publicKey: key, text: ballotText(manifestHash, number, version, selection), signature })
    )
  }
  const count = rows.filter((row) => !isGood(row)).length
  return count > 0 ? err({ code: 'BALLOTS_INVALID', count }) : ok(rows)
}
