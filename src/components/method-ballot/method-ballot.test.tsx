import { fireEvent, render, screen } from '@testing-library/react'
import type { Filling } from '@/domain/ballot/methods/filling'
import type { BallotMethod } from '@/domain/ballot/selection'
import { MethodBallot } from './method-ballot'

const OPTIONS = ['新修卫生室', '办老年食堂', '修水口桥']
const SINGLE: BallotMethod = { kind: 'single', options: OPTIONS }
const MULTIPLE: BallotMethod = { kind: 'multiple', options: OPTIONS, atMost: 2 }
const SCORE: BallotMethod = { kind: 'score', options: OPTIONS, top: 5 }
const RANK: BallotMethod = { kind: 'rank', options: OPTIONS }

function ballot(method: BallotMethod, selection: Filling, more: { readonly disabled?: boolean; readonly elder?: boolean } = {}) {
  const onTap = jest.fn()
  const { container } = render(<MethodBallot method={method} selection={selection} onTap={onTap} {...more} />)
  return { onTap, container }
}

const boxes = (container: HTMLElement) => Array.from(container.querySelectorAll('[aria-checked]'), (box) => box.getAttribute('aria-checked'))

test.each([{ kind: 'yesNo' }, SINGLE, MULTIPLE, SCORE, RANK] as const)('nothing is chosen beforehand on a ballot of %s', (method) => {
  const { container } = ballot(method, undefined)
  expect(new Set(boxes(container))).toEqual(new Set(['false']))
})

test.each([SINGLE, MULTIPLE, RANK])('options of a ballot differ in words only', (method) => {
  const { container } = ballot(method, undefined)
  expect(new Set(Array.from(container.querySelectorAll('.opt'), (option) => option.className.replace(' opt--rank', ''))).size).toBe(1)
})

test('a tap on an option is told', () => {
  const { onTap } = ballot(SINGLE, [0])
  fireEvent.click(screen.getByText('修水口桥'))
  expect(onTap).toHaveBeenCalledWith({ option: 2 })
})

test('a choice of several says how many are left', () => {
  const first = ballot(MULTIPLE, [0])
  expect(first.container).toHaveTextContent('最多选 2 项还能再选 1 项')
  fireEvent.click(screen.getByText('修水口桥'))
  expect(first.onTap).toHaveBeenCalledWith({ option: 2 })
})

test('a full choice of several gives the reason at the rest', () => {
  const { onTap, container } = ballot(MULTIPLE, [0, 2])
  expect(container).toHaveTextContent('办老年食堂已选满 2 项')
  fireEvent.click(screen.getByText('办老年食堂'))
  expect(onTap).not.toHaveBeenCalled()
  fireEvent.click(screen.getByText('新修卫生室'))
  expect(onTap).toHaveBeenCalledWith({ option: 0 })
})

test('marks are given one by one', () => {
  const { onTap, container } = ballot(SCORE, [5, -1, -1])
  expect(container).toHaveTextContent('还有 2 项没打分')
  fireEvent.click(container.querySelectorAll('[aria-label="办老年食堂"] .score__mark')[0] ?? container)
  expect(onTap).toHaveBeenCalledWith({ option: 1, mark: 0 })
})

test('a rank writes its places, and a placed option can be tapped again', () => {
  const { onTap, container } = ballot(RANK, [2, 0])
  expect(Array.from(container.querySelectorAll('.opt__box'), (box) => box.textContent)).toEqual(['2', '', '1', ''])
  fireEvent.click(screen.getByText('办老年食堂'))
  expect(onTap).toHaveBeenCalledWith({ option: 1 })
  fireEvent.click(screen.getByText('修水口桥'))
  expect(onTap).toHaveBeenCalledWith({ option: 2 })
})

test('a blank ballot is a choice like any other', () => {
  const { onTap } = ballot(RANK, [2, 0])
  fireEvent.click(screen.getByText('不排'))
  expect(onTap).toHaveBeenCalledWith('blank')
})

test('a ballot that is sent takes no tap', () => {
  const { onTap } = ballot(SINGLE, [0], { disabled: true })
  fireEvent.click(screen.getByText('修水口桥'))
  expect(onTap).not.toHaveBeenCalled()
})

test('大字版 says the same without hints', () => {
  expect(ballot({ kind: 'yesNo' }, undefined, { elder: true }).container).toHaveTextContent(/^赞成反对弃权$/)
})
