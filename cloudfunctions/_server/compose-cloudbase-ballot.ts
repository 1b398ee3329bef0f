import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { nodeBallotChecks, nodeIssuer } from '@server/adapters/node/ballot-crypto'
import { keyOfText } from '@server/adapters/node/key-text'
import { startCloud } from '@server/adapters/wechat/start-cloud'
import { storedShelf } from '@server/application/ballot/public-shelf'
import type { IssuerCrypto } from '@server/ports/ballot-crypto'
import type { ServerPorts } from '@server/ports/server-ports'

/** What the issuer of secret ballots has. The Box's own key is not here. */
export function ballotPorts(): Pick<ServerPorts, 'ballotChecks' | 'issuer' | 'boxPublicKey' | 'shelf'> {
  const sealingKey = keyOfText(process.env['ISSUER_KEY'])
  const boxPublicKey = process.env['BOX_PUBLIC_KEY']
  return {
    ballotChecks: nodeBallotChecks,
    issuer: sealingKey === undefined ? NO_ISSUER : nodeIssuer(sealingKey),
    // Without a key of its own the issuer opens no secret poll either.
    boxPublicKey: sealingKey === undefined || keyOfText(boxPublicKey) === undefined ? undefined : boxPublicKey,
    shelf: storedShelf(cloudbaseStore({ cloud: startCloud() }))
  }
}

const missing = (): never => {
  throw new Error('ISSUER_KEY is missing or no key')
}

/** No secret poll can be opened; one that was opened before the key got lost gives out no more tokens. */
const NO_ISSUER: IssuerCrypto = { makeKey: missing, blindSign: missing }
