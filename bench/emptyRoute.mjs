// The measure that everything else is a ratio to: the least that Express can do. `node bench/emptyRoute.mjs PORT`
import express from 'express'

const app = express()
app.get('/', (_req, res) => {
  res.end()
})
app.listen(Number(process.argv[2]), '127.0.0.1')
