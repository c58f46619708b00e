// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

/** Escapes texts for XML and HTML. */
final class Markup {
    private Markup() {}

    /** Returns a text for an element or an attribute. Characters that XML does not allow are written as spaces. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= ' ' && c != 0x7f && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff));
    }
}
