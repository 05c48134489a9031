// Adds up the reports of the Java tests (surefire, failsafe) and of the clients (Vitest's JSON): bin/count-tests.mjs ROOT
// Prints three numbers: passed, failed, skipped; names each failed and skipped test on standard error.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const count = { passed: 0, failed: 0, skipped: 0 }
const tell = (what, name) => process.stderr.write(`${what}: ${name}\n`)

function reports(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return reports(path)
    return /^TEST-.*\.xml$/.test(name) ? [path] : []
  })
}

function countJava(file) {
  const run = join(file, '..').split('/').pop() // h2 or postgresql for the tests that run on both
  for (const [, attributes, body = ''] of readFileSync(file, 'utf8').matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    const value = (name) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    const title = `${value('classname')} › ${value('name')} (${run})`
    if (/<(failure|error)\b/.test(body)) { count.failed++; tell('failed', title) }
    else if (/<skipped\b/.test(body)) { count.skipped++; tell('skipped', `${title} ${/<skipped\b[^>]*message="([^"]*)"/.exec(body)?.[1] ?? ''}`) }
    else count.passed++
  }
}

function countClients(file) {
  for (const suite of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    if (suite.status === 'failed' && suite.assertionResults.length === 0) { count.failed++; tell('failed', suite.name) }
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') count.passed++
      else if (test.status === 'failed') { count.failed++; tell('failed', test.fullName) }
      else { count.skipped++; tell('skipped', test.fullName) }
    }
  }
}

const root = process.argv[2]
for (const module of ['ejb-module', 'web-module/api', 'web-module/backoffice', 'web-module/site', 'simulators', 'integration-tests', 'bench']) {
  for (const kind of ['surefire-reports', 'failsafe-reports']) {
    const folder = join(root, module, 'target', kind)
    if (existsSync(folder)) reports(folder).forEach(countJava)
  }
}
const clients = join(root, 'clients/target/vitest.json')
if (existsSync(clients)) countClients(clients)
console.log(count.passed, count.failed, count.skipped)
