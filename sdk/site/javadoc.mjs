// SPDX-License-Identifier: Apache-2.0
// The javadoc of a module: copied, with a way back to the site and its choice of light or dark, and listed on a page that the search finds.
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { BASE, PAGES, ROOT, fail } from './repository.mjs'

const NAVIGATION_ROW = /(<ul id="navbar-top-firstrow"[^>]*>)/
const TYPE = /\bio\.clusterupgrade(?:\.[a-z]\w*)*(?:\.[A-Z]\w*)+/g

/** Stages the javadoc of all modules and returns the number of their types. */
export function stageJavadoc(modules, write) {
  const copied = modules.map((module) => ({ ...module, pages: copy(module) }))
  const places = new Map(copied.flatMap(({ name, pages }) => pages.map((page) => [typeOf(page), { name, page }])))
  return copied.reduce((sum, { name, artifact, pages }) => {
    pages.forEach((page) => decorate(name, page, places))
    const packages = packagesOf(name, pages)
    if (packages.length === 0) fail(`no type was found in the javadoc of ${name}: has the form of its pages changed?`)
    write(join(PAGES, 'reference', `${name}.md`), listing(name, artifact, packages))
    return sum + packages.reduce((types, found) => types + found.types.length, 0)
  }, 0)
}

const folder = (module) => join(PAGES, 'public/api', module)

/** Copies the javadoc of a module and returns its pages. */
function copy({ name, javadoc }) {
  const from = join(ROOT, javadoc)
  if (!existsSync(join(from, 'index.html'))) fail(`there is no javadoc in ${javadoc}: run "mvn -Pdocs" in the root of the repository`)
  cpSync(from, folder(name), { recursive: true })
  return readdirSync(folder(name), { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
}

/** The name of the type or package that a page describes. The pages of a named module lie in a folder of its name. */
const typeOf = (page) => page.replace(/^io\.clusterupgrade[\w.]*\//, '').replace(/\.html$/, '').replaceAll('/', '.')

function packagesOf(module, pages) {
  return pages
    .filter((page) => posix.basename(page) === 'package-summary.html')
    .map((file) => ({ name: typeOf(posix.dirname(file)), file, types: types(folder(module), file) }))
    .filter((found) => found.types.length > 0)
}

function decorate(module, page, places) {
  const path = join(folder(module), page)
  const up = '../'.repeat(page.split('/').length + 1)
  const head = `<link rel="stylesheet" href="${up}javadoc.css"><script src="${up}javadoc.js"></script>`
  const back = `<li class="site"><a href="${up}reference/${module}.html">Documentation</a></li>`
  const html = readFileSync(path, 'utf8').replace('</head>', `${head}</head>`).replace(NAVIGATION_ROW, `$1\n${back}`)
  writeFileSync(path, withTypesOfOtherModules(html, module, places, `${up}api/`))
}

/** The javadoc of a module knows no other: it writes the full names of their types, which become links here. */
function withTypesOfOtherModules(html, module, places, api) {
  return html.replace(/(<[^>]*>)([^<]*io\.clusterupgrade\.[^<]*)/g, (all, tag, text) => {
    if (/^<(a|title|script|option)\b/.test(tag)) return all
    return tag + text.replace(TYPE, (type) => {
      const found = places.get(type)
      if (!found || found.name === module) return type
      const simple = type.replace(/^(?:[a-z]\w*\.)+/, '')
      return `<a href="${api}${found.name}/${found.page}" title="${type}">${simple}</a>`
    })
  })
}

/** The types of a package with their first sentences, from the table of its summary. */
function types(folder, file) {
  const html = readFileSync(join(folder, file), 'utf8')
  const row = /<div class="col-first[^"]*"><a href="([^"/]+\.html)"[^>]*>(.*?)<\/a>.*?<\/div>\s*<div class="col-last[^"]*">([\s\S]*?)<\/div>\s*(?=<div class="col-first|<\/div>)/g
  return [...html.matchAll(row)].map(([, href, type, sentence]) => ({
    href: posix.join(posix.dirname(file), href),
    type: plain(type),
    sentence: plain(sentence),
  }))
}

/** The text of HTML, which no Markdown and no template changes. */
function plain(html) {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[{}|*_`[\]\\~]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function listing(module, artifact, packages) {
  // VitePress adds the base to its own pages only.
  const api = `${BASE}api/${module}`
  const sections = packages.map(
    ({ name, file, types }) =>
      `## ${name} {#${name.replaceAll('.', '-')}}\n\n[Package summary](${api}/${file}){target="_self"}\n\n| Type | |\n|---|---|\n` +
      types.map(({ href, type, sentence }) => `| [${type}](${api}/${href}){target="_self"} | ${sentence} |\n`).join(''),
  )
  return `---
editLink: false
outline: 2
---

# API of ${module}

The types of \`${artifact}\`, each with the first sentence of its documentation. [The whole javadoc](${api}/index.html){target="_self"}
has a search of its own.

${sections.join('\n')}`
}
