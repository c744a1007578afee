// The last line that a process writes: the seconds that the processor has worked for it.
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process.stdout.write(`${(user + system) / 1e6}\n`)
})
