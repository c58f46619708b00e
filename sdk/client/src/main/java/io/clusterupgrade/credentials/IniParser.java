// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses ini files by the rules of each vendor, which differ. Returns sections by name, each with its keys and values. */
final class IniParser {
    private static final Pattern HUAWEI_SECTION = Pattern.compile("\\[([a-z]+)]");
    private static final Pattern HUAWEI_LINE = Pattern.compile("([^\\s=]+) ?= ?(\\S+)");
    private static final Pattern ALIBABA_COMMENT = Pattern.compile("[ \t][#;]");

    private IniParser() {}

    /** Parses a Huawei file. Lines that do not match exactly are skipped; only blanks at the end of a line, which are invisible, are ignored. */
    static Map<String, Map<String, String>> huawei(String text) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = new LinkedHashMap<>();
        for (String line : text.lines().map(String::stripTrailing).toList()) {
            Matcher head = HUAWEI_SECTION.matcher(line);
            Matcher pair = HUAWEI_LINE.matcher(line);
            if (head.matches()) {
                section = sections.computeIfAbsent(head.group(1), name -> new LinkedHashMap<>());
            } else if (pair.matches()) {
                section.put(pair.group(1), pair.group(2));
            }
        }
        return sections;
    }

    /** Parses an Alibaba file. A comment begins at the start of a line or after a blank; blanks around names and values are removed. */
    static Map<String, Map<String, String>> alibaba(String text) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = new LinkedHashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.indexOf(']') > 0) {
                String name = line.substring(1, line.indexOf(']')).strip();
                section = sections.computeIfAbsent(name, n -> new LinkedHashMap<>());
            } else if (equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
                String value = ALIBABA_COMMENT.split(line.substring(equals + 1), 2)[0];
                section.put(line.substring(0, equals).strip(), value.strip());
            }
        }
        return sections;
    }
}
