import { readTemplateIds, wechatMessageGrants } from './message-grants'

const templates = { change: 'template-1', digest: 'template-2' }

test('ids are read by name, and nothing is offered without them', () => {
  expect(readTemplateIds('change=template-1, digest=template-2')).toEqual(templates)
  expect([readTemplateIds(''), readTemplateIds('other=x')]).toEqual([{}, {}])
  expect(wechatMessageGrants(async () => ({}), {}).kinds).toEqual([])
})

test('what the person let come is known by kind', async () => {
  const asked: (readonly string[])[] = []
  const grants = wechatMessageGrants(async ids => {
    asked.push(ids)
    return { 'template-1': 'accept', 'template-2': 'reject', errMsg: 'ok' }
  }, templates)
  expect(await grants.ask(['change', 'digest'])).toEqual(['change'])
  expect(asked).toEqual([['template-1', 'template-2']])
})

test('a dialog that cannot be shown lets nothing come', async () => {
  expect(await wechatMessageGrants(() => Promise.reject(new Error('can only be invoked by user TAP gesture')), templates).ask(['change'])).toEqual([])
})

test('a kind without a template is not asked for', async () => {
  let asked = 0
  const grants = wechatMessageGrants(async () => ({ asked: (asked += 1) }), { change: 'template-1' })
  expect([await grants.ask(['digest']), asked]).toEqual([[], 0])
})
