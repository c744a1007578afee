import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { reportPage } from '../../../src/adapters/report/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { usualStyle } from '../../../src/domain/message/style.js'
import { instant } from '../../../src/domain/value/instant.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { zone } from '../../../src/domain/value/zone.js'

const names = [
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '"><b onmouseover="alert(1)">',
  "' onclick='alert(1)",
  '</title></style><i>',
  '&lt;u&gt;&#x3C;u>',
  '{a|rich}{value}',
  'مشتری <u>۱</u>',
]

describe('a report of names that are markup', () => {
  it('shows them as they are, and none becomes part of the page', async () => {
    const book = openBook(memoryStore<BookEvent>())
    const by = { actor: 'clerk', at: instant('2026-01-05T09:00:00.000Z') }
    for (const [n, name] of names.entries()) {
      right(
        await book.submit(
          {
            ...{ type: 'IssueDebt', debt: `${name}-${n}`, debtor: name, on: '2026-01-05', dueDate: '2026-02-04' },
            principal: { amount: String(1000 + n), currency: 'EUR' },
          },
          by,
        )(),
      )
      const promised = await book.submit(
        {
          ...{ type: 'PromisePayment', debt: `${name}-${n}`, on: '2026-02-06', promise: name, by: '2026-02-10' },
          ...{ amount: { amount: '500', currency: 'EUR' }, channel: 'phone', promisedBy: name },
        },
        by,
      )()
      expect(promised._tag).toBe('Right')
    }
    const report = right(await book.report({ asOf: localDate('2026-02-15'), zone: zone('Asia/Tehran') })())
    for (const language of ['en', 'fa', 'ar'] as const) {
      const page = reportPage(report, usualStyle(language))
      const elements = new Set([...page.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name))
      for (const name of ['img', 'b', 'u']) expect(elements.has(name)).toBe(false)
      expect([...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual([
        '<script type="application/json" id="grid">',
        '<script>',
      ])
      expect(/\son[a-z]+="/.exec(page.replace(/<[^<>]*&quot;[^<>]*>/g, ''))?.[0]).toBeUndefined()
      expect(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true)
      expect(page.includes('&amp;lt;u&amp;gt;')).toBe(true)
      expect(page.includes('{a|rich}{value}')).toBe(true)
    }
  })
})
