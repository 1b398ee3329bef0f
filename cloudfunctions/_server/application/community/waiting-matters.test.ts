import type { WaitingMatter } from '@/domain/community/waiting'
import type { Day } from '@/domain/shared/instant'
import type { QueryContext } from '@server/pipeline/context'
import { waitingMatters, type WaitingSource } from './waiting-matters'

const matter = (id: string, dueOn?: string): WaitingMatter => ({ kind: 'issueStage', id, title: id, ...(dueOn === undefined ? {} : { dueOn: dueOn as Day }) })
const source = (...matters: readonly WaitingMatter[]): WaitingSource => async (_context, limit) => matters.slice(0, limit)
const asked = async (...sources: readonly WaitingSource[]) => {
  const { matters, moreMatters } = await waitingMatters({} as QueryContext, sources)
  return { ids: matters.map(({ id }) => id), moreMatters }
}

test('the soonest deadline stands first whatever context it comes from, and what has none comes last', async () =>
  expect(await asked(source(matter('b', '2026-11-30'), matter('d')), source(matter('a', '2026-11-20'), matter('c', '2026-12-01')))).toEqual({
    ids: ['a', 'b', 'c', 'd'],
    moreMatters: false
  }))

test('five are shown, and that there are more is said', async () => {
  const six = ['1', '2', '3', '4', '5', '6'].map((day) => matter(day, `2026-12-0${day}`))
  expect(await asked(source(...six))).toEqual({ ids: ['1', '2', '3', '4', '5'], moreMatters: true })
  expect(await asked(source(...six.slice(0, 5)))).toMatchObject({ moreMatters: false })
})

test('nobody who has nothing is told of anything', async () => expect(await asked(source(), source())).toEqual({ ids: [], moreMatters: false }))
