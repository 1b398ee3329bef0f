import { FUNDS_LAW } from './law-funds'

test('who entrusts a task bears its costs: each kind of community is told by its own law', () => {
  expect(FUNDS_LAW.village).toMatchObject({ law: 'villagersCommitteeLaw', article: '第四十三条' })
  expect(FUNDS_LAW.urban).toMatchObject({ law: 'urbanResidentsCommitteeLaw', article: '第四十三条', quote: expect.stringContaining('所需经费由委托部门承担') as unknown })
})
