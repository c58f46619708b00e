// SPDX-License-Identifier: Apache-2.0
// The javadoc follows the choice of light or dark that was made in the site.
const chosen = localStorage.getItem('vitepress-theme-appearance') || 'auto'
const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.classList.toggle('dark', dark)
