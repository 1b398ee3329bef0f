import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import type { ActionName, InputOf, OutputOf, RefusalOf } from '@/contract/actions'
import type { Reply } from '@/contract/envelope'
import { addMs, instant, type Instant } from '@/domain/shared/instant'
import { createLocalServer, type LocalServer } from '@local/host/local-server'
import type { LogLine } from '@server/pipeline/log'
import { dataFolder, sessionKey } from '@local/data/data-folder'
import { SESSION_COOKIE, signSession } from '@local/host/session'
import { Voter } from '@server/testing/voter'
import { ask, callAction } from '@tests/stories/local-host'
import { startWeappHost, type WeappHost } from '@tests/e2e/weapp-host/server'
import { openPhone, type Phone } from './browser'

const COMMUNITY = 'yunxi'
const BOX = 'ballot-box/'

export interface Door {
  readonly unitId: string
  readonly rep: string
}

/** Taro's own H5 input complains when its value comes before it was drawn; it then draws that value. Nothing of ours. */
const EARLY_VALUE = 'watchValue'
/** What went wrong on phones that is ours to mend. */
export const ownProblems = (phones: readonly Phone[]): readonly string[] => phones.flatMap(({ problems }) => problems).filter((problem) => !problem.includes(EARLY_VALUE))

/** The sample village as `npm start` serves it, with a clock that the story moves. */
export interface LivingVillage {
  readonly url: string
  readonly log: readonly LogLine[]
  /** Names of those whom one can be: they go by a key, everybody else by the person's id. */
  readonly personas: readonly string[]
  now(): Instant
  pass(ms: number): void
  /** A phone in a real browser, held by anybody of the village. */
  phone(browser: Browser, who: string, route?: string): Promise<Phone>
  /** The mini-program's own bundle on that person's phone; its cloud calls go to this village. */
  weapp(who: string, options?: { readonly fontSize?: number }): Promise<WeappHost>
  /** What a person does without looking: for the crowd and for what another test walks through by hand. */
  as<N extends ActionName>(who: string, action: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** What reaches the ballot box without a name, with the reply as it is. */
  unknown<N extends ActionName>(action: N, input: InputOf<N>): Promise<Reply<OutputOf<N>, RefusalOf<N>>>
  /** Somebody of the crowd who votes in secret, with the phone's own cryptography. */
  voter(who: string, pollId: string): Voter
  groupId(name: string): Promise<string>
  /** Doors of a group with the person who speaks for each; whom one can be is left out. */
  otherDoors(groupName: string): Promise<readonly Door[]>
  restart(): Promise<void>
  close(): Promise<void>
}

export async function livingVillage(start: Instant = instant(Date.now())): Promise<LivingVillage> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'yishi-'))
  const log: LogLine[] = []
  let shift = start - Date.now()
  const clock = { now: () => instant(Date.now() + shift) }
  const serve = (port: number) => createLocalServer({ dataDir, port, clock, log: (line) => log.push(line), h5Dir: path.resolve('dist/h5') })
  let server: LocalServer = await serve(0)
  let requests = 0
  // Personas go by their key, everybody else of the sample village by the person's id.
  const cookieFor = (who: string): string => `${SESSION_COOKIE}=${signSession(sessionKey(dataFolder(dataDir)), who)}`
  const call = async (who: string, event: { readonly action: string }): Promise<Reply> =>
    JSON.parse((await callAction(server.port, cookieFor(who), event.action, event)).body) as Reply
  const requestId = (): string => `story-${String((requests += 1)).padStart(12, '0')}`
  const unknown: LivingVillage['unknown'] = async (action, input) => {
    const body = JSON.stringify({ action, requestId: requestId(), input })
    const answer = await ask(server.port, { method: 'POST', path: `/box/${action.slice(BOX.length)}`, headers: { 'content-type': 'application/json' }, body })
    return JSON.parse(answer.body) as never
  }
  const as: LivingVillage['as'] = async (who, action, input) => {
    const reply = await call(who, { action, communityId: COMMUNITY, requestId: requestId(), input } as { action: string })
    if (!reply.ok) throw new Error(`${action} was refused to ${who}: ${JSON.stringify(reply.error)}`)
    return reply.value as never
  }
  const personas = server.choices.map(({ name }) => name)
  const groupId = async (name: string): Promise<string> => (await as('wang-jianguo', 'community/listUnits', {})).units.find((unit) => unit.name === name)?.unitId ?? ''
  const otherDoors = async (groupName: string): Promise<readonly Door[]> => {
    const group = await groupId(groupName)
    const found: Door[] = []
    let cursor: string | undefined
    do {
      const page = await as('hu-wenjing', 'community/listHouseholds', { groupId: group, ...(cursor === undefined ? {} : { cursor }) })
      for (const { householdId, people } of page.items) {
        const rep = people.find((person) => person.isRep && !personas.includes(person.name))
        if (rep !== undefined) found.push({ unitId: householdId, rep: rep.personId })
      }
      cursor = page.nextCursor
    } while (cursor !== undefined)
    return found
  }
  return {
    url: server.url,
    log,
    personas,
    now: clock.now,
    pass: (ms) => {
      shift = addMs(instant(shift), ms)
    },
    phone: async (browser, who, route = '/pages/home/index') => {
      const phone = await openPhone(browser, `${server.url}/who`)
      await phone.page.evaluate((name) => fetch('/who', { method: 'POST', body: new URLSearchParams({ who: name }) }), who)
      // Whom the page of choices does not offer has a phone all the same.
      if (!server.choices.some(({ subject }) => subject === who)) await phone.page.context().addCookies([{ url: server.url, name: SESSION_COOKIE, value: cookieFor(who).slice(SESSION_COOKIE.length + 1) }])
      await phone.page.goto(`${server.url}/#${route}`)
      return phone
    },
    weapp: async (who, options = {}) => startWeappHost({ ...options, cloud: (_name, data) => call(who, data as { action: string }) }),
    as,
    groupId,
    otherDoors,
    unknown,
    voter: (who, pollId) => new Voter({ known: async (action, input) => (await call(who, { action, communityId: COMMUNITY, requestId: requestId(), input } as { action: string })) as never, unknown, pollId, seed: who }),
    restart: async () => {
      const { port } = server
      await server.close()
      server = await serve(port)
    },
    close: async () => {
      await server.close()
      rmSync(dataDir, { recursive: true })
    }
  }
}
