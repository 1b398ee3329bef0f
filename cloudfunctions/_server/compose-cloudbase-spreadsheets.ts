/** Apart from the rest, so that only the function that reads rolls carries the reader of workbooks. */
export { spreadsheetReader as spreadsheets } from '@server/adapters/node/spreadsheet-reader'
