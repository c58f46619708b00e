// SPDX-License-Identifier: Apache-2.0
// Fails if a link within the site leads nowhere, or if a page cannot be reached by the navigation.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { BASE, CHINESE, NAVIGATION, PLACES, SITE } from './repository.mjs'

const files = readdirSync(SITE, { recursive: true }).map((file) => file.replaceAll('\\', '/'))
const pages = files.filter((file) => file.endsWith('.html'))
const html = new Map(pages.map((file) => [file, readFileSync(join(SITE, file), 'utf8').replace(/<script\b[\s\S]*?<\/script>/g, '')]))
const ids = new Map()
const problems = []
let links = 0

function idsOf(file) {
  if (!ids.has(file)) {
    ids.set(file, new Set([...html.get(file).matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => unescaped(id))))
  }
  return ids.get(file)
}

const unescaped = (text) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')

/** The file that a server sends for an address, or undefined if there is none. */
function served(from, path) {
  if (path === '') return from
  if (path.startsWith('/') && !path.startsWith(BASE)) return undefined
  const file = path.startsWith('/') ? path.slice(BASE.length) : posix.join(posix.dirname(from), path)
  const found = posix.normalize(file === '' ? '.' : file)
  if (found.startsWith('..') || !existsSync(join(SITE, found))) return undefined
  return statSync(join(SITE, found)).isDirectory() ? served(from, `${BASE}${posix.join(found, 'index.html')}`) : found
}

/** The javadoc tool links to headings that it does not write (constant-values.html): only that the files are there is checked. */
const isJavadoc = (file) => file.startsWith('api/')

function check(from, written) {
  const address = unescaped(written)
  if (/^([a-z]+:|\/\/)/i.test(address)) return
  links++
  const [, path, , anchor] = address.match(/^([^#?]*)(\?[^#]*)?(?:#(.*))?$/)
  const file = served(from, decodeURI(path))
  if (file === undefined) {
    problems.push(`${from}: ${address}`)
  } else if (!isJavadoc(from) && anchor && html.has(file) && !idsOf(file).has(decodeURIComponent(anchor))) {
    problems.push(`${from}: ${address} (no such heading)`)
  }
}

for (const [file, text] of html) {
  for (const [, written] of text.matchAll(/<(?:a|img|link|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
    check(file, written)
  }
}

const sidebar = html.get('index.html').match(/<aside class="VPSidebar"[\s\S]*?<\/aside>/)?.[0] ?? ''
const reachable = new Set([...sidebar.matchAll(/href="([^"]*)"/g)].map(([, href]) => served('index.html', href)))
const expected = [...PLACES.keys()].filter((source) => source !== CHINESE).map((source) => PLACES.get(source))
NAVIGATION.flatMap((group) => group.items).forEach(({ place }) => expected.push(place))
for (const place of new Set(expected)) {
  const file = place.replace(/\.md$/, '.html')
  if (!reachable.has(file)) problems.push(`${file} is not in the navigation`)
}

if (problems.length > 0) {
  console.error(`${problems.length} problems in ${SITE}:\n${problems.join('\n')}`)
  process.exit(1)
}
console.log(`checked ${links} links of ${pages.length} files; ${reachable.size} pages are in the navigation`)
