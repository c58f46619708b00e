// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.progress;

/** Texts for a terminal: texts of a cloud must not control it. */
final class SafeText {
    private SafeText() {}

    /** Returns a text in one line, with spaces in place of control characters. */
    static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(Character.isISOControl(c) || isInvisible(c) ? ' ' : c));
        return safe.toString();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
