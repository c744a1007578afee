/** Where a picture stands: on a page, or on a phone. */
export type Room = 'wide' | 'narrow'

/** How wide a picture is drawn there; it is shown as wide as its place. */
export const widths: Readonly<Record<Room, number>> = { wide: 760, narrow: 360 }
