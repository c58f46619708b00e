// SPDX-License-Identifier: Apache-2.0
// What the repository has: its address, its published modules, and the pages of the site with their places there.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** This folder is copied to sdk/site/target/build, where it runs. */
export const BUILD = dirname(fileURLToPath(import.meta.url))
export const ROOT = join(BUILD, '../../../..')
export const PAGES = join(BUILD, 'pages')
export const SITE = join(BUILD, '../site')

export const read = (path) => readFileSync(join(ROOT, path), 'utf8')

const pom = read('pom.xml')
const match = (pattern) => pom.match(pattern)?.[1] ?? fail(`pom.xml: nothing matches ${pattern}`)
export const ADDRESS = match(/<scm\b[\s\S]*?<url>(.*?)<\/url>/)
export const VERSION = match(/<version>(.*?)<\/version>/)

/** Where the site lies on its server; "/" at both ends. */
export const BASE = process.env.DOCS_BASE || '/'
if (!/^\/(.+\/)?$/.test(BASE)) fail(`docs.base must begin and end with "/": ${BASE}`)

export const CHINESE = 'README.zh-CN.md'

/** The published modules that have types: name, artifact and folder of their javadoc. */
export const MODULES = readdirSync(join(ROOT, 'sdk'))
  .filter((name) => existsSync(join(ROOT, 'sdk', name, 'pom.xml')) && existsSync(join(ROOT, 'sdk', name, 'src/main/java')))
  .filter((name) => !read(`sdk/${name}/pom.xml`).includes('<maven.deploy.skip>true<'))
  .map((name) => ({
    name,
    artifact: read(`sdk/${name}/pom.xml`).match(/<\/parent>[\s\S]*?<artifactId>(.*?)<\/artifactId>/)[1],
    javadoc: `sdk/${name}/target/reports/apidocs`,
  }))

const firstHeading = (path) => read(path).match(/^# (.*)$/m)?.[1].replaceAll('`', '') ?? fail(`${path} has no heading`)

/** The groups of the navigation: each a text and its items, with the text, the link, and the page in the repository if it is one. */
export const NAVIGATION = JSON.parse(readFileSync(join(BUILD, 'navigation.json'), 'utf8')).map((group) => {
  if (group.api) {
    return { ...group, items: MODULES.map(({ name }) => ({ text: name, place: `reference/${name}.md` })) }
  }
  const pages = group.folder
    ? Object.fromEntries(
        readdirSync(join(ROOT, group.folder))
          .filter((name) => name.endsWith('.md'))
          .sort()
          .map((name) => [`${group.folder}/${name}`, firstHeading(`${group.folder}/${name}`)]),
      )
    : group.pages
  return { ...group, items: Object.entries(pages).map(([source, text]) => ({ text, source, place: place(source) })) }
})

/** Where a page of the repository lies in the site. */
function place(source) {
  const known = { 'README.md': 'index.md', [CHINESE]: 'zh-CN/index.md', 'examples/scripts/README.md': 'scripts.md', 'sdk/benchmarks/RESULTS.md': 'benchmarks.md' }
  if (known[source]) return known[source]
  return source.startsWith('sdk/docs/') ? source.slice('sdk/docs/'.length) : posix.basename(source).toLowerCase()
}

/** The pages by their source. */
export const PLACES = new Map(
  [...NAVIGATION.flatMap((group) => group.items), { source: CHINESE, place: place(CHINESE) }]
    .filter((item) => item.source)
    .map((item) => [item.source, item.place]),
)

/** The address of a page for VitePress, which adds the base. */
export const link = (pagePlace) => '/' + pagePlace.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')

export function fail(message) {
  throw new Error(message)
}
