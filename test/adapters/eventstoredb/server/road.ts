import { connect, createServer, type Socket } from 'node:net'

/** The way between clients and a server, on which nothing moves while it is closed: no byte, and no word that it is so. */
export interface Road {
  readonly port: number
  /** From now on both sides hear nothing, and nobody is told: a process that was stopped, a cable that was pulled. */
  readonly close: () => void
  readonly open: () => void
  readonly remove: () => void
}

/** A road to whoever listens at a port of this machine. */
export const roadTo = async (port: number): Promise<Road> => {
  const sockets = new Set<Socket>()
  let closed = false
  const join = (one: Socket, other: Socket): void => {
    sockets.add(one)
    one.on('data', (bytes) => other.write(bytes))
    one.on('close', () => {
      sockets.delete(one)
      other.destroy()
    })
    // What breaks is closed after it.
    one.on('error', () => {})
    if (closed) one.pause()
  }
  const gate = createServer((near) => {
    const far = connect({ port, host: '127.0.0.1' })
    join(near, far)
    join(far, near)
  })
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  const address = gate.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => {
      closed = true
      for (const socket of sockets) socket.pause()
    },
    open: () => {
      closed = false
      for (const socket of sockets) socket.resume()
    },
    remove: () => {
      gate.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
