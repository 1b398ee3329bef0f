/** Apart from the rest, so that only the function that exports carries the writer of workbooks. */
export { workbookWriter as workbooks } from '@server/adapters/node/workbook-writer'
