// SPDX-License-Identifier: Apache-2.0
// The fonts of the reader's system: nothing is loaded from elsewhere.
import theme from 'vitepress/theme-without-fonts'
import Diagram from './Diagram.vue'
import './style.css'

export default {
  extends: theme,
  enhanceApp: ({ app }) => app.component('Diagram', Diagram),
}
