// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

/** Indents JSON without blanks between its values, for users who read it. The values stay as they are. */
final class IndentedJson {
    private static final String STEP = "  ";

    private final String compact;
    private final StringBuilder text;
    private int depth;

    private IndentedJson(String compact) {
        this.compact = compact;
        this.text = new StringBuilder(compact.length() * 2);
    }

    static String of(String compact) {
        return new IndentedJson(compact).write();
    }

    private String write() {
        int i = 0;
        while (i < compact.length()) {
            char c = compact.charAt(i);
            int end = c == '"' ? endOfString(i) : i + 1;
            switch (c) {
                case '{', '[' -> end = open(c, i);
                case '}', ']' -> {
                    depth--;
                    newLine().append(c);
                }
                case ',' -> {
                    text.append(c);
                    newLine();
                }
                case ':' -> text.append(": ");
                default -> text.append(compact, i, end);
            }
            i = end;
        }
        return text.toString();
    }

    /** Opens an object or array, and returns where its content begins; an empty one is closed as well. */
    private int open(char c, int i) {
        text.append(c);
        char next = compact.charAt(i + 1);
        if (next == '}' || next == ']') {
            text.append(next);
            return i + 2;
        }
        depth++;
        newLine();
        return i + 1;
    }

    private int endOfString(int begin) {
        int i = begin + 1;
        while (compact.charAt(i) != '"') {
            i += compact.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private StringBuilder newLine() {
        return text.append('\n').append(STEP.repeat(depth));
    }
}
