// SPDX-License-Identifier: Apache-2.0
// Copies the pages of the repository to pages/, with links that work in the site, and the javadoc of the modules to pages/public/api.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { stageJavadoc } from './javadoc.mjs'
import { ADDRESS, BUILD, MODULES, PAGES, PLACES, ROOT, fail, link, read } from './repository.mjs'

/** Files that are published as they are: pictures and schemas of the pages. */
const assets = new Map()

function isAsset(path) {
  return path.startsWith('sdk/docs/') && /\.(svg|json)$/.test(path)
}

/** The target of a link, as seen from a page of the repository, in the site. */
function target(page, written) {
  if (/^([a-z]+:|#)/i.test(written)) return written
  const [, file, anchor] = written.match(/^([^#]*)(#.*)?$/)
  const path = posix.normalize(posix.join(posix.dirname(page), decodeURI(file)))
  if (path.startsWith('..') || !existsSync(join(ROOT, path))) fail(`${page}: a link to ${written}, which is not there`)
  if (PLACES.has(path)) return '/' + PLACES.get(path) + (anchor ?? '')
  if (isAsset(path)) {
    assets.set(path, path.slice('sdk/docs/'.length))
    return '/' + assets.get(path)
  }
  const kind = statSync(join(ROOT, path)).isDirectory() ? 'tree' : 'blob'
  return `${ADDRESS}/${kind}/HEAD/${path.replace(/\/$/, '')}${anchor ?? ''}`
}

/** Everything of a page but code has its links changed. */
function withLinks(page, text, changed = (written) => target(page, written)) {
  return text.replace(
    /^(`{3,})[\s\S]*?^\1`*$|(`+)[^`][\s\S]*?\2(?!`)|\]\(([^)\s]+)((?: "[^"]*")?\))|^(\[[^\]\n]+\]: +)(\S+)/gm,
    (all, _fence, _code, inline, rest, definition, defined) => {
      if (inline) return `](${changed(inline)}${rest}`
      return definition ? definition + changed(defined) : all
    },
  )
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Absolute addresses cannot be known here: the file says what is where from the root of the site. */
function indexForLanguageModels() {
  return withLinks('llms.txt', read('llms.txt'), (written) => {
    const to = target('llms.txt', written)
    return to.startsWith('/') ? link(to.slice(1).replace(/#.*/, '')).replace(/\/$/, '/index').slice(1) + '.html' : to
  })
}

function missingPages() {
  const listed = (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => path.endsWith('.md') && !PLACES.has(path))
  return listed('sdk/docs')
}

rmSync(PAGES, { recursive: true, force: true })
const missing = missingPages()
if (missing.length > 0) fail(`not in sdk/site/navigation.json: ${missing.join(', ')}`)
for (const [source, place] of PLACES) {
  const text = read(source)
  // A page without sections needs no list of them, and has the room for its table.
  const aside = /^##/m.test(text) ? '' : 'aside: false\n'
  const matter = `---\nedit: ${JSON.stringify(`${ADDRESS}/edit/HEAD/${source}`)}\n${aside}---\n\n`
  write(join(PAGES, place), matter + withLinks(source, text))
}
for (const [source, place] of assets) {
  cpSync(join(ROOT, source), join(PAGES, 'public', place))
}
cpSync(join(BUILD, 'public'), join(PAGES, 'public'), { recursive: true })
write(join(PAGES, 'public/llms.txt'), indexForLanguageModels())
const types = stageJavadoc(MODULES, write)
console.log(`staged ${PLACES.size} pages and the javadoc of ${types} types in ${MODULES.length} modules`)
