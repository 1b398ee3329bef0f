import { Agent, request } from 'node:http'
import type { OutputOf } from '@/contract/actions'
import type { Reply } from '@/contract/envelope'
import type { SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import type { Instant } from '@/domain/shared/instant'
import { dataFolder, sessionKey, type DataFolder } from '@local/data/data-folder'
import { localBoxPublicKey, openLocalStore } from '@server/compose-local'
import { mintedPoll, type MintedPoll } from '@server/testing/minted-ballots'

/** The data folder of a village with nothing in it but one secret poll, whose tokens can be minted. */
export async function boxVillage(folder: string, terms: { readonly units: number; readonly opensAt: Instant; readonly closesAt: Instant }): Promise<{ readonly data: DataFolder; readonly poll: MintedPoll }> {
  const data = dataFolder(folder)
  const boxPublicKey = localBoxPublicKey(sessionKey(data))
  const store = openLocalStore(data.dataFile)
  const poll = await mintedPoll(store, { ...terms, boxPublicKey })
  await store.close()
  return { data, poll }
}

/** Somebody who speaks to the box over connections that stay open. */
export class BoxCaller {
  private readonly agent: Agent
  private calls = 0

  constructor(private readonly port: number, connections: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  prepare(pollId: string): Promise<Reply<OutputOf<'ballot-box/prepare'>>> {
    return this.call('prepare', { pollId })
  }

  cast(pollId: string, ballot: SignedBallot): Promise<Reply<OutputOf<'ballot-box/cast'>>> {
    return this.call('cast', { pollId, ballot })
  }

  close(): void {
    this.agent.destroy()
  }

  private call<T>(name: string, input: unknown): Promise<Reply<T>> {
    const requestId = `box-request-${String((this.calls += 1)).padStart(8, '0')}`
    const body = Buffer.from(JSON.stringify({ requestId, input }))
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': body.length }
      const sent = request({ host: '127.0.0.1', port: this.port, method: 'POST', path: `/box/${name}`, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Reply<T>))
        response.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
}
