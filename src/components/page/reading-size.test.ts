import { readingSize } from './reading-size'

test.each([
  ['the scale decides when nothing is set', false, undefined, undefined],
  ['the scale decides when the setting is not larger', true, 20, undefined],
  ['normal reading text follows the setting', false, 20, { '--t-body': '20px', '--l-body': '33px' }],
  ['normal reading text stops at 22', false, 28, { '--t-body': '22px', '--l-body': '36px' }],
  ['elder reading text stops at 30', true, 40, { '--t-body': '30px', '--l-body': '49px' }]
])('%s', (_why, elder, setting, told) => {
  expect(readingSize(elder, setting)).toEqual(told)
})
