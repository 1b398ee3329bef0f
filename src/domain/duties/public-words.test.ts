import { holdsIdNumber, reasonWordsHoldPersonalData } from './public-words'

test('a window\'s telephone may stand in a list, nobody\'s identity card number may', () => {
  expect([holdsIdNumber('镇便民服务中心 0559-6001234'), holdsIdNumber('张三 341000198001011234')]).toEqual([false, true])
})

test.each([
  [['统计用电', undefined, '镇里出 500 元'], undefined],
  [['统计用电', '找老王 13800138000'], 'phone'],
  [['341000198001011234'], 'idNumber'],
  [[], undefined]
])('words about a task, %j: %s', (words, kind) => {
  expect(reasonWordsHoldPersonalData(words)?.kind).toBe(kind)
})
