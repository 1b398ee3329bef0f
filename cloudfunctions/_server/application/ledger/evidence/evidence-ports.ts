import type { ServerPorts } from '@server/ports/server-ports'

/** What proofs take of the world. */
export type EvidencePorts = Pick<ServerPorts, 'ledgerSigner'>
