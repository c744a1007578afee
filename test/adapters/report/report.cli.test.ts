import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDemo } from '../../../src/adapters/demo/fill-demo.js'
import { tellingIn } from '../../../src/adapters/report/told.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { usualStyle } from '../../../src/domain/message/style.js'
import { makeBook } from '../cli/books.js'
import { cli } from '../cli/run-cli.js'
import { tempFiles } from '../temp-dir.js'
import { chromium, type Opened, openChromium } from './chromium.js'

const files = tempFiles()
const file = (name: string): string => `${files()}-${name}`
const languages = ['en', 'fa', 'ar'] as const
const options = ['--as-of', '2026-02-15', '--zone', 'Asia/Tehran']

let book: string
const pages = new Map<string, string>()
beforeAll(async () => {
  book = await makeBook(file('report.db'), async (made) => right(await fillDemo(made, { seed: 5, debts: 250 })()))
  for (const lang of languages) {
    const out = file(`${lang}.html`)
    expect(await cli('report', '--book', book, ...options, '--lang', lang, '--out', out)).toMatchObject({ code: 0 })
    pages.set(lang, out)
  }
})

describe('receivables report', () => {
  it('tells the figures of its page as JSON, too', async () => {
    const { code, out } = await cli('report', '--book', book, ...options, '--json')
    expect(code).toBe(0)
    const aging = await cli('aging', '--book', book, ...options, '--format', 'json')
    expect(JSON.parse(out).aging.currencies).toEqual(JSON.parse(aging.out).currencies)
  })

  it('has pages of an aging and of a statement beside it', async () => {
    const aging = await cli('aging', '--book', book, ...options, '--by', 'debtor', '--format', 'html', '--lang', 'fa')
    expect([aging.code, aging.out.startsWith('<!doctype html>'), aging.out.includes('سن مطالبات')]).toEqual([
      0,
      true,
      true,
    ])
    const debtor = /<th scope="row"><bdi>([a-z-]+)</.exec(aging.out)?.[1] ?? ''
    const account = await cli('statement', debtor, '--book', book, ...options, '--format', 'html')
    expect([account.code, account.out.includes(`Statement of account: ${debtor}`)]).toEqual([0, true])
    for (const more of [['--explain'], ['--compare', '2026-01-31']]) {
      expect((await cli('aging', '--book', book, ...options, '--format', 'html', ...more)).code).toBe(2)
    }
  })

  it('says why it cannot be written', async () => {
    const ran = await cli('report', '--book', book, ...options, '--out', `${file('no-folder')}/report.html`)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('cannot be written')
  })
})

if (chromium === undefined) console.log('The page of a report is not opened: there is no Chromium on this machine.')

describe.skipIf(chromium === undefined)('the page of a report in a browser', () => {
  let browser: Opened
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser?.close())

  const show = async (lang: string, width: number, hash = ''): Promise<void> => {
    await browser.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: 900,
      deviceScaleFactor: 1,
      mobile: width < 600,
    })
    await browser.open('about:blank')
    await browser.open(`${pathToFileURL(pages.get(lang) ?? '').href}${hash}`)
  }

  it('asks nobody for anything, and complains of nothing', async () => {
    for (const lang of languages) {
      const before = browser.requests.length
      await show(lang, 1200)
      const asked = browser.requests.slice(before).filter((url) => url !== 'about:blank')
      expect(asked).toEqual([pathToFileURL(pages.get(lang) ?? '').href])
    }
    expect(browser.complaints).toEqual([])
  })

  it('is as wide as a screen and as a phone, and no wider', async () => {
    for (const lang of languages) {
      for (const width of [1200, 390]) {
        await show(lang, width)
        expect(await browser.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        const cut = `[...document.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0).flatMap((svg) => {
          const room = svg.getBoundingClientRect()
          return [...svg.querySelectorAll('text')].filter((text) => {
            const own = text.getBoundingClientRect()
            return own.left < room.left - 1 || own.right > room.right + 1
          }).map((text) => svg.getAttribute('aria-label') + ': ' + text.textContent)
        })`
        expect(await browser.evaluate(cut)).toEqual([])
      }
    }
  })

  it('shows the aging of the day and the knowledge that its sliders stand at', async () => {
    const days = ['2025-12-31', '2026-01-31', '2026-02-10']
    for (const [n, lang] of languages.entries()) {
      const day = days[n] ?? ''
      const text = readFileSync(pages.get(lang) ?? '', 'utf8')
      const grid = JSON.parse(/<script type="application\/json" id="grid">(.*?)<\/script>/.exec(text)?.[1] ?? '')
      const known = grid.knownAts.length - 3
      await show(lang, 1200, `#day=${day}&known=${known}`)
      const at = ['--as-of', day, '--known-at', grid.knownAts[known]]
      const aging = JSON.parse((await cli('aging', '--book', book, ...at, '--format', 'json')).out)
      for (const { currency, buckets, open, decimals } of aging.currencies) {
        const seen = await browser.evaluate(
          `[...document.querySelectorAll('#travel-${currency} data')].map(({ value, textContent }) => [value, textContent])`,
        )
        const amounts = [...buckets.map((one: { amount: { amount: string } }) => one.amount.amount), open.amount]
        expect(seen.slice(0, amounts.length).map(([value]: [string]) => value)).toEqual(amounts)
        if (lang === 'en') expect(Number(seen[buckets.length][1].replaceAll(',', ''))).toBe(Number(decimals.open))
      }
    }
  })

  it('goes where a key moves a slider to, and tells the day', async () => {
    await show('fa', 1200)
    await browser.evaluate(`document.getElementById('travel-day').focus()`)
    const told = `document.getElementById('travel-day-told').textContent`
    const before = await browser.evaluate(told)
    for (const type of ['keyDown', 'keyUp']) {
      await browser.send('Input.dispatchKeyEvent', { type, key: 'Home', code: 'Home', windowsVirtualKeyCode: 36 })
    }
    const after = await browser.evaluate(told)
    expect(after).not.toBe(before)
    expect(await browser.evaluate(`document.getElementById('travel-day').getAttribute('aria-valuetext')`)).toBe(after)
    expect(await browser.evaluate('location.hash')).toMatch(/^#day=\d{4}-\d{2}-\d{2}&known=\d+$/)
  })

  it('opens what a figure is made of with one click', async () => {
    await show('en', 1200)
    await browser.evaluate(`document.querySelector('section[id^=aging-] a[href^="#behind"]').click()`)
    await browser.evaluate('1')
    expect(await browser.evaluate(`document.getElementById(location.hash.slice(1)).closest('details').open`)).toBe(true)
  })

  it('is printed without what is of no use on paper', async () => {
    await show('fa', 1200)
    await browser.send('Emulation.setEmulatedMedia', { media: 'print' })
    const shown = (of: string) => browser.evaluate(`document.querySelector('${of}').getBoundingClientRect().height > 0`)
    for (const of of ['#travel', 'nav', 'details', '.narrow']) expect(await shown(of)).toBe(false)
    for (const of of ['.wide svg', 'table', 'footer .paper']) expect(await shown(of)).toBe(true)
    await browser.send('Emulation.setEmulatedMedia', { media: '' })
  })
  it('takes four sheets of A4 for each currency, and not those of all that its figures are made of', async () => {
    for (const lang of languages) {
      await show(lang, 1200)
      const currencies = await browser.evaluate(`document.querySelectorAll('main > section').length - 1`)
      const { data } = await browser.send('Page.printToPDF', {
        paperWidth: 8.27,
        paperHeight: 11.69,
        preferCSSPageSize: true,
      })
      const sheets = [
        ...Buffer.from(data, 'base64')
          .toString('latin1')
          .matchAll(/\/Type\s*\/Page\b/g),
      ].length
      expect(sheets).toBeGreaterThan(0)
      expect(sheets).toBeLessThanOrEqual(4 * currencies)
    }
  })

  it('gives a picture the width of a phone in each language, and breaks no word beneath it', async () => {
    for (const lang of languages) {
      await show(lang, 390)
      const plots = await browser.evaluate(`[...document.querySelectorAll('.narrow svg')].map((svg) => {
        const drawn = [...svg.querySelectorAll('path')].map((path) => path.getBBox()).filter(({ width }) => width < 340)
        const left = Math.min(...drawn.map(({ x }) => x))
        return (Math.max(...drawn.map(({ x, width }) => x + width)) - left) / svg.viewBox.baseVal.width
      })`)
      expect(plots.length).toBeGreaterThan(5)
      expect(Math.min(...plots)).toBeGreaterThan(0.5)
      const { words } = tellingIn(usualStyle(lang))
      const beneath = await browser.evaluate(
        `[...document.querySelector('.narrow svg').querySelectorAll('text')].map(({ textContent }) => textContent)`,
      )
      const told: ReadonlyArray<string> = beneath.flatMap((text: string) =>
        text.replace(/[\u2066-\u2069]/g, '').split(' '),
      )
      for (const word of words.current.split(' ')) expect(told).toContain(word)
    }
  })
})
