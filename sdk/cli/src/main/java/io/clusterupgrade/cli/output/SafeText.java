// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.output;

/** Texts of a service on a terminal: their control characters could move its cursor or change its title. */
public final class SafeText {
    private SafeText() {}

    /** Returns a text with control characters, other than line breaks and tabs, replaced by spaces. */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean isBreak = c == '\n' || c == '\t';
            boolean isHarmless = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            safe.appendCodePoint(isBreak || isHarmless ? c : ' ');
        });
        return safe.toString();
    }

    /** Returns a text in one line: its lines follow each other behind a semicolon, or behind the sign that they end with. */
    public static String line(String text) {
        return of(text).replaceAll("(?<=[:;,.])\\s*\\R\\s*", " ").replaceAll("\\s*\\R\\s*", "; ");
    }
}
