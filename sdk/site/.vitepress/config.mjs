// SPDX-License-Identifier: Apache-2.0
import { slug } from 'github-slugger'
import { defineConfig } from 'vitepress'
import { ADDRESS, BASE, NAVIGATION, VERSION, link } from '../repository.mjs'
import { chinese, chineseSearch } from './chinese.mjs'

/** A block of Mermaid becomes a diagram, around its text. */
function drawDiagrams(markdown) {
  const block = markdown.renderer.rules.fence
  markdown.renderer.rules.fence = (tokens, index, ...others) => {
    const text = block(tokens, index, ...others)
    const { info, content } = tokens[index]
    return info.trim() === 'mermaid' ? `<Diagram code="${encodeURIComponent(content)}">${text}</Diagram>` : text
  }
}

export default defineConfig({
  title: 'Cluster upgrade SDK',
  description: 'A typed Java client for the cluster-upgrade APIs of Huawei Cloud CSS and CCE and of Alibaba Cloud ACK',
  base: BASE,
  srcDir: 'pages',
  // Licences in the javadoc are files in Markdown, and no pages.
  srcExclude: ['public/**'],
  outDir: '../site',
  cacheDir: '../cache',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${BASE}icon.svg` }]],
  // The javadoc is made by another tool; check.mjs looks at links to it, too.
  ignoreDeadLinks: [/\/api\//],
  markdown: {
    // Anchors as on GitHub, so that a link to a heading works in both places.
    anchor: { slugify: (heading) => slug(heading) },
    config: drawDiagrams,
  },
  vite: { build: { chunkSizeWarningLimit: 4000 } },
  locales: {
    root: { label: 'English', lang: 'en' },
    'zh-CN': { label: '简体中文', lang: 'zh-CN', ...chinese(VERSION) },
  },
  themeConfig: {
    // There is one Chinese page: the choice of a language leads to its start.
    i18nRouting: false,
    logo: '/icon.svg',
    nav: [
      { text: 'Getting started', link: '/getting-started' },
      { text: 'Lifecycle', link: '/lifecycle' },
      { text: 'Operations', link: '/operations' },
      { text: 'Javadoc', link: '/reference/client', activeMatch: '^/reference/' },
      { text: VERSION, link: '/changelog' },
    ],
    sidebar: NAVIGATION.map(({ text, items, collapsed }) => ({
      text,
      collapsed: collapsed ?? false,
      items: items.map((item) => ({ text: item.text, link: link(item.place) })),
    })),
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: ADDRESS }],
    editLink: { pattern: ({ frontmatter }) => frontmatter.edit, text: 'Edit this page' },
    search: {
      provider: 'local',
      options: { detailedView: true, locales: { 'zh-CN': chineseSearch } },
    },
    footer: { message: 'Licensed under the Apache License 2.0' },
  },
})
