import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type Html, html, made } from '../html.js'
import { type Room, widths } from './room.js'

/** The names of what a picture is drawn of, with their colours, for its legend. */
export interface Key {
  readonly name: string
  readonly colour: string
}

/** A picture before it is drawn: `option` is asked for a width, since what fits a page does not fit a phone. */
export interface Picture {
  /** Its own in the page. */
  readonly id: string
  /** What it shows, for who cannot see it; its figures are in the table beneath. */
  readonly title: string
  readonly height: number
  readonly keys: ReadonlyArray<Key>
  readonly option: (room: Room) => EChartsCoreOption
}

const drawnIn = (room: Room, { id, title, height, option }: Picture): Html => {
  use([BarChart, LineChart, GridComponent, SVGRenderer])
  const width = widths[room]
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, ...option(room) })
    return html`<div class="${room}">${svgOf(chart.renderToSVGString(), `${id}-${room}`, title)}</div>`
  } finally {
    chart.dispose()
  }
}

/**
 * The drawing as it stands in a page: the same whatever was drawn before, without what it would do under a mouse, read from left to
 * right, since what is anchored in it is, and with a name.
 */
const svgOf = (svg: string, id: string, title: string): Html => {
  const plain = svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<defs>\s*<\/defs>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xmlns:xlink|baseProfile|version)="[^"]*"/g, '')
    .replace(/font-family:[^;"]*;/g, '')
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace(/\s*\n\s*/g, '')
  const name = html` role="img" direction="ltr" aria-label="${title}"`
  return made(plain.replace(/^<svg width="\d+" height="\d+"/, `<svg${name.html}`))
}

const legend = (keys: ReadonlyArray<Key>): Html =>
  keys.length < 2
    ? html``
    : html`<ul class="key">${keys.map(({ name, colour }) => html`<li><i style="background:${colour}"></i>${name}</li>`)}</ul>`

/** The picture with its legend, once for a page and once for a phone. */
export const drawn = (picture: Picture): Html =>
  html`${legend(picture.keys)}<div class="picture">${drawnIn('wide', picture)}${drawnIn('narrow', picture)}</div>`
