// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of versions of ACK, such as {@code 1.33.3-aliyun.1}, by their numbers. */
final class AckVersions {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private AckVersions() {}

    /** Returns whether a text begins as versions do, with a number. */
    static boolean isVersion(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /** Returns whether a version is newer than another one; false if either has no numbers. */
    static boolean isNewer(String version, String other) {
        List<Long> left = numbers(version);
        List<Long> right = numbers(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = Long.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order > 0;
            }
        }
        return !right.isEmpty() && left.size() > right.size();
    }

    private static List<Long> numbers(String version) {
        List<Long> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(version);
        while (matcher.find() && matcher.group().length() < 18) {
            numbers.add(Long.valueOf(matcher.group()));
        }
        return numbers;
    }
}
