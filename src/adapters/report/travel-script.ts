/**
 * The one program of a page: it shows the aging of the day and the knowledge that the two sliders stand at, out of the grid that the
 * page carries. The place in the address (`#day=2026-01-31&known=0`) names them, so that what is seen can be passed on.
 */
export const travelScript = `
(() => {
  const of = (id) => document.getElementById(id)
  const grid = JSON.parse(of('grid').textContent)
  const [day, known] = [of('travel-day'), of('travel-known')]
  const told = (minor, { exponent, whole }) => {
    const number = BigInt(minor)
    const digits = String(number < 0n ? -number : number).padStart(exponent + 1, '0')
    const end = digits.length - exponent
    const fraction = whole && /^0*$/.test(digits.slice(end)) ? '' : digits.slice(end)
    const thousands = digits.slice(0, end).replace(/\\B(?=(\\d{3})+$)/g, grid.marks[0])
    const text = (number < 0n ? '-' : '') + thousands + (fraction && grid.marks[1] + fraction)
    return text.replace(/\\d/g, (digit) => grid.digits[digit])
  }
  const show = () => {
    const [onDay, byKnown] = [Number(day.value), Number(known.value)]
    for (const [input, names, at] of [[day, grid.dayNames, onDay], [known, grid.knownNames, byKnown]]) {
      input.setAttribute('aria-valuetext', names[at])
      of(input.id + '-told').textContent = names[at]
    }
    for (const currency of grid.currencies) {
      const figures = (currency.cells[byKnown][onDay] || '').split(' ').filter(Boolean)
      const most = figures.slice(0, grid.buckets).reduce((a, b) => (BigInt(b) > a ? BigInt(b) : a), 1n)
      for (const [n, figure] of of('travel-' + currency.code).querySelectorAll('data').entries()) {
        const minor = figures[n] || '0'
        figure.value = minor
        figure.textContent = told(minor, currency)
      }
      for (const [n, bar] of of('travel-' + currency.code).querySelectorAll('.bar').entries()) {
        bar.style.inlineSize = Number((BigInt(figures[n] || 0) * 1000n) / most) / 10 + '%'
      }
    }
  }
  const go = () => {
    const asked = new URLSearchParams(location.hash.slice(1))
    const at = grid.days.indexOf(asked.get('day'))
    if (at >= 0) day.value = at
    if (grid.knownNames[asked.get('known')] !== undefined) known.value = asked.get('known')
    const folded = of(decodeURIComponent(location.hash.slice(1)))?.closest('details')
    if (folded) folded.open = true
    show()
  }
  for (const input of [day, known]) {
    input.addEventListener('input', () => {
      show()
      history.replaceState(null, '', '#day=' + grid.days[day.value] + '&known=' + known.value)
    })
  }
  addEventListener('hashchange', go)
  of('travel-controls').hidden = false
  go()
})()
`.trim()
