import { authorisationRows, CALLER_KINDS, type AuthorisationRow, type CallerKind, type Outsider } from '@server/application/authorisation'
import { ROLES } from '@/domain/community/roles'
import { roleText } from '@/text/offices'

const OUTSIDER_TEXT: Readonly<Record<Outsider, string>> = {
  visitor: '未登录',
  stranger: '未绑定的微信',
  otherCommunity: '别村成员',
  suspended: '本村停用的成员'
}

const nameOf = (kind: CallerKind): string => ({ ...OUTSIDER_TEXT, ...roleText })[kind]

const HEAD = `# 谁能做什么

由 \`npm run authorisation\` 从代码里的权限规则生成，不用手改；测试按每一格真的去调一次，对不上就不通过。

- “✓”只说明这个身份可以提出请求；是不是本组的事、是不是指定的监票人、时间到没到，由每个动作自己再问一遍。
- 每一列是**只有**这一个身份的本村成员；一人可以有几个身份，能做的加在一起。前四列的人在本村没有有效身份。
- 查看类动作只读不写。表里没有的就是不允许。
`

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table(rows: readonly AuthorisationRow[]): string {
  const head = ['动作', '种类', '规则', ...CALLER_KINDS.map(nameOf)]
  const body = rows.map(({ action, kind, rule, allowed }) => [
    `\`${action}\``,
    kind === 'query' ? '查看' : '办理',
    `\`${rule}\``,
    ...CALLER_KINDS.map((each) => (allowed.includes(each) ? '✓' : ''))
  ])
  return [line(head), line(head.map((_, index) => (index < 3 ? '---' : ':-:'))), ...body.map(line)].join('\n')
}

/** `docs/authorisation.md`, one table for each cloud function. */
export function authorisationDocument(): string {
  const rows = authorisationRows()
  const contexts = [...new Set(rows.map(({ action }) => action.split('/')[0] ?? ''))]
  const parts = contexts.map((context) => `## ${context}\n\n${table(rows.filter(({ action }) => action.startsWith(`${context}/`)))}\n`)
  return `${HEAD}\n共 ${rows.length} 个动作，${ROLES.length} 种身份。\n\n${parts.join('\n')}`
}
