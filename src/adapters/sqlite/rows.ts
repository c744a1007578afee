import type { SqliteDriver } from './driver.js'

/** Runs a prepared query. A row is an array in the order of its columns. */
export type Query<Row> = (...values: ReadonlyArray<string | number>) => Array<Row>

/** Prepares a query; its columns need distinct names. Drivers make arrays much faster than objects. */
export const query = <Row extends ReadonlyArray<unknown>>(driver: SqliteDriver, sql: string): Query<Row> => {
  const statement = driver.prepare(sql)
  if (statement.setReturnArrays !== undefined) statement.setReturnArrays(true)
  else if (statement.raw !== undefined) statement.raw(true)
  else return (...values) => statement.all(...values).map((row) => Object.values(row as object) as unknown as Row)
  return (...values) => statement.all(...values) as Array<Row>
}
