// SPDX-License-Identifier: Apache-2.0
// The texts around the Chinese page.

export const chinese = (version) => ({
  title: '集群升级 SDK',
  description: '华为云 CSS、CCE 与阿里云 ACK 集群升级接口的 Java 客户端',
  themeConfig: {
    nav: [
      { text: '快速开始', link: '/getting-started' },
      { text: '生命周期', link: '/lifecycle' },
      { text: '接口', link: '/operations' },
      { text: 'Javadoc', link: '/reference/client' },
      { text: version, link: '/changelog' },
    ],
    outline: { level: [2, 3], label: '本页目录' },
    editLink: { pattern: ({ frontmatter }) => frontmatter.edit, text: '编辑此页' },
    docFooter: { prev: '上一页', next: '下一页' },
    darkModeSwitchLabel: '外观',
    lightModeSwitchTitle: '切换到浅色模式',
    darkModeSwitchTitle: '切换到深色模式',
    sidebarMenuLabel: '菜单',
    returnToTopLabel: '返回顶部',
    langMenuLabel: '语言',
    skipToContentLabel: '跳到正文',
    footer: { message: '以 Apache License 2.0 许可' },
  },
})

export const chineseSearch = {
  translations: {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
    modal: {
      displayDetails: '显示详细列表',
      resetButtonTitle: '清除',
      backButtonTitle: '关闭搜索',
      noResultsText: '没有结果',
      footer: { selectText: '选择', navigateText: '切换', closeText: '关闭' },
    },
  },
}
