import type { Manifest } from '@/domain/ballot/manifest'
import type { BoxCrypto } from '@server/ports/ballot-crypto'
import type { ServerPorts } from '@server/ports/server-ports'

/** All that the Box has of the world. */
export type BoxPorts = Pick<ServerPorts, 'ballotChecks' | 'box' | 'shelf'>

/** The Box's key, if it is the one that the manifest names: with another, its promises would be worth nothing. */
export const keyFor = ({ box }: BoxPorts, { boxPublicKey }: Manifest): BoxCrypto | undefined => (box !== undefined && box.publicKey === boxPublicKey ? box : undefined)
