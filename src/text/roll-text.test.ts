import { badHeaderText, badRowText } from './roll-text'

test('a bad row names its place, its column, what is wrong and what was written', () => {
  expect(badRowText({ row: 12, column: 'bornOn', code: 'BAD_DATE', value: '68.3.5' })).toBe('第 12 行，出生日期：日期没写对，例如 1968-03-05（68.3.5）')
  expect(badRowText({ row: 3, column: 'relation', code: 'NO_HEAD', value: '' })).toBe('第 3 行，与户主关系：这一户没有户主')
})

test('a column that must not be uploaded is to be deleted, by its own name', () => {
  expect(badHeaderText({ code: 'FORBIDDEN_COLUMN', header: '身份证号' })).toBe('请删掉“身份证号”这一列。名册用不着，也不该上传。')
})
