import { NATIONAL_PROOFS } from './national-proofs-catalog'
import { FOUND_MAX, proofSearch } from './search-proofs'

const search = proofSearch(NATIONAL_PROOFS)
const found = (query: string): readonly string[] => {
  const answer = search(query)
  return answer.kind === 'found' ? answer.items.map(({ name }) => name) : [answer.kind]
}

test.each([
  ['无犯罪', '无犯罪记录证明'],
  ['无犯罪记录证明', '无犯罪记录证明'],
  ['能不能开无犯罪证明', '无犯罪记录证明'],
  ['村里能开没有案底的证明吗？', '无犯罪记录证明'],
  ['犯罪', '无犯罪记录证明'],
  ['政审', '无犯罪记录证明'],
  ['亲属', '亲属关系证明'],
  ['父子', '亲属关系证明'],
  ['我妈是我妈', '亲属关系证明'],
  ['亲 属 关 系', '亲属关系证明'],
  ['狗证', '居民养犬证明'],
  ['养狗的证明怎么开', '居民养犬证明'],
  ['单身证明', '婚姻状况证明'],
  ['房产', '居民财产证明'],
  ['收入证明', '居民财产证明'],
  ['残疾证', '残疾状况证明'],
  ['证件丢失', '证件遗失证明'],
  ['营业执照', '市场主体住所证明'],
  ['同一个人', '居民身份信息证明'],
  ['还活着', '健在证明'],
  ['改名字', '户口登记项目内容变更申请证明']
])('"%s" finds %s first', (query, name) => {
  expect(found(query)[0]).toBe(name)
})

test.each(['贫困证明', '党员', '宅基地', 'ABC', '路灯', '12345', '低保'])('"%s" is not on the list and nothing is made up', (query) => {
  expect(found(query)).toEqual(['none'])
})

test.each(['', '  ', '证明', '开证明', '能不能开证明', '？！'])('"%s" asks for nothing in particular: the list itself is the answer', (query) => {
  expect(found(query)).toEqual(['all'])
})

test('a word that many proofs share brings a few, in the order of the list', () => {
  expect(found('居民').length).toBeLessThanOrEqual(FOUND_MAX)
  expect(found('居民')).toContain('居民身份信息证明')
})

test('a village\'s own other words are searched too', () => {
  const [first, ...rest] = NATIONAL_PROOFS
  const items = [...rest, { ...first, name: '亲属关系证明', aliases: ['屋里人证明'] } as (typeof NATIONAL_PROOFS)[number]]
  expect(proofSearch(items)('屋里人')).toMatchObject({ kind: 'found', items: [{ name: '亲属关系证明' }] })
})

test('a name that is nothing but words round the thing is still found', () => {
  const items = [{ ...(NATIONAL_PROOFS[0] as (typeof NATIONAL_PROOFS)[number]), name: '证明', aliases: ['办理'] }]
  expect(proofSearch(items)('证明')).toMatchObject({ kind: 'found' })
  expect(proofSearch(items)('办理吗')).toEqual({ kind: 'all' })
})

test('a question with one letter is compared too', () => {
  expect(found('狗')[0]).toBe('居民养犬证明')
  expect(found('甲')).toEqual(['none'])
})
