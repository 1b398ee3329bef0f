import type { ActionName, InputOf, OutputOf, RefusalOf } from '@/contract/actions'
import type { Reply } from '@/contract/envelope'
import { asId, type IdentityId } from '@/domain/shared/ids'
import { assert } from '@/domain/shared/result'
import type { Person } from '@/domain/community/person'
import type { SampleWorld } from '@/testing/sample-world/sample-world'
import { LOCAL_PROVIDER } from '@local/host/api'
import { localDigest, type LocalCall } from '@server/compose-local'
import { identityIdOf } from '@server/pipeline/entry'

/** Somebody who acts in the story, through the same entry as a phone. */
export interface Actor {
  readonly person: Person
  /** Throws if the command is refused: a story that the rules forbid must not be told. */
  ask<N extends ActionName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
}

/** What stands in the session cookie: a persona's word, otherwise the person's id. */
export const subjectOf = ({ personas }: SampleWorld, personId: string): string =>
  personas.find((persona) => persona.personId === personId)?.key ?? personId

export const identityIdOfSubject = (subject: string): IdentityId => asId<IdentityId>(identityIdOf(localDigest, { provider: LOCAL_PROVIDER, subject }))

/** Everybody of the village by id, name or office. */
export class Cast {
  private requests = 0
  private readonly people: ReadonlyMap<string, Person>

  constructor(readonly world: SampleWorld, private readonly call: LocalCall) {
    this.people = new Map(world.persons.map((person) => [person.id, person]))
  }

  actor(personId: string): Actor {
    const person = this.people.get(personId)
    assert(person !== undefined, 'an actor is on the roll')
    return { person, ask: (name, input) => this.send(subjectOf(this.world, personId), name, input) }
  }

  persona(key: string): Actor {
    const persona = this.world.personas.find((each) => each.key === key)
    assert(persona !== undefined, `the sample world has ${key}`)
    return this.actor(persona.personId)
  }

  /** Somebody whom the village does not know yet. */
  stranger(subject: string): Pick<Actor, 'ask'> {
    return { ask: (name, input) => this.send(subject, name, input) }
  }

  /** What nobody is asked about who calls: the ballot box. */
  unknown<N extends ActionName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    return this.send(undefined, name, input)
  }

  /** The line of somebody's phone, or one on which nobody is known; with replies as they are. */
  line(personId: string | undefined): <N extends ActionName>(name: N, input: InputOf<N>) => Promise<Reply<OutputOf<N>, RefusalOf<N>>> {
    const subject = personId === undefined ? undefined : subjectOf(this.world, personId)
    return (name, input) => this.reply(subject, name, input)
  }

  private async send<N extends ActionName>(subject: string | undefined, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const reply = await this.reply(subject, name, input)
    assert(reply.ok, `${name} is lawful here: ${JSON.stringify(reply)}`)
    return reply.value
  }

  private async reply<N extends ActionName>(subject: string | undefined, name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>, RefusalOf<N>>> {
    this.requests += 1
    const requestId = `seed-request-${String(this.requests).padStart(6, '0')}`
    const event = { action: name, requestId, input, ...(subject === undefined ? {} : { communityId: this.world.community.id }) }
    return (await this.call(name, event, subject === undefined ? undefined : { provider: LOCAL_PROVIDER, subject })) as Reply<OutputOf<N>, RefusalOf<N>>
  }
}

/** Runs `work` for all, some at a time, so that they share disk writes. */
export async function inBatches<T>(items: readonly T[], size: number, work: (item: T, index: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += size) await Promise.all(items.slice(from, from + size).map((item, index) => work(item, from + index)))
}
