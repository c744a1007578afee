import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { html, jsonIn, scriptElement } from '../../../src/adapters/report/html.js'

describe('markup', () => {
  it('has texts escaped, in elements and in attributes, and other markup as it is', () => {
    const name = `<b>"Tom" & 'Co'</b>`
    expect(html`<p title="${name}">${name}${html`<i>${1}</i>`}${['<', undefined, html`<br>`]}</p>`.html).toBe(
      '<p title="&lt;b&gt;&quot;Tom&quot; &amp; &#39;Co&#39;&lt;/b&gt;">&lt;b&gt;&quot;Tom&quot; &amp; &#39;Co&#39;&lt;/b&gt;<i>1</i>&lt;<br></p>',
    )
  })

  it('has JSON in a script that nothing in it ends, and that says the same', () => {
    const value = { name: '</script><!--\u2028&' }
    const text = jsonIn(value)
    expect(text).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(text)).toEqual(value)
    expect(scriptElement(text, html` id="${'a"b'}"`).html).toBe(`<script id="a&quot;b">${text}</script>`)
  })

  it('has no end tag of a script in a template, for which a bundler would want a package of its own', () => {
    const folder = fileURLToPath(new URL('../../../src/adapters/report', import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    expect(files.filter((name) => readFileSync(join(folder, name), 'utf8').includes('</script'))).toEqual([])
  })
})
